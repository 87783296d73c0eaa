import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Import, Problem, Task } from '../../src/api/schema.d.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { addCustomer, addFeedItem } from '../support/house-fixtures.ts';
import { type ServerUnderTest, startServer, type TestAdviser } from '../support/server-under-test.ts';
import { openTestDatabase } from '../support/test-database.ts';

let server: ServerUnderTest;
/** The same server, for what the contract does not know. */
let app: FastifyInstance;
let customerId: string;
beforeAll(async () => {
  server = await startServer();
  const { db, house } = server;
  const database = { kind: house.databaseKind, db, close: async () => {} };
  app = await buildServer({ database, house });
});
afterAll(async () => {
  await app.close();
  await server.close();
});
beforeEach(async () => {
  await server.reset();
  customerId = await addCustomer(server.db, server.lin.bookId);
});

/** What is the same in both languages, and the sentences of each. */
interface Refused {
  status: number;
  type: string;
  'zh-CN': string[];
  en: string[];
}

async function inBoth(ask: (language: string) => Promise<Problem>): Promise<Refused> {
  const [chinese, english] = [await ask('zh-CN,zh;q=0.9,en;q=0.8'), await ask('en-GB,en;q=0.9')];
  expect([chinese.status, chinese.type, chinese.errors]).toEqual([
    english.status,
    english.type,
    english.errors,
  ]);
  const { status, type } = english;
  return {
    status,
    type: type.replace('urn:tong:problem:', ''),
    'zh-CN': sentences(chinese),
    en: sentences(english),
  };
}

function sentences({ title, detail, nextSteps }: Problem): string[] {
  return [title, detail ?? '', ...nextSteps];
}

type Ask = [
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object | undefined,
  headers?: Record<string, string>,
];

function refused([method, path, body, headers]: Ask, adviser: TestAdviser = server.lin): Promise<Refused> {
  return inBoth(async (language) => {
    const all = { ...headers, 'accept-language': language };
    return (await adviser.request<Problem>(method, path, body, all)).body;
  });
}

function refusedOutside(options: InjectOptions): Promise<Refused> {
  return inBoth(async (language) => {
    const headers = {
      authorization: `Bearer ${server.lin.token}`,
      ...options.headers,
      'accept-language': language,
    };
    const answer = await app.inject({ ...options, headers });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['x-request-id']).toBe(answer.json().requestId);
    expect(answer.statusCode).toBe(answer.json().status);
    return answer.json();
  });
}

describe('who asks', () => {
  test('without a token', async () => {
    expect(await refused(['GET', '/session'], server.nobody)).toEqual({
      status: 401,
      type: 'not-signed-in',
      'zh-CN': ['尚未登录', '请求没有带令牌。', '请登录后重试。'],
      en: ['Not signed in', 'The request has no token.', 'Sign in and try again.'],
    });
  });

  test('with a token of nobody', async () => {
    const ask: Ask = ['GET', '/session', undefined, { authorization: 'Bearer wrong' }];
    expect(await refused(ask)).toEqual({
      status: 401,
      type: 'not-signed-in',
      'zh-CN': ['尚未登录', '这台服务器不认识该令牌。', '请登录后重试。'],
      en: ['Not signed in', 'The token is not known to this server.', 'Sign in and try again.'],
    });
  });
});

