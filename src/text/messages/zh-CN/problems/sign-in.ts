import type { Problems } from '../../en/problems.ts';
import { sentences } from './sentences.ts';

const again = ['重新登录：tong login'];
const tellServer = ['请告知该服务器的管理者。'];

/** What stands against signing in. */
export const signIn: Problems = {
  'no-token': sentences(['server'], ({ server }) => ({
    title: '尚未登录',
    detail: `没有 ${server} 的令牌。`,
    nextSteps: ['登录：tong login', '或将 TONG_TOKEN 设为该服务器的令牌。'],
  })),
  'no-keychain': sentences(['reason'], ({ reason }) => ({
    title: '没有存放令牌的钥匙串',
    detail: `无法使用本系统的钥匙串：${reason}。`,
    nextSteps: [
      '启动并解锁钥匙串（在 Linux 上为 D-Bus 会话中的 Secret Service，例如 gnome-keyring）。',
      '或让 tong 把令牌存放在只有您可以读取的文件中：tong login --insecure-storage',
      '脚本两者都不需要：设置 TONG_TOKEN，或 TONG_CLIENT_ID 和 TONG_CLIENT_SECRET。',
    ],
  })),
  'sign-in-expired': sentences(['server', 'what'], ({ server, what }) => ({
    title: '登录已失效',
    detail:
      what === 'code'
        ? `没有人及时批准登录 ${server}。`
        : `${server} 的登录已结束：已过期、已撤销，或被使用了两次。`,
    nextSteps: again,
  })),
  'sign-in-denied': sentences(['issuer', 'what', 'client'], ({ issuer, what, client }) => ({
    title: '登录被拒绝',
    detail:
      what === 'person'
        ? '登录在浏览器中被拒绝。'
        : `${issuer} 拒绝客户端“${client}”：不认识它，密钥不对，或它无权这样做。`,
    nextSteps:
      what === 'person'
        ? again
        : ['请与该服务器的管理者核对 TONG_CLIENT_ID，以及 TONG_CLIENT_SECRET 或 TONG_CLIENT_KEY。'],
  })),
  'sign-in-not-offered': sentences(['server', 'what'], ({ server, what }) => ({
    title: '此服务器不提供登录',
    detail:
      what === 'issuer' ? `${server} 没有说明向谁登录。` : `${server} 的签发方不支持设备登录（RFC 8628）。`,
    nextSteps: [
      '使用该服务器的管理者给您的令牌：tong login --with-token，或 TONG_TOKEN。',
      '核对地址是否正确：tong profile list',
    ],
  })),
  'sign-in-broken': sentences(['where', 'code'], ({ where, code }) => ({
    title: '登录无法进行',
    detail: `${where} 的登录不正常：${code}。`,
    nextSteps: tellServer,
  })),
  'sign-in-busy': sentences(['server'], ({ server }) => ({
    title: '另一个 tong 正在更新登录',
    detail: `另一个 tong 更新 ${server} 的登录已经很久了。`,
    nextSteps: ['再运行一次该命令。'],
  })),
  'invalid-client': sentences(['reason'], ({ reason }, optional) => ({
    title: '这不是服务账号',
    detail: invalidClient(reason, optional('file') ?? ''),
    nextSteps: ['设置 TONG_CLIENT_ID，以及 TONG_CLIENT_SECRET 和 TONG_CLIENT_KEY（私钥的路径）之一。'],
  })),
  'invalid-token': sentences(['source'], ({ source }, optional) => ({
    title: `${source} 不是令牌`,
    detail: optional('empty') ? `${source} 是空的。` : `${source} 含有令牌不会有的空格、换行或字符。`,
    nextSteps: ['重新复制令牌，只占一行。'],
  })),
};

function invalidClient(reason: string, file: string): string {
  switch (reason) {
    case 'missing':
      return '设置了 TONG_CLIENT_ID，但没有设置 TONG_CLIENT_SECRET 或 TONG_CLIENT_KEY。';
    case 'both':
      return '同时设置了 TONG_CLIENT_SECRET 和 TONG_CLIENT_KEY。';
    case 'unreadable':
      return `TONG_CLIENT_KEY 指向的 ${file} 无法读取。`;
    default:
      return `TONG_CLIENT_KEY 指向的 ${file} 不含 tong 认识的 PEM 或 JWK 私钥。`;
  }
}
