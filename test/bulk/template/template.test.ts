import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../../src/bulk/template/template.ts';
import { variablesFor } from '../../../src/bulk/template/variables.ts';
import { failureOf } from '../../support/failure-of.ts';
import { chineseLimits, customer, faultOf, limits, render, sources } from './rendering.ts';

describe('a text with the customer’s own words in it', () => {
  test('in the customer’s language', () => {
    const template = parseTemplate(
      '{{ customer.name }}{% if customer.sex == "female" %}女士{% else %}先生{% endif %}：\n' +
        '{{ holding.product }}（{{ holding.value | money }}）{{ holding.maturesOn | day }}\n' +
        '{{ adviser.name }}，{{ adviser.branch }}\n',
      limits,
    );
    const variables = variablesFor(sources());
    expect(template.render(variables, 'zh-CN')).toBe(
      '张伟先生：\n三年期定期存款（¥1,234,567.80）2026年12月1日\n李经理，静安支行',
    );
    expect(template.render(variables, 'en')).toBe(
      '张伟先生：\n三年期定期存款（¥1,234,567.80）1 December 2026\n李经理，静安支行',
    );
  });

  test.each([
    ['{{ row["列 名"] }}{{ row.备注 }}', 'x'.concat('好')],
    ['{{ customer.tags | join: "、" }}', '代发工资、VIP'],
    ['{% for h in holdings %}{{ h.product }}{% endfor %}', '三年期定期存款'],
    ['{{ holdings.first.value.amount }} {{ holdings.size }}', '1234567.80 1'],
    ['{{ customer.sex | default: "先生/女士" }}', '先生/女士'],
    ['{% if customer.sex %}{{ customer.sex }}{% else %}?{% endif %}', '?'],
    ['{% if row.空 %}{{ row.空 }}{% else %}?{% endif %}', '?'],
    ['{{ today | date: "%d.%m." }}', '23.11.'],
    ['{% assign n = customer.name | slice: 0 %}{{ n }}', '张'],
    ['{% raw %}{{ holding }}{% endraw %}', '{{ holding }}'],
  ])('%s', (text, expected) => {
    expect(render(text, { row: { '列 名': 'x', 备注: '好', 空: '' } })).toBe(expected);
  });

  test('ends are LF, controls are gone, and no blanks at the end', () => {
    expect(
      render(' a\r\nb\rc\td\u0000\u001b[1m\u0085\u200d{{ row.x }}\u3000\n\n', { row: { x: '\u0007e ' } }),
    ).toBe(' a\nb\nc\td[1m\u200de');
  });

  test('without tags it is itself', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => !/[{}]/.test(value) && value.trim() !== '');
    fc.assert(
      fc.property(text, (value) => {
        expect(render(value)).toBe(value.replace(/\p{Cc}/gu, '').trimEnd());
      }),
    );
  });

  test('20,000 of them take no longer than a breath', () => {
    const template = parseTemplate(
      '{{ customer.name }}：\n{{ holding.value | money }}\n{{ holding.maturesOn | day }}\n{{ adviser.name }}',
      limits,
    );
    const variables = variablesFor(sources());
    const begin = performance.now();
    for (let n = 0; n < 20_000; n += 1) template.render(variables, 'zh-CN');
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

test.each([
  ['{{ customer.name }}', false],
  ['Thank you for holding on, {{ customer.name }}', false],
  ['{{ holding.product }}', true],
  ['{% for h in holdings %}{% endfor %}', true],
  ['{% if holding %}x{% endif %}', true],
  ['{% liquid\n assign x = holding.product\n%}', true],
  ['{{ row.holdingsNumber }}', false],
])('%s: holdings %s', (text, uses) => {
  expect(parseTemplate(text, limits).usesHoldings).toBe(uses);
});

describe('a template that does not hold', () => {
  test.each([
    ['您好\n  {% foo %}', 2, 3, 'there is no tag "foo"', '没有“foo”这个标签'],
    ['{{ today | foo }}', 1, 1, 'there is no filter "foo"', '没有“foo”这个过滤器'],
    ['a\r\n{{ today', 2, 1, '"{{ today" is not closed', '“{{ today”没有闭合'],
    ['{% if today %}', 1, 1, '"{% if today %}" is not closed', '“{% if today %}”没有闭合'],
    ['{% raw %}', 1, 1, '"{% raw %}" is not closed', '“{% raw %}”没有闭合'],
    ['{{ }}', 1, 4, 'a value is missing', '这里缺少一个值'],
    ['{% for x %}{% endfor %}', 1, 1, 'illegal tag: {% for x %}', 'illegal tag: {% for x %}'],
    ...['include', 'render', 'layout', 'block'].map(
      (tag) =>
        [
          `{% ${tag} "/etc/passwd" %}`,
          1,
          1,
          `"${tag}" would read another file, which a template may not`,
          `“${tag}”要读取别的文件，模板里不允许`,
        ] as const,
    ),
  ] as const)('%j', async (text, line, column, english, chinese) => {
    const source = text.split(/\r?\n/)[line - 1];
    const { exitCode, problem } = await failureOf(() => parseTemplate(text, limits));
    expect([exitCode, problem.type, problem.detail]).toEqual([
      2,
      'urn:tong:problem:template-broken',
      `the text, line ${line}, column ${column}: ${english}. The line is: ${source}`,
    ]);
    expect((await failureOf(() => parseTemplate(text, chineseLimits))).problem.detail).toBe(
      `正文第 ${line} 行第 ${column} 列：${chinese}。该行是：${source}`,
    );
  });

  test('is too long', async () => {
    const { problem } = await failureOf(() => parseTemplate('x'.repeat(70_000), limits));
    expect(problem.detail).toBe('the text has more than 65536 characters.');
  });
});

describe('a row that a template gives no text for', () => {
  test.each([
    ['x\n{{ customer.sex }}', 'missing_variable', 'customer.sex', 2],
    ['{{ item.title }}', 'missing_variable', 'item.title', 1],
    ['{{ row["列 名"] }}', 'missing_variable', 'row["列 名"]', 1],
    ['{{ row.空 }}', 'missing_variable', 'row.空', 1],
    ['{{ row.constructor }}', 'missing_variable', 'row.constructor', 1],
    ['{{ row.__proto__.x }}', 'missing_variable', 'row.__proto__.x', 1],
    ['{{ holding.openedOn | day }}', 'missing_variable', 'holding.openedOn', 1],
    ['{% for h in holdings %}\n{{ h.foo }}{% endfor %}', 'missing_variable', 'h.foo', 2],
  ] as const)('%j', (text, reason, name, line) => {
    const fault = faultOf(() => render(text, { row: { 空: '' } }));
    expect([fault.reason, fault.message]).toEqual([
      reason,
      `There is no ${name} for this row, which line ${line} of the template asks for; fill it in, or let the template do without: {{ ${name} | default: "…" }}.`,
    ]);
  });

  test.each([
    [
      '{{ custmer.name }}',
      1,
      'there is no variable "custmer"; there are customer, holding, holdings, adviser, item, row, today',
      '没有“custmer”这个变量；可用的是 customer、holding、holdings、adviser、item、row、today',
    ],
    [
      'x\n{% if holding.value.amout %}{% endif %}',
      2,
      'holding.value has no "amout"; it has amount, currency',
      'holding.value 没有“amout”；它有 amount、currency',
    ],
    [
      '{{ customer.name.constructor }}',
      1,
      'customer.name has no "constructor"',
      'customer.name 没有“constructor”',
    ],
    [
      '{{ holdings[0].constructor | default: 1 }}',
      1,
      'holdings.0 has no "constructor"; it has id, line, type, product, number, value, maturesOn, annualRate, openedOn',
      'holdings.0 没有“constructor”；它有 id、line、type、product、number、value、maturesOn、annualRate、openedOn',
    ],
  ] as const)('nor any other, as no row can have it: %j', (text, line, english, chinese) => {
    const fault = faultOf(() => render(text));
    expect([fault.reason, fault.message]).toEqual([
      'missing_variable',
      `Line ${line} of the template: ${english}.`,
    ]);
    expect(faultOf(() => render(text, {}, 'zh-CN', chineseLimits)).message).toBe(
      `模板第 ${line} 行：${chinese}。`,
    );
  });

  test('a customer without a holding', () => {
    const over = { customer: customer({ holdings: [] }) };
    expect(faultOf(() => render('{{ holding.product }}', over, 'zh-CN', chineseLimits)).message).toBe(
      '模板第 1 行要用 holding.product，而这一行没有；请补上，或让模板不依赖它：{{ holding.product | default: "…" }}。',
    );
    expect(render('{% if holding %}1{% else %}0{% endif %}', over)).toBe('0');
  });

  test.each([
    ['{{ row.x }}', { row: { x: '\u0007 ' } }, 'empty', limits.say.template.empty()],
    ['{% if row.x %}x{% endif %}', {}, 'empty', limits.say.template.empty()],
    ['{{ holding }}', {}, 'failed', limits.say.template.notAText()],
    ['{{ holding.value | append: "" }}', {}, 'failed', limits.say.template.notAText()],
    ['{{ row.x }}', { row: { x: 'a\ud800b' } }, 'failed', limits.say.template.halfCharacter()],
    [
      'x\n{{ customer.name | day }}',
      {},
      'failed',
      'Line 2 of the template fails for this row: "张伟" is no day like 2026-12-01.',
    ],
    [
      '{{ holding.value.amount | money }}',
      {},
      'failed',
      'Line 1 of the template fails for this row: 1234567.80 has no currency; write money: "CNY".',
    ],
    [
      '{{ customer.name | append }}',
      {},
      'failed',
      'Line 1 of the template fails for this row: append expect 2 arguments.',
    ],
    [
      '{% for i in (1..900000) %}{% for j in (1..900000) %}x{% endfor %}{% endfor %}',
      {},
      'failed',
      'Line 1 of the template fails for this row: it takes too long or too much memory.',
    ],
    [
      '{% assign x = "a" %}{% for i in (1..30) %}{% assign x = x | append: x %}{% endfor %}{{ x }}',
      {},
      'failed',
      'Line 1 of the template fails for this row: it takes too long or too much memory.',
    ],
  ] as const)('%j', (text, over, reason, message) => {
    const fault = faultOf(() => render(text, over));
    expect([fault.reason, fault.message]).toEqual([reason, message]);
  });

  test('too long, in characters as people count them', () => {
    const over = { row: { x: '😀'.repeat(10) } };
    expect(render('{{ row.x }}', over, 'en', { maxLength: 10 })).toBe('😀'.repeat(10));
    const fault = faultOf(() => render('{{ row.x }}!', over, 'en', { maxLength: 10 }));
    expect([fault.reason, fault.message]).toEqual([
      'too_long',
      'The text for this row has 11 characters; at most 10 are allowed. Shorten the template.',
    ]);
    const endless = '{% for i in (1..400) %}{{ row.x }}{% endfor %}';
    expect(faultOf(() => render(endless, { row: { x: 'x'.repeat(9_000) } })).reason).toBe('too_long');
  });
});
