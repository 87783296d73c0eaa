import type { Language } from '../../requests/language.ts';

/** What the issuer's pages say. `{code}` and the like are put in where the page is made. */
const english = {
  codeTitle: 'Sign in to the tong sandbox',
  enterCode: 'Enter the code that your terminal shows.',
  codeLabel: 'Code',
  wrongCode: 'There is no such code. Look at the terminal again.',
  expiredCode: 'This code has run out. Start again in the terminal.',
  usedCode: 'This code has been used already. Start again in the terminal.',
  continue: 'Continue',
  sameCode: 'Does your terminal show this code?',
  yesSame: 'Yes, continue',
  notMine: 'No, I did not ask for this',
  chooseTitle: 'Who are you?',
  choose: 'The terminal will work as this adviser of the sandbox.',
  adviser: 'Adviser',
  mayRead: 'tong may read your customers and the feed',
  mayWrite: 'tong may write: log contacts, share, finish tasks',
  approve: 'Approve',
  deny: 'Deny',
  doneTitle: 'Signed in',
  done: 'Your terminal is signed in. You can close this page.',
  deniedTitle: 'Denied',
  denied: 'Nobody was signed in. You can close this page.',
  failedTitle: 'This did not work',
  failed: 'The page has run out, or was not opened by tong. Start again in the terminal: tong login',
};

export type PageTexts = typeof english;

const chinese: PageTexts = {
  codeTitle: '登录 tong 沙盒',
  enterCode: '请输入终端上显示的代码。',
  codeLabel: '代码',
  wrongCode: '没有这个代码，请再看一下终端。',
  expiredCode: '这个代码已过期，请在终端重新开始。',
  usedCode: '这个代码已经用过，请在终端重新开始。',
  continue: '继续',
  sameCode: '您的终端显示的是这个代码吗？',
  yesSame: '是，继续',
  notMine: '不是，我没有发起登录',
  chooseTitle: '您是谁？',
  choose: '终端将以沙盒中这位客户经理的身份工作。',
  adviser: '客户经理',
  mayRead: 'tong 可以查看您的客户和服务动态',
  mayWrite: 'tong 可以写入：记录互动、分享、完成跟进',
  approve: '同意',
  deny: '拒绝',
  doneTitle: '已登录',
  done: '终端已登录，可以关闭本页。',
  deniedTitle: '已拒绝',
  denied: '没有登录任何人，可以关闭本页。',
  failedTitle: '没有成功',
  failed: '本页已过期，或不是由 tong 打开的。请在终端重新开始：tong login',
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = { en: english, 'zh-CN': chinese };
