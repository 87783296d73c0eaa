import { describe, expect, test } from 'vitest';
import { doctorMessages } from '../../src/text/messages/doctor.ts';
import { doctorCard } from '../../src/views/doctor.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

/** What two checks find, as the doctor says it in a language. */
function checks(lang: 'en' | 'zh-CN') {
  const say = doctorMessages(lang);
  return [
    { name: 'node', state: 'ok', found: 'v20.19.0' },
    { name: 'characters', state: 'warning', found: say.notWide(1), help: say.wideHelp },
    { name: 'keychain', state: 'failed', found: say.tooSlow(3) },
  ] as const;
}

describe('the doctor', () => {
  test('in English', () => {
    expect(shown(doctorCard(checks('en'), 'en'), wide)).toEqual([
      'tong doctor  1 failed, 1 warning',
      '',
      '  Node             ok       v20.19.0',
      '  Wide characters  warning  通 takes 1 column instead of two',
      '                   → Choose a font with Chinese characters, and see that the terminal is set to UTF-8.',
      '  Keychain         failed   nothing was found within 3 s',
    ]);
    expect(shown(doctorCard(checks('en'), 'en'), narrow).slice(4, 6)).toEqual([
      '                   → Choose a font with Chinese characters, and see that the',
      '                   terminal is set to UTF-8.',
    ]);
  });

  test('in Chinese', () => {
    for (const terminal of [narrow, wide]) {
      expect(shown(doctorCard(checks('zh-CN'), 'zh-CN'), terminal)).toEqual([
        'tong doctor  失败 1 项，注意 1 项',
        '',
        '  Node    正常  v20.19.0',
        '  宽字符  注意  “通”占 1 列，而不是两列',
        '          → 请选用含中文字符的字体，并确认终端设为 UTF-8。',
        '  钥匙串  失败  3 秒内没有结果',
      ]);
    }
  });

  test('says that all is well, and gives a pipe a line a thing', () => {
    const [node] = checks('en');
    expect(shown(doctorCard([node], 'en'), pipe)).toEqual([
      'tong doctor\tall well',
      'Node\tok       v20.19.0',
    ]);
  });
});
