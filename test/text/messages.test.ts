import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messages, wordFor } from '../../src/text/messages/messages.ts';

const contract = JSON.parse(readFileSync(new URL('../../openapi/tong.json', import.meta.url), 'utf8'));
const schemas = contract.components.schemas;
const en = messages('en');
const zh = messages('zh-CN');

describe('the words cover the contract exactly', () => {
  test.each([
    ['lines', schemas.Line],
    ['holdingTypes', schemas.HoldingType],
    ['roles', schemas.Role],
    ['sides', schemas.Side],
    ['periods', schemas.Period],
    ['upcomingKinds', schemas.Upcoming.properties.kind],
    ['sexes', schemas.Customer.properties.sex],
    ['identifierTypes', schemas.IdentifierType],
    ['searchKinds', schemas.SearchKind],
    ['identityDecisions', schemas.Identity.properties.decision],
    ['identityRules', schemas.Identity.properties.rule],
    ['comparisons', schemas.Evidence.properties.comparison],
    ['riskLevels', schemas.RiskLevel],
    ['riskTolerances', schemas.RiskTolerance],
    ['feedKinds', schemas.FeedKind],
    ['categories', schemas.Category],
    ['suitedReasons', schemas.SuitedReason],
    ['approvals', schemas.Approval],
    ['shareStatuses', schemas.ShareStatus],
    ['policyEffects', schemas.PolicyRule.properties.effect],
    ['interactionKinds', schemas.InteractionKind],
    ['interactionOutcomes', schemas.InteractionOutcome],
    ['taskStatuses', schemas.TaskStatus],
    ['timelineKinds', schemas.TimelineKind],
    ['todayReasons', schemas.TodayReason],
  ] as const)('%s', (area, schema) => {
    expect(Object.keys(en.words[area]).toSorted()).toEqual(schema.enum.toSorted());
  });
});

describe('the catalogues', () => {
  test('speak their language', () => {
    expect(en.words.holdingTypes.large_deposit).toBe('certificate of deposit');
    expect(zh.words.holdingTypes.large_deposit).toBe('大额存单');
    expect(en.actions.log.logged('call', '张伟')).toBe('Logged: call, 张伟');
    expect(zh.actions.log.logged('电话', '张伟')).toBe('已记录：电话，张伟');
    expect(zh.errors.nobodyFound('zw')).toEqual({
      title: '没有这位客户',
      detail: '名下客户中没有与 zw 相符的。',
      nextSteps: ['用姓名的一部分、拼音或号码后四位运行 tong find。'],
    });
    expect(en.errors.ambiguous('张伟', 2).detail).toBe('2 customers match 张伟.');
  });

  test('Chinese sentences have Chinese punctuation', () => {
    const sentences = JSON.stringify(zh, (_, value) =>
      typeof value === 'function' ? value('name', 'name', 'name') : value,
    );
    expect(sentences.match(/\p{Script=Han}[,:;!?]/gu)).toBeNull();
  });

  test('a value without a word stands for itself', () => {
    expect(wordFor(zh.words.lines, 'banking')).toBe('银行');
    expect(wordFor(zh.words.lines, 'crypto')).toBe('crypto');
    expect(wordFor(zh.words.lines, 'toString')).toBe('toString');
  });
});
