import type { Language, LocalisedText } from './language.ts';

/** Every kind of problem the server answers with: its status, its title. Listed for people in docs/problems.md. */
const kinds = {
  'invalid-request': [400, { 'zh-CN': '请求不符合接口约定', en: 'The request does not fit the contract' }],
  'malformed-identifier': [400, { 'zh-CN': '号码有误', en: 'The identifier is malformed' }],
  'invalid-cursor': [400, { 'zh-CN': '翻页标记无效', en: 'The cursor is not one of ours' }],
  'invalid-value': [400, { 'zh-CN': '取值不合理', en: 'A value makes no sense' }],
  'not-signed-in': [401, { 'zh-CN': '尚未登录', en: 'Not signed in' }],
  'insufficient-scope': [403, { 'zh-CN': '令牌没有这项权限', en: 'The token does not allow this' }],
  'no-adviser': [403, { 'zh-CN': '不是这里的客户经理', en: 'No adviser here' }],
  'not-found': [404, { 'zh-CN': '没有找到', en: 'Not found' }],
  'no-such-path': [404, { 'zh-CN': '接口中没有这个路径', en: 'There is no such path in the contract' }],
  'no-such-method': [405, { 'zh-CN': '这个路径没有这种方法', en: 'The path does not have this method' }],
  'request-timeout': [408, { 'zh-CN': '请求来得太慢', en: 'The request came too slowly' }],
  'idempotency-key-reused': [
    409,
    { 'zh-CN': '幂等键已用于另一请求', en: 'The idempotency key was used for another request' },
  ],
  'wrong-state': [409, { 'zh-CN': '当前状态不允许这样做', en: 'Its state does not allow this' }],
  'too-large': [413, { 'zh-CN': '请求体过大', en: 'The body is too large' }],
  'unsupported-media-type': [415, { 'zh-CN': '请求体不是 JSON', en: 'The body is not JSON' }],
  'too-many-requests': [429, { 'zh-CN': '请求太频繁', en: 'Too many requests' }],
  'headers-too-large': [431, { 'zh-CN': '请求头过长', en: 'The headers are too large' }],
  'server-error': [500, { 'zh-CN': '服务器出错', en: 'The server failed' }],
  'issuer-unreachable': [503, { 'zh-CN': '登录服务没有应答', en: 'The sign-in service does not answer' }],
} as const satisfies Record<string, readonly [status: number, title: LocalisedText]>;

type RefusalKind = keyof typeof kinds;

interface RefusalDetails {
  detail: LocalisedText;
  /** What to do, one sentence a step. */
  nextSteps: readonly LocalisedText[];
  /** Members of this kind of problem alone; they are the same in every language. */
  [extension: string]: unknown;
}

/** A request that cannot be answered; becomes problem details (RFC 9457) where errors leave the server. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** Headers that go with it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly #kind: RefusalKind;
  readonly #details: RefusalDetails;

  constructor(kind: RefusalKind, details: RefusalDetails, headers: Readonly<Record<string, string>> = {}) {
    super(details.detail.en);
    this.status = kinds[kind][0];
    this.headers = headers;
    this.#kind = kind;
    this.#details = details;
  }

  /** What is wrong, in a sentence alone. */
  detailIn(language: Language): string {
    return this.#details.detail[language];
  }

  /** The problem details in the language of the one who asked. */
  problem(language: Language): Record<string, unknown> {
    const { detail, nextSteps, ...extensions } = this.#details;
    const [status, title] = kinds[this.#kind];
    return {
      type: `urn:tong:problem:${this.#kind}`,
      title: title[language],
      status,
      detail: detail[language],
      nextSteps: nextSteps.map((step) => step[language]),
      ...extensions,
    };
  }
}

const nouns = {
  customer: { 'zh-CN': '客户', en: 'customer' },
  task: { 'zh-CN': '跟进', en: 'task' },
  share: { 'zh-CN': '分享', en: 'share' },
  moment: { 'zh-CN': '朋友圈', en: 'moment' },
  interaction: { 'zh-CN': '互动记录', en: 'interaction' },
  import: { 'zh-CN': '导入', en: 'import' },
} as const satisfies Record<string, LocalisedText>;

/** 404 for a thing that is not in the adviser's book; says the same whether or not it is in another. */
export function notInBook(what: keyof typeof nouns, id: string): Refusal {
  const noun = nouns[what];
  return new Refusal('not-found', {
    detail: {
      'zh-CN': `名下没有编号为 ${id} 的${noun['zh-CN']}。`,
      en: `There is no ${noun.en} ${id} in your book.`,
    },
    nextSteps: [
      {
        'zh-CN': '请核对编号；可用 tong find 在名下客户中查找。',
        en: 'Check the id; tong find looks through your book.',
      },
    ],
  });
}
