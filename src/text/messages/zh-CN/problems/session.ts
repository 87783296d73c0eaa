import type { Problems } from '../../en/problems.ts';
import { sentences, startSandbox } from './sentences.ts';

/** What stands against finding out where tong points, and as whom. */
export const session: Problems = {
  'no-profile': sentences([], () => ({
    title: 'tong 还不知道服务器在哪里',
    detail: '没有当前环境，也没有给出 --profile 或 TONG_SERVER。',
    nextSteps: [
      '用虚构数据试用 tong：tong sandbox start',
      '或指向您的服务器：tong profile set <名称> server=<地址> kind=staging|production',
    ],
  })),
  'unknown-profile': sentences(['profile'], ({ profile }, optional) => ({
    title: '没有这个环境',
    detail: `没有环境“${profile}”；${optional('profiles') ? `现有 ${optional('profiles')}` : '还没有任何环境'}。`,
    nextSteps: [
      `建立它：tong profile set ${profile} server=<地址> kind=<类型>`,
      '查看所有环境：tong profile list',
    ],
  })),
  'unknown-adviser': sentences(['profile', 'adviser', 'advisers'], ({ profile, adviser, advisers }) => ({
    title: '沙盒里没有这位客户经理',
    detail: `环境 ${profile} 的客户经理是“${adviser}”；沙盒里有 ${advisers}。`,
    nextSteps: [`选择一位：tong profile set ${profile} adviser=<id>`],
  })),
  'sandbox-stopped': sentences(['profile', 'server'], ({ profile, server }, optional) => {
    const sandbox = optional('sandbox');
    return {
      title: '沙盒没有运行',
      detail: sandbox
        ? `环境 ${profile} 指向 ${server}，而沙盒在 ${sandbox}。`
        : `环境 ${profile} 的沙盒（${server}）没有运行。`,
      nextSteps: [startSandbox],
    };
  }),
  'invalid-profile': sentences(['reason'], ({ reason }, optional) => ({
    title: '这不能作为环境',
    detail: invalidProfile(reason, (name) => optional(name) ?? ''),
    nextSteps: [
      '写法示例：tong profile set staging server=https://tong.example.com kind=sandbox|staging|production',
    ],
  })),
  'invalid-certificate': sentences(['reason'], ({ reason }, optional) => ({
    title: '证书或私钥无法使用',
    detail: invalidCertificate(reason, (name) => optional(name) ?? ''),
    nextSteps: ['指明别的文件：tong profile set <名称> ca=<文件> cert=<文件> key=<文件>；空值去掉一项。'],
  })),
  'invalid-proxy': sentences([], () => ({
    title: '这不能作为代理',
    detail: 'HTTPS_PROXY、HTTP_PROXY 或 ALL_PROXY 中的代理必须是 http:// 或 https:// 加主机名和端口。',
    nextSteps: ['重新设置，或在 NO_PROXY 中列出服务器，或：tong profile set <名称> proxy=none'],
  })),
};

function invalidCertificate(reason: string, member: (name: string) => string): string {
  switch (reason) {
    case 'incomplete':
      return `只有 ${member('given')} 没有 ${member('missing')} 不行：证书和私钥要成对。`;
    case 'unreadable':
      return `${member('setting')}：无法读取 ${member('file')}（${member('code')}）。`;
    case 'not-pem': {
      const what = member('setting') === 'key' ? '私钥' : '证书';
      return `${member('setting')}：${member('file')} 中没有 PEM 格式的${what}。`;
    }
    case 'encrypted':
      return `key：${member('file')} 有密码保护，而 tong 不询问密码。`;
    default:
      return `证书 ${member('cert')} 与私钥 ${member('key')} 不是一对。`;
  }
}

function invalidProfile(reason: string, member: (name: string) => string): string {
  const profile = member('profile');
  switch (reason) {
    case 'name':
      return `“${profile}”不能作为环境的名称：应为 1 至 32 个小写字母、数字、- 和 _。`;
    case 'incomplete':
      return `环境 ${profile} 需要 server 和 kind：server=https://tong.example.com kind=${member('kinds')}。`;
    case 'server': {
      const what = profile ? `环境 ${profile} 的 ${member('setting')}` : member('setting');
      return `${what} 必须是 http:// 或 https:// 加主机名（可带端口），不能有别的内容。`;
    }
    case 'proxy':
      return 'proxy 应为 none，或 http:// 或 https:// 加主机名（可带端口）；用户名和密码请放在 HTTPS_PROXY 中。';
    case 'time':
      return `${member('key')} 应为 5s、1500ms、2m 这样的时间，至少 100ms，不能是“${member('given')}”。`;
    case 'key':
      return `“${member('given')}”不是环境的设置项；可用 ${member('keys')}。`;
    default:
      return `${member('key')} 只能是 ${member('choices')}，不能是“${member('given')}”。`;
  }
}