describe('what is not there', () => {
  test.each([
    ['/customers/cus_0000000000', '客户', 'customer'],
    ['/tasks/tsk_0000000000', '跟进', 'task'],
    ['/shares/shr_0000000000', '分享', 'share'],
    ['/moments/mom_0000000000', '朋友圈', 'moment'],
    ['/interactions/int_0000000000', '互动记录', 'interaction'],
    ['/imports/imp_0000000000', '导入', 'import'],
  ])('%s', async (path, chinese, english) => {
    const id = path.split('/').at(-1);
    expect(await refused(['GET', path])).toEqual({
      status: 404,
      type: 'not-found',
      'zh-CN': [
        '没有找到',
        `名下没有编号为 ${id} 的${chinese}。`,
        '请核对编号；可用 tong find 在名下客户中查找。',
      ],
      en: [
        'Not found',
        `There is no ${english} ${id} in your book.`,
        'Check the id; tong find looks through your book.',
      ],
    });
  });

  test('a feed item', async () => {
    expect(await refused(['GET', '/feed-items/itm_0000000000'])).toEqual({
      status: 404,
      type: 'not-found',
      'zh-CN': [
        '没有找到',
        '没有编号为 itm_0000000000 的服务动态。',
        '请核对编号；tong feed 列出现有的服务动态。',
      ],
      en: [
        'Not found',
        'There is no feed item itm_0000000000.',
        'Check the id; tong feed lists the items there are.',
      ],
    });
  });

  test('a path', async () => {
    expect(await refusedOutside({ method: 'GET', url: '/clients?name=x' })).toEqual({
      status: 404,
      type: 'no-such-path',
      'zh-CN': ['接口中没有这个路径', '接口中没有 GET /clients。', '接口中有哪些路径，见 openapi/。'],
      en: [
        'There is no such path in the contract',
        'GET /clients is not in the contract.',
        'See openapi/ for the paths there are.',
      ],
    });
  });

  test('a method of a path, with those there are', async () => {
    expect(await refusedOutside({ method: 'PUT', url: '/tasks?limit=1' })).toEqual({
      status: 405,
      type: 'no-such-method',
      'zh-CN': ['这个路径没有这种方法', '/tasks 没有 PUT 方法，只有 GET、POST。', '请改用其中的方法。'],
      en: [
        'The path does not have this method',
        '/tasks does not have PUT; it has GET, POST.',
        'Use a method that it has.',
      ],
    });
    const answer = await app.inject({ method: 'PATCH', url: '/imports/imp_0000000000' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, DELETE']);
  });
});

describe('a body', () => {
  const json = { 'content-type': 'application/json' };
  const correctIt = { 'zh-CN': '请改正后重新发送。', en: 'Correct the request and send it again.' };

  test.each([
    ['{"title": "回访",\n "dueAt" 1}', '：问题在第 2 行第 10 个字符', ': see line 2, column 10'],
    ['nonsense', '', ''],
    ['{"title": at position 1}', '', ''],
  ])('that is not JSON: %s', async (text, chinesePlace, englishPlace) => {
    expect(await refused(['POST', '/tasks', Buffer.from(text), json])).toEqual({
      status: 400,
      type: 'invalid-request',
      'zh-CN': ['请求不符合接口约定', `请求体不是 JSON${chinesePlace}。`, correctIt['zh-CN']],
      en: ['The request does not fit the contract', `The body is not JSON${englishPlace}.`, correctIt.en],
    });
  });

  test('that is not UTF-8', async () => {
    // 中 in GBK, as a console in China may send it.
    const body = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xd6, 0xd0]), Buffer.from('"}')]);
    expect(await refused(['POST', '/tasks', body, json])).toEqual({
      status: 400,
      type: 'invalid-request',
      'zh-CN': ['请求不符合接口约定', '请求体不是 UTF-8 编码。', '请将请求体转为 UTF-8 后重新发送。'],
      en: [
        'The request does not fit the contract',
        'The body is not encoded in UTF-8.',
        'Encode the body in UTF-8 and send it again.',
      ],
    });
  });

  test.each([
    ['none at all', undefined, {}],
    ['an empty one', Buffer.alloc(0), json],
  ])('that is missing: %s', async (_, body, headers) => {
    expect(await refused(['POST', '/tasks', body, headers])).toEqual({
      status: 400,
      type: 'invalid-request',
      'zh-CN': ['请求不符合接口约定', '这个请求需要请求体，但没有收到。', '请以 JSON 发送请求体。'],
      en: [
        'The request does not fit the contract',
        'This request needs a body, and none came.',
        'Send the body as application/json.',
      ],
    });
  });

  test('of another type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const headers = { 'content-type': type };
      expect(await refusedOutside({ method: 'POST', url: '/tasks', headers, payload: 'title=x' })).toEqual({
        status: 415,
        type: 'unsupported-media-type',
        'zh-CN': ['请求体不是 JSON', 'Content-Type 须为 application/json。', '请以 JSON 发送请求体。'],
        en: [
          'The body is not JSON',
          'The Content-Type has to be application/json.',
          'Send the body as application/json.',
        ],
      });
    }
  });

  test('that is too large', async () => {
    const body = Buffer.alloc(8 * 1024 * 1024 + 1, ' ');
    expect(await refused(['POST', '/imports/imp_0000000000/records', body, json])).toEqual({
      status: 413,
      type: 'too-large',
      'zh-CN': ['请求体过大', '请求体超过 8388608 字节。', '请分成几次发送。'],
      en: ['The body is too large', 'The body has more than 8388608 bytes.', 'Send less at once.'],
    });
  });

  test('that does not fit, in the validator’s words', async () => {
    const body = { customerId, kind: 'fax' };
    expect(await refused(['POST', '/interactions', body])).toEqual({
      status: 400,
      type: 'invalid-request',
      'zh-CN': [
        '请求不符合接口约定',
        '请求有不符合约定之处：body/kind must be equal to one of the allowed values: call, visit, meeting, message, video, branch。',
        '请改正所指的值后重新发送。',
      ],
      en: [
        'The request does not fit the contract',
        'body/kind must be equal to one of the allowed values: call, visit, meeting, message, video, branch',
        'Correct the named value and send the request again.',
      ],
    });
  });

  test('with a member that objects have by themselves', async () => {
    const text = `{"customerId":"${customerId}","title":"x","dueAt":"2026-12-01","__proto__":{"status":"done"}}`;
    const { en } = await refused(['POST', '/tasks', Buffer.from(text), json]);
    expect(en[1]).toBe('body must NOT have additional properties: __proto__');
  });
});

