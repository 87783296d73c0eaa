import type { CommandHelps } from './command-help.ts';

/** Signing in and out. */
export const signIn: CommandHelps = {
  login: {
    summary: '登录服务器。',
    description:
      '显示链接、代码，在终端中还有二维码；在任一设备的浏览器中批准即可。令牌存放在系统的钥匙串里，会自动更新。脚本请用 TONG_TOKEN，或 TONG_CLIENT_ID 加 TONG_CLIENT_SECRET 或 TONG_CLIENT_KEY（私钥的路径），不必登录。',
    flags: {
      server: '服务器的地址，不指定时用环境中的；会建立或更新一个环境。',
      'with-token': '从标准输入读取令牌，而不用浏览器。',
      'insecure-storage': '令牌存放在只有您可以读取的文件中，而不在钥匙串里。',
    },
  },
  logout: {
    summary: '退出服务器。',
    description: '在签发方撤销登录，并删除本机的令牌；联系不上签发方时也会删除。',
    flags: { all: '退出所有服务器。' },
  },
};
