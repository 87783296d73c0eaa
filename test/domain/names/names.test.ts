import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenNameKeys, nameKeys } from '../../../src/domain/names/name-keys.ts';
import { namePinyin } from '../../../src/domain/names/name-pinyin.ts';
import { nameQueryKey } from '../../../src/domain/names/name-query-key.ts';

const hanzi = fc.constantFrom(
  ...'张王李赵曾单仇区覃许吕女欧阳司马令狐伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂安儿乐',
);
const chineseName = fc.array(hanzi, { minLength: 1, maxLength: 8 }).map((characters) => characters.join(''));
const latinName = fc.stringMatching(/^[A-Z][a-zéüß]{1,8}( [A-Z]['’]?[a-z]{1,8}){0,3}$/);
const anyName = fc.oneof(
  chineseName,
  latinName,
  fc.tuple(chineseName, chineseName).map((words) => words.join('·')),
  fc.tuple(chineseName, latinName).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** Whether the keys find the name by the beginning of what is typed. */
const finds = (name: string, typed: string) =>
  nameKeys(name).some((key) => key.startsWith(nameQueryKey(typed)));

test.each([
  ['张伟', 'Zhang Wei'],
  ['王　伟', 'Wang Wei'],
  ['曾晓贤', 'Zeng Xiaoxian'],
  ['单雄信', 'Shan Xiongxin'],
  ['仇和', 'Qiu He'],
  ['区伯', 'Ou Bo'],
  ['欧阳娜娜', 'Ouyang Nana'],
  ['歐陽娜娜', 'Ouyang Nana'],
  ['令狐冲', 'Linghu Chong'],
  ['上官婉儿', "Shangguan Wan'er"],
  ['尉迟恭', 'Yuchi Gong'],
  ['吕布', 'Lü Bu'],
  ['李西安', "Li Xi'an"],
  ['阿依古丽·买买提', 'Ayiguli Maimaiti'],
  ['张Amy', 'Zhang Amy'],
  ['Amy 曾', 'Amy Zeng'],
  ['Amy 张伟', 'Amy Zhang Wei'],
  ['李', 'Li'],
  ['John Smith', undefined],
  ['𠮷野', undefined],
  ['', undefined],
])('%s is written %s', (name, written) => {
  expect(namePinyin(name)).toBe(written);
});

test.each([
  ['Zhāng Wěi', 'zhangwei'],
  ['ZHANG  wei', 'zhangwei'],
  ["Xi'an", 'xian'],
  ['ｚｗ', 'zw'],
  ['Lǚ', 'lv'],
  ['Lü', 'lv'],
  ['李 伟', '李伟'],
  ['阿依古丽·买买提', '阿依古丽买买提'],
  ['José', 'jose'],
  ['!?', ''],
])('%s is looked up as %s', (typed, key) => {
  expect(nameQueryKey(typed)).toBe(key);
});

test('every form of a plain name', () => {
  expect(nameKeys('王芳')).toEqual(['王芳', 'wangfang', 'wangf', 'wfang', 'wf']);
});

describe('a name is found by', () => {
  test.each([
    ['张伟', ['张', '张伟', 'z', 'zh', 'zhang', 'zhangw', 'zw', 'zwei', 'zhw', 'ZHANG WEI', 'zhāng']],
    ['曾晓贤', ['zeng', 'ceng', 'zxx', 'cxx', 'zengxx']],
    ['单雄信', ['shan', 'dan', 'sxx', 'dxx', 'shxx']],
    ['仇和', ['qiu', 'chou', 'qh', 'ch']],
    ['区伯', ['ou', 'qu']],
    ['覃辉', ['qin', 'tan']],
    ['许晴', ['xu', 'hq']],
    ['欧阳娜娜', ['ouyang', 'oynn', 'ouyangnn']],
    ['尉迟恭', ['yuchi', 'weichi', 'ycg']],
    ['吕布', ['lv', 'lu', 'lyu', 'lü', 'Lǚ Bù', 'lb']],
    ['阿依古丽·买买提', ['阿依古丽买', '买买提', 'ayiguli', 'ayglmmt', 'maimaiti', 'mmt', 'ayigulimmt']],
    ['John Smith', ['john', 'smith', 'johnsmith', 'Smith, John', 'js', 'sj', 'jsmith']],
    ["Mary-Ann O'Neill", ['oneill', 'maryann', 'annoneill', 'mao']],
    ['张Amy', ['张amy', 'zhangamy', 'za']],
    ['Müller', ['muller', 'müller', 'm']],
  ])('%s', (name, typed) => {
    expect(typed.filter((text) => !finds(name, text))).toEqual([]);
  });
});

test('who is somebody else is not found', () => {
  expect(['lw', 'zhangy', 'wz', 'zhangweiw', 'wei'].filter((typed) => finds('张伟', typed))).toEqual([]);
});

describe('whatever the name', () => {
  test('each of its keys is the form of itself that is looked up', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const keys = nameKeys(name);
        expect(keys.map(nameQueryKey)).toEqual(keys);
        expect(keys).not.toContain('');
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
  test('it is found by its own text, if that has a letter', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(/\p{L}/u.test(name) ? finds(name, name) : true).toBe(true);
      }),
    );
  });
  test('its pinyin finds it', () => {
    fc.assert(
      fc.property(chineseName, (name) => {
        expect(finds(name, namePinyin(name) ?? name)).toBe(true);
      }),
    );
  });
  test('the number of keys has a bound, however long it is', () => {
    const long = ['张'.repeat(100), 'Zhao '.repeat(30), '张 A '.repeat(25), '扎西·'.repeat(20)];
    expect(long.map((name) => nameKeys(name).length <= 100)).toEqual([true, true, true, true]);
  });
});

test.each([
  ['黎小贤', ['~小贤', '~xiaoxian']],
  ['欧阳娜娜', ['~娜娜', '~nana']],
  ['王　小 吕', ['~小吕', '~xiaolv', '~xiaolu', '~xiaolyu']],
  ['王芳', []],
  ['John Smith', []],
  ['阿依古丽·买买提', []],
  ['张Amy', []],
  ['', []],
])('the given name of %s alone', (name, keys) => {
  expect(givenNameKeys(name)).toEqual(keys);
});

test('no given name is found by what is typed for a whole one', () => {
  fc.assert(
    fc.property(anyName, fc.string(), (name, typed) => {
      const key = nameQueryKey(typed);
      return key === '' || !givenNameKeys(name).some((given) => given.startsWith(key));
    }),
  );
});