test('an address that is no URL', async () => {
  expect(await refusedOutside({ method: 'GET', url: '/customers/%FF' })).toEqual({
    status: 400,
    type: 'invalid-request',
    'zh-CN': [
      '请求不符合接口约定',
      "无法读取请求：'/customers/%FF' is not a valid url component。",
      '请改正后重新发送。',
    ],
    en: [
      'The request does not fit the contract',
      "'/customers/%FF' is not a valid url component",
      'Correct the request and send it again.',
    ],
  });
});

test('a cursor that the list has not given', async () => {
  expect(await refused(['GET', '/tasks?cursor=nonsense'])).toEqual({
    status: 400,
    type: 'invalid-cursor',
    'zh-CN': ['翻页标记无效', '翻页标记 nonsense 不是此列表给出的。', '请不带翻页标记，从头开始。'],
    en: [
      'The cursor is not one of ours',
      'The cursor nonsense was not given by this list.',
      'Begin again without a cursor.',
    ],
  });
});

test.each([
  ['/customers/x', '客户', 'a customer', 'cus', 'tong find'],
  ['/feed-items/x', '服务动态', 'a feed item', 'itm', 'tong feed'],
  ['/moments/x', '朋友圈', 'a moment', 'mom', 'tong moments'],
  ['/tasks/x', '跟进', 'a task', 'tsk', 'tong tasks'],
  ['/shares/x', '分享', 'a share', 'shr', 'tong api GET /shares'],
  ['/interactions/x', '互动记录', 'an interaction', 'int', 'tong api GET /interactions'],
  ['/imports/x', '导入', 'an import', 'imp', 'tong import'],
])('%s, whose id is none', async (path, chinese, english, prefix, listedBy) => {
  expect(await refused(['GET', path])).toEqual({
    status: 400,
    type: 'invalid-request',
    'zh-CN': [
      '请求不符合接口约定',
      `“x”不是${chinese}的编号：这种编号以 ${prefix}_ 开头，后接至少 10 个小写字母或数字。`,
      `编号可用 ${listedBy} 查看。`,
    ],
    en: [
      'The request does not fit the contract',
      `“x” is not the id of ${english}: such an id is ${prefix}_ and at least ten small letters or digits.`,
      `See ${listedBy} for the ids there are.`,
    ],
  });
});

test('an idempotency key of another request', async () => {
  const key = { 'idempotency-key': 'the-first-key' };
  const task = { customerId, title: '回访', dueAt: '2026-12-01' };
  await server.lin.request('POST', '/tasks', task, key);
  expect(await refused(['POST', '/tasks', { ...task, title: '别的' }, key])).toEqual({
    status: 409,
    type: 'idempotency-key-reused',
    'zh-CN': ['幂等键已用于另一请求', '幂等键 the-first-key 属于另一请求。', '新的请求请用新的幂等键。'],
    en: [
      'The idempotency key was used for another request',
      'Key the-first-key belongs to another request.',
      'Use a new key for a new request.',
    ],
  });
});

