/** Refusals of what no operation gets to see, and of what only the database finds wrong. */

import type { FastifySchemaValidationError } from 'fastify';
import { Refusal } from './refusal.ts';

const correctIt = { 'zh-CN': '请改正后重新发送。', en: 'Correct the request and send it again.' };

export function noSuchPath(method: string, path: string): Refusal {
  return new Refusal('no-such-path', {
    detail: { 'zh-CN': `接口中没有 ${method} ${path}。`, en: `${method} ${path} is not in the contract.` },
    nextSteps: [{ 'zh-CN': '接口中有哪些路径，见 openapi/。', en: 'See openapi/ for the paths there are.' }],
  });
}

export function noSuchMethod(method: string, path: string, methods: readonly string[]): Refusal {
  return new Refusal('no-such-method', {
    detail: {
      'zh-CN': `${path} 没有 ${method} 方法，只有 ${methods.join('、')}。`,
      en: `${path} does not have ${method}; it has ${methods.join(', ')}.`,
    },
    nextSteps: [{ 'zh-CN': '请改用其中的方法。', en: 'Use a method that it has.' }],
  });
}

/** `line` and `column` count from 1; the parser does not always know the place. */
export function notJson(place: { line: number; column: number } | undefined): Refusal {
  return new Refusal('invalid-request', {
    detail: {
      'zh-CN': `请求体不是 JSON${place ? `：问题在第 ${place.line} 行第 ${place.column} 个字符` : ''}。`,
      en: `The body is not JSON${place ? `: see line ${place.line}, column ${place.column}` : ''}.`,
    },
    nextSteps: [correctIt],
  });
}

export function notUtf8(): Refusal {
  return new Refusal('invalid-request', {
    detail: { 'zh-CN': '请求体不是 UTF-8 编码。', en: 'The body is not encoded in UTF-8.' },
    nextSteps: [
      { 'zh-CN': '请将请求体转为 UTF-8 后重新发送。', en: 'Encode the body in UTF-8 and send it again.' },
    ],
  });
}

export function bodyMissing(): Refusal {
  return new Refusal('invalid-request', {
    detail: { 'zh-CN': '这个请求需要请求体，但没有收到。', en: 'This request needs a body, and none came.' },
    nextSteps: [{ 'zh-CN': '请以 JSON 发送请求体。', en: 'Send the body as application/json.' }],
  });
}

export function notJsonType(): Refusal {
  return new Refusal('unsupported-media-type', {
    detail: {
      'zh-CN': 'Content-Type 须为 application/json。',
      en: 'The Content-Type has to be application/json.',
    },
    nextSteps: [{ 'zh-CN': '请以 JSON 发送请求体。', en: 'Send the body as application/json.' }],
  });
}

export function tooLarge(limitBytes: number): Refusal {
  return new Refusal('too-large', {
    detail: {
      'zh-CN': `请求体超过 ${limitBytes} 字节。`,
      en: `The body has more than ${limitBytes} bytes.`,
    },
    nextSteps: [{ 'zh-CN': '请分成几次发送。', en: 'Send less at once.' }],
  });
}

export function tooSlow(): Refusal {
  return new Refusal('request-timeout', {
    detail: {
      'zh-CN': '请求没有在时限内到齐。',
      en: 'The request did not arrive as a whole within the time there is for it.',
    },
    nextSteps: [
      {
        'zh-CN': '请检查网络后重试，或分成几次发送。',
        en: 'Check the network and try again, or send less at once.',
      },
    ],
  });
}

export function headersTooLarge(): Refusal {
  return new Refusal('headers-too-large', {
    detail: { 'zh-CN': '请求头过长。', en: 'The headers of the request are longer than the server reads.' },
    nextSteps: [correctIt],
  });
}

/** `seconds` until the next request is taken. */
export function tooManyRequests(limit: number, seconds: number): Refusal {
  return new Refusal('too-many-requests', {
    detail: {
      'zh-CN': `每分钟最多 ${limit} 个请求。`,
      en: `There may be ${limit} requests a minute.`,
    },
    nextSteps: [{ 'zh-CN': `请等待 ${seconds} 秒后再试。`, en: `Wait ${seconds} seconds and ask again.` }],
  });
}

/** What does not fit the contract's schemas, in the validator's own words. */
export function doesNotFit(faults: readonly FastifySchemaValidationError[], part: string): Refusal {
  const errors = faults.map(({ instancePath, message, params }) => ({
    path: instancePath,
    message: [message ?? 'does not fit', ...extra(params)].join(': '),
  }));
  const words = errors.map(({ path, message }) => `${part}${path} ${message}`);
  return new Refusal('invalid-request', {
    detail: { 'zh-CN': `请求有不符合约定之处：${words.join('；')}。`, en: words.join('; ') },
    nextSteps: [
      { 'zh-CN': '请改正所指的值后重新发送。', en: 'Correct the named value and send the request again.' },
    ],
    errors,
  });
}

/** What ajv's sentence leaves out: which values would do, or which property is too much. */
function extra(params: Record<string, unknown>): string[] {
  if (Array.isArray(params.allowedValues)) return [params.allowedValues.join(', ')];
  if (typeof params.additionalProperty === 'string') return [params.additionalProperty];
  return [];
}

/** For what the framework cannot read, in its own words. */
export function unreadable(words: string): Refusal {
  return new Refusal('invalid-request', {
    detail: { 'zh-CN': `无法读取请求：${words}。`, en: words },
    nextSteps: [correctIt],
  });
}

/** `where` as in `body/note`. */
export function textNotStorable(where: string): Refusal {
  return new Refusal('invalid-value', {
    detail: {
      'zh-CN': `${where} 含有无法保存的字符：空字符（U+0000）或不成对的代理码元。`,
      en: `${where} has a character that cannot be kept: NUL (U+0000) or half of a surrogate pair.`,
    },
    nextSteps: [{ 'zh-CN': '请去掉该字符后重新发送。', en: 'Leave the character out and send it again.' }],
  });
}

export function valueNotStorable(): Refusal {
  return new Refusal('invalid-value', {
    detail: {
      'zh-CN': '有一个值数据库无法保存：文字中有它没有的字符，或数值、日期超出范围。',
      en: 'The database cannot keep one of the values: a text with characters it does not have, or a number or day out of its range.',
    },
    nextSteps: [correctIt],
  });
}

export function serverFailed(): Refusal {
  return new Refusal('server-error', {
    detail: { 'zh-CN': '服务器无法处理这个请求。', en: 'The server could not answer this request.' },
    nextSteps: [
      {
        'zh-CN': '请重试；若仍如此，请将请求编号告知服务器管理员。',
        en: 'Try again; if it stays, give the request id to whoever runs the server.',
      },
    ],
  });
}
