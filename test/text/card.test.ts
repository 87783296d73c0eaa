import { describe, expect, test } from 'vitest';
import { type Card, renderCard } from '../../src/text/card.ts';

const card: Card = {
  title: '张三',
  note: 'C100001',
  sections: [
    {
      rows: [
        { label: '手机号', value: { text: '138****0000' } },
        { label: 'Risk', value: { text: 'C2 谨慎型', tone: 'warn' } },
        { label: '地址', value: { text: '上海市浦东新区世纪大道一百号三十楼' } },
      ],
    },
    {
      title: '持有',
      table: {
        columns: [
          { key: 'line', title: '条线' },
          { key: 'net', title: '净值', align: 'right', whole: true },
        ],
        rows: [[{ text: '银行' }, { text: '¥52,300.10' }]],
      },
    },
    {
      title: 'Spread',
      spread: {
        parts: [
          { label: '银行', amount: '3', value: { text: '¥3.00' } },
          { label: '保险', amount: '1', value: { text: '¥1.00' } },
        ],
      },
    },
    { title: 'Note', body: '客户询问利率。\n\n约周五回电' },
  ],
};

describe('a card', () => {
  test('in a terminal has aligned labels and wrapped values', () => {
    expect(renderCard(card, { width: 40, colour: false, tty: true })).toBe(
      [
        '张三  C100001',
        '',
        '  手机号  138****0000',
        '  Risk    C2 谨慎型',
        '  地址    上海市浦东新区世纪大道一百号三',
        '          十楼',
        '',
        '持有',
        '  条线        净值',
        '  银行  ¥52,300.10',
        '',
        'Spread',
        '  银行  ███████████████  75 %  ¥3.00',
        '  保险  █████            25 %  ¥1.00',
        '',
        'Note',
        '  客户询问利率。',
        '',
        '  约周五回电',
        '',
      ].join('\n'),
    );
  });

  test('paints title, labels and values in their tones', () => {
    const small: Card = {
      title: 'T',
      note: 'n',
      sections: [{ rows: [{ label: 'Due', value: { text: '逾期', tone: 'bad' } }] }],
    };
    expect(renderCard(small, { width: 40, colour: true, tty: true })).toBe(
      '\x1b[1mT\x1b[22m  \x1b[2mn\x1b[22m\n\n  \x1b[2mDue\x1b[22m  \x1b[31m逾期\x1b[39m\n',
    );
  });

  test('in a pipe is label, tab, value, and whole', () => {
    expect(renderCard(card, { width: 40, colour: false, tty: false })).toBe(
      [
        '张三\tC100001',
        '手机号\t138****0000',
        'Risk\tC2 谨慎型',
        '地址\t上海市浦东新区世纪大道一百号三十楼',
        '银行\t¥52,300.10',
        '银行\t75 %\t¥3.00',
        '保险\t25 %\t¥1.00',
        '客户询问利率。',
        '',
        '约周五回电',
        '',
      ].join('\n'),
    );
  });

  test('lets nothing through that somebody wrote for the terminal', () => {
    const hostile: Card = {
      title: '\x1b]0;x\x07T\n',
      sections: [
        { title: 'S\t', rows: [{ label: 'a\nb', value: { text: 'c\x1b[2Jd\ne' } }] },
        { body: 'f\x1b[31m\ng' },
      ],
    };
    expect(renderCard(hostile, { width: 40, colour: false, tty: true })).toBe(
      'T \n\nS \n  a b  cd e\n\n  f\n  g\n',
    );
  });
});
