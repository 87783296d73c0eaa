import { expect, test } from 'vitest';
import { servingFailure } from '../../src/program/serving.ts';
import { WrongEncoding } from '../../src/server/database/database.ts';

test.each([
  [
    'en',
    'The database postgres://ada@db.example.com/house keeps text in LATIN1, which has no Chinese; tong needs UTF8.',
    'Make one that does: createdb --encoding=UTF8 --template=template0 <name>',
  ],
  [
    'zh-CN',
    '数据库 postgres://ada@db.example.com/house 的编码是 LATIN1，存不了中文；tong 需要 UTF8。',
    '请另建一个：createdb --encoding=UTF8 --template=template0 <名称>',
  ],
] as const)('a database that cannot keep Chinese (%s)', (lang, detail, step) => {
  const location = 'postgres://ada:secret@db.example.com/house';
  const where = { location, host: '127.0.0.1', port: 4181, lang };
  const failure = servingFailure(new WrongEncoding('LATIN1'), where);
  expect(failure.exitCode).toBe(1);
  expect(failure.problem).toMatchObject({
    type: 'urn:tong:problem:database-encoding',
    detail,
    nextSteps: [step],
  });
});
