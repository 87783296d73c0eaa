import type { Problems } from '../../en/problems.ts';
import { again, inRequest, sentences, startSandbox } from './sentences.ts';

const onThisMachine = (server: string) => /^https?:\/\/(localhost|127\.|\[::1\])/.test(server);
const waysToServer = (server: string) =>
  onThisMachine(server)
    ? [startSandbox]
    : [
        '检查网络（VPN）是否正常、地址是否正确：tong profile list',
        '若要离线使用，可启动沙盒：tong sandbox start',
      ];

const withoutProxy = '不用代理：tong profile set <名称> proxy=none，或在 NO_PROXY 中列出服务器';

/** Calls that got no answer. */
export const connections: Problems = {
  unreachable: sentences(['server', 'requestId'], ({ server, requestId }, optional) => {
    const code = optional('code');
    const what =
      code === 'ECONNREFUSED'
        ? `${server} 没有程序在监听`
        : `无法连接 ${server}：${code ?? `${optional('seconds') ?? ''} 秒内未能建立连接`}`;
    return {
      title: '无法连接服务器',
      detail: `${what}${inRequest(requestId)}。`,
      nextSteps: waysToServer(server),
    };
  }),
  'untrusted-server': sentences(['server', 'requestId'], ({ server, requestId }, optional) => ({
    title: '服务器未能证明其身份',
    detail: `无法与 ${server} 建立安全连接：${optional('code') ?? ''}${inRequest(requestId)}。`,
    nextSteps: [
      '如果公司自签证书，请指明证书文件：tong profile set <名称> ca=<文件>',
      '或将 NODE_EXTRA_CA_CERTS 设为该文件。',
    ],
  })),
  'certificate-refused': sentences(['server', 'requestId'], ({ server, requestId }, optional) => ({
    title: '服务器需要另一张证书',
    detail: `${server} 不接受本机的证书，或本机没有证书：${optional('code') ?? ''}${inRequest(requestId)}。`,
    nextSteps: ['指明证书和私钥：tong profile set <名称> cert=<文件> key=<文件>'],
  })),
  'proxy-refused': sentences(
    ['proxy', 'answered', 'server', 'requestId'],
    ({ proxy, answered, server, requestId }) => ({
      title: '代理没有放行',
      detail: `访问 ${server} 时，代理 ${proxy} 返回 ${answered}${inRequest(requestId)}。`,
      nextSteps: [
        answered === '407'
          ? '代理要求用户名和密码：HTTPS_PROXY=http://用户:密码@主机:端口'
          : '询问代理的管理员，是否允许访问该服务器。',
        withoutProxy,
      ],
    }),
  ),
  'proxy-unreachable': sentences(
    ['proxy', 'server', 'requestId'],
    ({ proxy, server, requestId }, optional) => ({
      title: '无法连接代理',
      detail: `代理 ${proxy} 没有连通 ${server}：${optional('code') ?? '没有应答'}${inRequest(requestId)}。`,
      nextSteps: [withoutProxy],
    }),
  ),
  'not-http': sentences(['server', 'requestId'], ({ server, requestId }) => ({
    title: '应答不是 HTTP',
    detail: `${server} 的应答不是 HTTP${inRequest(requestId)}。`,
    nextSteps: ['核对地址、http 或 https 以及端口：tong profile list'],
  })),
  'connection-lost': sentences(['url', 'method', 'requestId'], ({ url, method, requestId }) => ({
    title: '连接中断',
    detail: `${url} 在作答之前断开了连接${inRequest(requestId)}。`,
    nextSteps: again(method),
  })),
  timeout: sentences(['url', 'method', 'seconds', 'requestId'], ({ url, method, seconds, requestId }) => ({
    title: '服务器应答太慢',
    detail: `${url} 在 ${seconds} 秒内没有完整作答${inRequest(requestId)}。`,
    nextSteps: again(method),
  })),
  interrupted: sentences(['url', 'method', 'requestId'], ({ url, method, requestId }) => ({
    title: '已中断',
    detail: `对 ${url} 的调用被中断${inRequest(requestId)}。`,
    nextSteps: again(method),
  })),
};
