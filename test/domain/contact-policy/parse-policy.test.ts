import { describe, expect, test } from 'vitest';
import { PolicyError, parsePolicy } from '../../../src/domain/contact-policy/parse-policy.ts';
import { defaultDocument, defaultPolicy } from './default-policy.ts';

type Node = Record<string, unknown> & { rules: Record<string, unknown>[] };

/** What is said of the default document after a change to it. */
const complaint = (change: (document: Node) => void): unknown => {
  const document = defaultDocument() as Node;
  change(document);
  try {
    return parsePolicy(document);
  } catch (error) {
    return error instanceof PolicyError ? [error.path, error.message] : error;
  }
};
const rule = (document: Node, id: string): Record<string, unknown> =>
  document.rules.find((each) => each.id === id) ?? {};

test('the default document has every rule, in the order in which they decide', () => {
  expect(defaultPolicy.timeZone).toBe('Asia/Shanghai');
  expect(defaultPolicy.rules.map(({ id, effect }) => `${id} ${effect}`)).toEqual([
    'item_approval block',
    'item_validity block',
    'opted_out block',
    'consent_missing block',
    'suitability block',
    'assessment_lapsed block',
    'bulk_daily_quota block',
    'bulk_monthly_quota block',
    'moment_text_length block',
    'moment_media block',
    'quiet_hours schedule',
  ]);
});

test('a rule may be left out', () => {
  const document = { version: '2', timeZone: 'Asia/Urumqi', rules: [] };
  expect(parsePolicy(document)).toEqual(document);
});

describe('a wrong document is refused with the place', () => {
  test.each<[string, (document: Node) => void, [string, string]]>([
    [
      'no version',
      (document) => {
        delete document.version;
      },
      ['', "/: must have required property 'version'"],
    ],
    [
      'unknown zone',
      (document) => {
        document.timeZone = 'Asia/Shangri-La';
      },
      ['/timeZone', '/timeZone: no such time zone'],
    ],
    [
      'unknown rule',
      (document) => {
        rule(document, 'opted_out').id = 'full_moon';
      },
      ['/rules/2', '/rules/2: value of tag "id" must be in oneOf'],
    ],
    [
      'effect that the rule cannot have',
      (document) => {
        rule(document, 'suitability').effect = 'schedule';
      },
      ['/rules/4/effect', '/rules/4/effect: must be equal to constant'],
    ],
    [
      'no English',
      (document) => {
        rule(document, 'opted_out').help = { 'zh-CN': '好' };
      },
      ['/rules/2/help', "/rules/2/help: must have required property 'en'"],
    ],
    [
      'parameter misspelt',
      (document) => {
        rule(document, 'assessment_lapsed').parameters = { validMonths: 12, months: 12 };
      },
      ['/rules/5/parameters/months', '/rules/5/parameters/months: must NOT have additional properties'],
    ],
    [
      'parameter of a rule that has none',
      (document) => {
        rule(document, 'opted_out').parameters = {};
      },
      ['/rules/2/parameters', '/rules/2/parameters: must NOT have additional properties'],
    ],
    [
      'no such time',
      (document) => {
        rule(document, 'quiet_hours').parameters = { from: '24:00', until: '08:00' };
      },
      [
        '/rules/10/parameters/from',
        '/rules/10/parameters/from: must match pattern "^([01][0-9]|2[0-3]):[0-5][0-9]$"',
      ],
    ],
    [
      'quiet all day or never',
      (document) => {
        rule(document, 'quiet_hours').parameters = { from: '08:00', until: '08:00' };
      },
      ['/rules/10/parameters/until', '/rules/10/parameters/until: must not be the same time as from'],
    ],
    [
      'a rule twice',
      (document) => {
        document.rules.push(rule(document, 'opted_out'));
      },
      ['/rules/11/id', '/rules/11/id: opted_out is there twice'],
    ],
  ])('%s', (_, change, expected) => {
    expect(complaint(change)).toEqual(expected);
  });
  test.each([undefined, null, 'rules', []])('%j is no document', (document) => {
    expect(() => parsePolicy(document)).toThrow(new PolicyError('', 'must be object'));
  });
});
