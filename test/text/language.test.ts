import { expect, test } from 'vitest';
import { chooseLanguage } from '../../src/text/language.ts';

test.each([
  ['nothing said', {}, {}, 'en'],
  ['the system speaks Chinese', {}, { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  ['traditional Chinese', {}, { LANG: 'zh_TW.UTF-8' }, 'zh-CN'],
  ['LC_ALL before LANG', {}, { LC_ALL: 'C.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  ['LC_MESSAGES before LANG', {}, { LC_MESSAGES: 'zh_CN', LANG: 'en_US.UTF-8' }, 'zh-CN'],
  ['an empty variable says nothing', {}, { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  ['the profile before the system', { profile: 'zh-CN' }, { LANG: 'en_US.UTF-8' }, 'zh-CN'],
  ['TONG_LANG before the profile', { profile: 'zh-CN' }, { TONG_LANG: 'en' }, 'en'],
  ['the flag before all', { flag: 'zh', profile: 'en' }, { TONG_LANG: 'en' }, 'zh-CN'],
  ['another language', { flag: 'de' }, { LANG: 'zh_CN.UTF-8' }, 'en'],
  ['a language that only begins like it', {}, { LANG: 'zha_CN' }, 'en'],
] as const)('%s', (_, named, env, language) => {
  expect(chooseLanguage({ ...named, env })).toBe(language);
});
