import type { Problems } from '../../en/problems.ts';
import { again, checkAddress, inRequest, sentences } from './sentences.ts';

const askOperator = '若仍如此，请将请求编号告知服务器管理员。';

/** Answers that tong's server cannot have meant. */
export const answers: Problems = {
  'proxy-answer': sentences(['url', 'answered', 'requestId'], ({ url, answered, requestId }, optional) => {
    const what = answered.startsWith('3') ? redirect(optional('redirectTo')) : webPage(optional('pageTitle'));
    return {
      title: '服务器前面的程序代为作答',
      detail: `${url} 返回 ${answered}${what}${inRequest(requestId)}。`,
      nextSteps: ['检查中间是否有代理、网关或登录页面。', checkAddress, askOperator],
    };
  }),
  'rate-limited': sentences(['url', 'answered', 'requestId'], ({ url, answered, requestId }, optional) => {
    const retryAfter = optional('retryAfter');
    const what = retryAfter ? `，要求等待（Retry-After: ${retryAfter}）` : '，多次如此';
    return {
      title: '请求过多',
      detail: `${url} 返回 ${answered}${what}${inRequest(requestId)}。`,
      nextSteps: ['稍候再运行该命令。'],
    };
  }),
  'empty-answer': sentences(['url', 'answered', 'requestId'], ({ url, answered, requestId }) => ({
    title: '应答为空',
    detail: `${url} 返回 ${answered}，没有内容${inRequest(requestId)}。`,
    nextSteps: [askOperator],
  })),
  'truncated-answer': sentences(['url', 'requestId'], ({ url, requestId }, optional) => ({
    title: '应答已损坏',
    detail: `${url} 的应答不完整或已损坏${inRequest(requestId)}。`,
    nextSteps: optional('method') ? again(optional('method')) : [...again(), askOperator],
  })),
  'unexpected-answer': sentences(
    ['url', 'answered', 'requestId'],
    ({ url, answered, requestId }, optional) => {
      const type = optional('contentType') ?? '类型不明的内容';
      const place = optional('place');
      const what = place ? `，但其 JSON 不是 tong 的应答：见 ${place}` : ` 和 ${type}，而不是 tong 的应答`;
      return {
        title: '应答并非来自 tong',
        detail: `${url} 返回 ${answered}${what}${inRequest(requestId)}。`,
        nextSteps: [checkAddress, askOperator],
      };
    },
  ),
};

function redirect(target: string | undefined): string {
  return target ? `，转向 ${target}` : '，转向未知地址';
}

function webPage(title: string | undefined): string {
  return title ? `，内容是网页“${title}”` : '，内容是网页';
}
