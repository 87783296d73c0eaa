/** Surnames of two characters in use or in 《百家姓》, the traditional form beside the simplified one. */
const COMPOUND_SURNAMES = new Set(
  `
  欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 萬俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲
  公羊 赫连 赫連 澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文
  司徒 鲜于 鮮于 司空 闾丘 閭丘 子车 子車 亓官 司寇 巫马 巫馬 公西 颛孙 顓孫 壤驷 壤駟 公良 漆雕 乐正 樂正 宰父
  谷梁 穀梁 拓跋 夹谷 夾谷 轩辕 軒轅 令狐 段干 百里 呼延 东郭 東郭 南门 南門 羊舌 微生 梁丘 左丘 西门 西門 第五
  南荣 南榮 东里 東里 即墨 达奚 達奚 褚师 褚師 纳兰 納蘭 完颜 完顏 耶律 贺兰 賀蘭 贺若 尔朱
  爾朱 哥舒 屈突 豆卢 豆盧 沙陀 淳于 相里 北宫 北宮
  `
    .trim()
    .split(/\s+/),
);

/** How many of a Chinese name's characters are its surname: two for 欧阳娜娜, one for 张伟. */
export function surnameLength(characters: readonly string[]): 1 | 2 {
  return COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
}
