import type { Prompts } from '../en/prompts.ts';

export const prompts: Prompts = {
  number: (count) => `序号（1–${count}）：`,
  confirm: (question) => `${question} [y/N] `,
  yes: ['y', 'yes', '是'],
  production: (profile, question) => `生产环境（${profile}）：${question}`,
  whichCustomer: '是哪一位？',
  startSandbox: '还没有环境。要启动沙盒吗（本机上的虚构客户）？',
  resetSandbox: '丢弃沙盒里的全部内容并重新生成吗？',
};
