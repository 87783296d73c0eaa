/**
 * The commonest surnames in the order of the Ministry of Public Security's yearly name reports; the weights are
 * roughly 10,000 bearers each.
 */
export const SURNAMES = `
  王 10150 李 10090 张 9540 刘 7210 陈 6330 杨 4620 黄 3370 赵 2860 吴 2780 周 2680 徐 2020 孙 1940 马 1910 朱 1810
  胡 1650 郭 1580 何 1480 林 1420 罗 1400 高 1400 郑 1260 梁 1140 谢 1080 宋 1080 唐 1040 许 1020 韩 960 邓 940
  冯 900 曹 870 彭 810 曾 780 肖 760 田 730 董 720 潘 700 袁 690 蔡 660 蒋 660 余 650 于 640 杜 620 叶 600 程 590
  苏 570 魏 560 吕 560 丁 540 任 530 沈 500 姚 480 卢 480 姜 470 崔 460 钟 450 谭 450 陆 430 汪 420 范 420 金 400
  石 390 廖 390 贾 380 夏 370 韦 360 付 350 方 340 白 330 邹 330 孟 320 熊 320 秦 310 邱 300 江 290 尹 280 薛 280
  闫 280 段 270 雷 260 侯 260 龙 250 史 250 陶 240 黎 240 贺 230 顾 230 毛 220 郝 220 龚 210 邵 210 万 200 钱 190
  严 190 覃 190 武 190 戴 190 莫 180 孔 180 向 180 汤 170
`
  .trim()
  .split(/\s+(?=\p{Script=Han})/u)
  .map((entry) => {
    const [value = '', weight] = entry.split(' ');
    return { value, weight: Number(weight) };
  });

/** Read in more than one way or of two characters: rare in life, and what a search by pinyin stumbles over. */
export const TRICKY_SURNAMES =
  '曾 单 仇 区 覃 解 查 翟 盖 朴 乐 任 欧阳 令狐 司徒 上官 诸葛 尉迟 夏侯 长孙'.split(' ');