describe('a task put off', () => {
  async function addTask(): Promise<string> {
    const task = { customerId, title: '回访', dueAt: '2026-12-01' };
    return (await server.lin.request<Task>('POST', '/tasks', task)).body.id;
  }

  test('that is done', async () => {
    const id = await addTask();
    await server.lin.request('POST', `/tasks/${id}/done`);
    expect(await refused(['POST', `/tasks/${id}/snooze`, { until: '2026-12-02' }])).toEqual({
      status: 409,
      type: 'wrong-state',
      'zh-CN': [
        '当前状态不允许这样做',
        `跟进 ${id} 已完成；只有未完成的才能推迟。`,
        '请用 tong task add 新增跟进。',
      ],
      en: [
        'Its state does not allow this',
        `Task ${id} is done; only an open one can be put off.`,
        'Add a new task with tong task add.',
      ],
    });
  });

  test('to the past', async () => {
    const id = await addTask();
    expect(await refused(['POST', `/tasks/${id}/snooze`, { until: '2026-11-22' }])).toEqual({
      status: 400,
      type: 'invalid-value',
      'zh-CN': ['取值不合理', '2026-11-22 已经过去；跟进只能推迟到以后。', '请填写将来的时间。'],
      en: [
        'A value makes no sense',
        '2026-11-22 is over; a task is put off to a later time.',
        'Give a time in the future.',
      ],
    });
  });
});

test('an interaction that has not happened', async () => {
  const body = { customerId, kind: 'call', occurredAt: '2026-11-24T10:00:00+08:00' };
  expect(await refused(['POST', '/interactions', body])).toEqual({
    status: 400,
    type: 'invalid-value',
    'zh-CN': [
      '取值不合理',
      '互动发生之后才能记录：2026-11-24T10:00:00+08:00 还没有到。',
      '请填写已经过去的时间；不填即为现在。',
    ],
    en: [
      'A value makes no sense',
      'An interaction is logged once it has happened: not at 2026-11-24T10:00:00+08:00.',
      'Give a time that has passed, or leave it out for now.',
    ],
  });
});

test('a share with nobody', async () => {
  const itemId = await addFeedItem(server.db);
  expect(await refused(['POST', '/shares', { itemId }])).toEqual({
    status: 400,
    type: 'invalid-value',
    'zh-CN': [
      '取值不合理',
      '服务动态要么分享给客户（customerIds），要么发到朋友圈（moments），二者择一。',
      '请只填 customerIds 或 moments。',
    ],
    en: [
      'A value makes no sense',
      'An item is shared with customers (customerIds) or published as a moment (moments): one of the two.',
      'Give either customerIds or moments.',
    ],
  });
});

test.each([
  ['commit', 'POST', '提交', 'committed'],
  ['', 'DELETE', '作废', 'discarded'],
] as const)('an import that is over', async (act, method, chinese, english) => {
  const { id } = (await server.lin.request<Import>('POST', '/imports', { source: 'bank' })).body;
  await server.lin.request(method, `/imports/${id}${act && `/${act}`}`);
  expect(await refused(['POST', `/imports/${id}/commit`])).toEqual({
    status: 409,
    type: 'wrong-state',
    'zh-CN': ['当前状态不允许这样做', `导入 ${id} 已${chinese}。`, '请另开一次导入。'],
    en: ['Its state does not allow this', `Import ${id} is ${english}.`, 'Begin a new import.'],
  });
});

test('a number that fails its check, named for scripts in both', async () => {
  const query = { query: 'phone:123' };
  expect(await refused(['POST', '/customer-searches', query])).toEqual({
    status: 400,
    type: 'malformed-identifier',
    'zh-CN': [
      '号码有误',
      '123 不是有效的手机号：共 3 位，应为 11 位。',
      '请逐位核对，或改用其他号码、姓名查找。',
    ],
    en: [
      'The identifier is malformed',
      '123 is not a mobile number: it has 3 characters, not 11.',
      'Check it digit by digit, or find the customer by another number or by name.',
    ],
  });
  for (const language of ['zh-CN', 'en']) {
    const headers = { 'accept-language': language };
    const { body } = await server.lin.request<Problem>('POST', '/customer-searches', query, headers);
    expect(body).toMatchObject({ kind: 'mobile', check: 'length' });
  }
});

test('a failure of the server’s own', async () => {
  const database = await openTestDatabase();
  const broken = await buildServer({ database, house: server.house });
  await database.close();
  const problem = await inBoth(async (language) => {
    const answer = await broken.inject({ url: '/health', headers: { 'accept-language': language } });
    return answer.json();
  });
  await broken.close();
  expect(problem).toEqual({
    status: 500,
    type: 'server-error',
    'zh-CN': ['服务器出错', '服务器无法处理这个请求。', '请重试；若仍如此，请将请求编号告知服务器管理员。'],
    en: [
      'The server failed',
      'The server could not answer this request.',
      'Try again; if it stays, give the request id to whoever runs the server.',
    ],
  });
});
