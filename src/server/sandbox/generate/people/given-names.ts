import type { Sex } from './person.ts';

type BySex = Readonly<Record<Sex, readonly string[]>>;

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What parents called their children, by the years in which they did; the oldest first. */
const GENERATIONS: readonly { readonly until: number; readonly names: BySex }[] = [
  {
    until: 1959,
    names: {
      female: names(`
        秀英 桂英 秀兰 玉兰 桂兰 玉珍 凤英 淑珍 淑英 秀珍 玉英 兰英 桂芝 素珍 素华 惠珍 月英 翠兰 金凤 美华
        淑芬 爱珍 玉华 文英 桂珍 秀芳 瑞芝 佩芬 雪琴 慧芳
      `),
      male: names(`
        建国 国强 德明 志明 永福 玉林 振华 文斌 国栋 福生 树林 长春 庆华 世昌 德华 明义 金生 志强 忠良 富贵
        广才 家兴 宝林 国富 荣生 新民 正国 天佑 学文 光明
      `),
    },
  },
  {
    until: 1979,
    names: {
      female: names(`
        丽 敏 静 芳 红 霞 燕 艳 玲 萍 娟 英 梅 丽华 丽娟 建华 晓红 秀丽 春梅 海燕 红梅 丽萍 慧敏 亚萍 小红
        爱华 晓燕 玉梅 雪梅 卫红 淑贤 彩霞 雅琴 向红 莉
      `),
      male: names(`
        伟 强 军 勇 磊 涛 明 刚 平 辉 建军 建华 志强 国庆 卫东 海涛 永强 文革 晓东 建平 志刚 立新 红军 向东
        爱民 文军 玉良 学军 宏伟 俊杰 建新 利民 少华 东升 跃进
      `),
    },
  },
  {
    until: 1994,
    names: {
      female: names(`
        婷 娜 静 倩 雪 颖 洁 丹 婷婷 晶晶 莹莹 丽娜 晓雯 雅静 佳佳 思敏 海霞 雨薇 梦洁 佳琪 慧颖 文静 晓琳
        丹丹 璐 媛媛 琳琳 诗琪 露 春燕 乐怡 重阳
      `),
      male: names(`
        伟 杰 鹏 超 浩 斌 凯 波 洋 帅 鑫 志伟 晓峰 俊杰 文杰 建波 佳伟 少杰 志鹏 明辉 宇航 嘉豪 海波 晨光
        立伟 龙飞 天宇 子龙 振宇 朝阳 乐天 云飞
      `),
    },
  },
  {
    until: Number.POSITIVE_INFINITY,
    names: {
      female: names(`
        欣怡 梓涵 雨桐 思琪 诗涵 佳怡 雨欣 梦瑶 可欣 子萱 紫涵 若曦 心怡 静怡 语嫣 嘉欣 晓彤 雅婷 一诺 思颖
        婉清 乐瑶 芷若 书瑶
      `),
      male: names(`
        宇轩 浩然 子轩 浩宇 俊熙 博文 天佑 梓豪 一鸣 子涵 嘉诚 志远 思源 泽宇 明轩 文博 家乐 俊豪 奕辰 书豪
        睿 承泽 逸飞 皓轩
      `),
    },
  },
];

/** The given names of the generation that was born in that year. */
export function givenNames(birthYear: number, sex: Sex): readonly string[] {
  const generation = GENERATIONS.find(({ until }) => birthYear <= until);
  return generation?.names[sex] ?? [];
}

/** Names of Uyghurs, transcribed: the own one, then the father's after a dot. */
export const UYGHUR_NAMES: BySex = {
  female: names('阿依古丽 古丽娜尔 迪丽拜尔 热依汗 帕提古丽 阿孜古丽 玛依拉 吐尔逊阿依'),
  male: names('买买提 艾力 阿不都拉 吐尔逊 热合曼 库尔班 玉素甫 艾尼瓦尔 依明 肉孜'),
};
