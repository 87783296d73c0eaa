import { expect, test } from 'vitest';
import type { Session } from '../../src/api/schema.d.ts';
import { sessionCard } from '../../src/views/session.ts';
import { narrow, shown } from './terminals.ts';

const session: Session = {
  adviser: { id: 'adv_0001', name: '林晓燕', branch: '上海陆家嘴支行' },
  book: { id: 'bok_0001', name: '财富一组', customers: 1 },
  house: { id: 'hse_01h8x2k3m4n5p6q7r8s9' },
};
const server = 'http://127.0.0.1:4180';

test('who one is, and where', () => {
  expect(shown(sessionCard(session, { profile: 'sandbox', server }, 'en'), narrow)).toEqual([
    '林晓燕  adv_0001',
    '',
    '  Branch   上海陆家嘴支行',
    '  Book     财富一组 (1 customer)',
    '  Profile  sandbox',
    '  Server   http://127.0.0.1:4180',
  ]);
  expect(shown(sessionCard(session, { profile: 'sandbox', server }, 'zh-CN'), narrow)).toEqual([
    '林晓燕  adv_0001',
    '',
    '  网点      上海陆家嘴支行',
    '  名下客户  财富一组（1 位客户）',
    '  环境      sandbox',
    '  服务器    http://127.0.0.1:4180',
  ]);
});

test('without a profile only the server is named', () => {
  const book = { ...session.book, customers: 150 };
  expect(
    shown(sessionCard({ ...session, book }, { profile: undefined, server }, 'en'), narrow).slice(2),
  ).toEqual([
    '  Branch  上海陆家嘴支行',
    '  Book    财富一组 (150 customers)',
    '  Server  http://127.0.0.1:4180',
  ]);
});
