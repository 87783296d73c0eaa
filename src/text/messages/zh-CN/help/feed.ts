import type { CommandHelps } from './command-help.ts';

export const feed: CommandHelps = {
  feed: {
    summary: '列出服务动态，最新的在前。',
    description: '公众号发布的文章、活动、产品和服务。最后一列说明现在能否分享；不能时说明原因。',
    flags: {
      channel: '只看这个公众号。',
      category: '只看这一类公众号。',
      kind: '只看这一类。',
      sharable: '只看现在能（加 no- 则为不能）分享的。',
    },
  },
  'feed:show': {
    summary: '显示一条服务动态及其正文。',
    description:
      '可用编号、标题，或别的动态没有的一段标题指明。在终端中还会说明它适合名下多少位客户；tong feed suits 会逐一列出。',
    args: { item: '服务动态的编号或标题。' },
  },
  'feed:suits': {
    summary: '列出名下适合这条服务动态的客户，并说明原因。',
    description:
      '最适合的在前：有资金即将到期或闲置、标签与内容相关、打开过类似内容，或在同一业务线有持有。只列出触达规则现在允许发送、且尚未收到的客户；其余的按拦下的规则在标准错误上计数。',
    args: { item: '服务动态的编号或标题。' },
  },
  moments: { summary: '列出您发布的朋友圈，最新的在前。' },
  'moments:show': {
    summary: '显示一条朋友圈及其分享的服务动态。',
    args: { moment: '朋友圈的编号。' },
  },
};
