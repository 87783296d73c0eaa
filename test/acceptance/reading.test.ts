import { afterAll, describe, expect, test } from 'vitest';
import type { CustomerMatch, Holdings } from '../../src/api/schema.d.ts';
import { deadServer, faultyServer, json, type ScriptedAnswer } from '../support/faulty-server.ts';
import { Home } from '../support/program.ts';
import { zhangWei as wholeZhangWei } from '../views/people.ts';

const home = new Home();
afterAll(() => home.remove());

/** Runs a command against a server that answers by the script. */
async function tong(args: readonly string[], ...script: ScriptedAnswer[]) {
  const { url, requests } = await faultyServer(...script);
  const outcome = await home.tong(args, { env: { TONG_SERVER: url, TONG_TOKEN: 'mine' } });
  return { ...outcome, requests };
}

const zhangWei: CustomerMatch = {
  id: 'cus_01h8x2k3m4n5p6q7r8s9',
  customerNumber: 'C100001',
  name: '张伟',
  matchedOn: 'pinyin',
  exact: true,
  tags: ['代发工资', '有房贷'],
};
const found = { recognisedAs: [{ kind: 'pinyin', value: 'zhang wei' }], items: [zhangWei], nextCursor: 'c2' };

describe('find', () => {
  test('joins its words, and says on stderr how it read them and what comes next', async () => {
    const { code, stdout, stderr, requests } = await tong(
      ['find', 'zhang', 'wei', '--limit', '1'],
      json(found),
    );
    expect(requests.map(({ body }) => JSON.parse(body))).toEqual([{ query: 'zhang wei', limit: 1 }]);
    expect([code, stdout]).toEqual([0, 'C100001\t张伟\t\tpinyin\t\t代发工资, 有房贷\n']);
    expect(stderr).toBe(
      'Read as: pinyin zhang wei\nThere is more: tong find zhang wei --limit 1 --cursor c2\n',
    );
  });

  test('that finds nobody gives a hint and exit 0', async () => {
    const nobody = { recognisedAs: [{ kind: 'name', value: '慕容复' }], items: [] };
    const { code, stdout, stderr } = await tong(['find', '慕容复', '--lang', 'zh-CN'], json(nobody));
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(
      '读作：姓名 慕容复\n换个方式再找：姓名的一部分、拼音或首字母（zw），或号码的后四位。\n',
    );
  });

  test('prints the contract’s own JSON, and the contract’s members as CSV', async () => {
    const asJson = await tong(['find', 'zw', '--json'], json(found));
    expect(JSON.parse(asJson.stdout)).toEqual(found);
    const asCsv = await tong(['find', 'zw', '--output', 'csv'], json(found));
    expect(asCsv.stdout).toBe(
      'id,customerNumber,name,namePinyin,matchedOn,exact,role,mobile,birthDate,tags\r\n' +
        'cus_01h8x2k3m4n5p6q7r8s9,C100001,张伟,,pinyin,true,,,,代发工资; 有房贷\r\n',
    );
  });

  test('shows no control sequence that somebody else wrote', async () => {
    const value = '\u001b[2J\u001b]0;gone\u0007zw';
    const { stdout, stderr } = await tong(
      ['find', 'zw'],
      json({ recognisedAs: [{ kind: 'pinyin', value }], items: [{ ...zhangWei, name: value }] }),
    );
    expect([stdout, stderr]).toEqual(['C100001\tzw\t\tpinyin\t\t代发工资, 有房贷\n', 'Read as: pinyin zw\n']);
  });
});

describe('holdings', () => {
  const zero = { amount: '0.00', currency: 'CNY' };
  const byLine = { insurance: zero, banking: zero, investment: zero };
  const holdings: Holdings = {
    customerId: zhangWei.id,
    asOf: '2026-06-30',
    totals: { assets: zero, liabilities: zero, net: zero, byLine },
    items: [],
    upcoming: [],
    exchangeRates: [],
  };

  test('as of a day that does not exist asks nobody', async () => {
    const { code, stdout, stderr, requests } = await tong(['holdings', zhangWei.id, '--as-of', '2026-02-30']);
    expect([code, stdout, requests]).toEqual([2, '', []]);
    expect(stderr).toMatch(/^error: --as-of: “2026-02-30” is no day that exists\.\n/);
  });

  test('name the customer where people read them, with no second call for JSON', async () => {
    const args = ['holdings', zhangWei.id, '--as-of', '2026-06-30', '--line', 'banking'];
    const text = await tong(args, json(holdings), json(wholeZhangWei));
    expect(text.stdout.split('\n')[0]).toBe('张伟\tC100001  as of 2026-06-30');
    const asJson = await tong([...args, '--json'], json(holdings));
    expect(JSON.parse(asJson.stdout)).toEqual(holdings);
    expect(asJson.requests.map(({ path }) => path)).toEqual([
      `/customers/${zhangWei.id}/holdings?line=banking&asOf=2026-06-30`,
    ]);
  });
});

test('whoami tells the server and, in JSON, the contract’s session alone', async () => {
  const session = {
    adviser: { id: 'adv_0001', name: '林晓燕', branch: '上海陆家嘴支行' },
    book: { id: 'bok_0001', name: '财富一组', customers: 150 },
  };
  const { stdout } = await tong(['whoami'], json(session));
  expect(stdout).toMatch(
    /^林晓燕\tadv_0001\nBranch\t上海陆家嘴支行\nBook\t财富一组 \(150 customers\)\nServer\thttp:/,
  );
  expect(JSON.parse((await tong(['whoami', '--json'], json(session))).stdout)).toEqual(session);
});

test('a limit beyond the contract is exit 2, before any call', async () => {
  const { code, requests } = await tong(['customer', 'list', '--limit', '201']);
  expect([code, requests]).toEqual([2, []]);
});

test('a dead server is told in Chinese too, in text and in JSON', async () => {
  const url = await deadServer();
  const env = { TONG_SERVER: url, TONG_TOKEN: 'mine', TONG_LANG: 'zh-CN' };
  const { code, stdout, stderr } = await home.tong(['today'], { env });
  expect([code, stdout]).toEqual([8, '']);
  expect(stderr.replace(/[0-9a-f]{32}/, 'r-1')).toBe(
    `错误：${url} 没有程序在监听（请求 r-1）。\n→ 启动沙盒：tong sandbox start\n`,
  );
  expect(await home.json(['today'], 8, { env })).toMatchObject({
    type: 'urn:tong:problem:unreachable',
    title: '无法连接服务器',
    server: url,
  });
});
