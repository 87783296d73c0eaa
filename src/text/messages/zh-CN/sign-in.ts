import type { SignIn } from '../en/sign-in.ts';

export const signIn: SignIn = {
  label: '登录方式',
  ways: {
    device: '浏览器登录',
    token: '您提供的令牌',
    service: '服务账号',
    environment: 'TONG_TOKEN',
    sandbox: '沙盒自己的令牌',
  },
  until: (way, time) => `${way}，有效至 ${time}`,
  renewed: (way, time) => `${way}；令牌有效至 ${time}，会自动更新`,
  open: (server) => `请在任一浏览器中登录 ${server}：`,
  link: '链接',
  code: '代码',
  waiting: (minutes) => `代码在 ${minutes} 分钟内有效。正在等待您批准……`,
  done: (name, id, server) => `已登录 ${server}：${name}（${id}）。`,
  useProfile: (profile) => `环境 ${profile} 指向该服务器；设为当前环境：tong profile use ${profile}`,
  inFile: (folder) => `令牌存放在只有您可以读取的文件中，位于 ${folder}，不在钥匙串里。`,
  hidden: (variable) => `已设置 ${variable}，它优先于此次登录。`,
  whichKind: '这个服务器是什么？',
  kinds: { staging: 'staging：试运行', production: 'production：真实客户' },
  out: (server) => `已退出 ${server}。`,
  outHere: (server, why) => `已在本机退出 ${server}。未能通知其签发方，登录会在那里自行失效：${why}`,
  notIn: (server) => `您没有登录 ${server}。`,
  notInAnywhere: '您没有登录任何服务器。',
};
