import type { FeedKind } from '../../../../api/schema.d.ts';

type Language = 'zh-CN' | 'en';

/** What an adviser writes above a shared item; `{salutation}` is the customer's. */
export const SHARE_MESSAGES: Readonly<Record<Language, Readonly<Record<FeedKind, readonly string[]>>>> = {
  'zh-CN': {
    article: [
      '{salutation}您好，这篇文章讲得比较清楚，供您参考。',
      '{salutation}，上次聊到的问题，这里正好有解答，有空看看。',
      '{salutation}早上好，分享一篇近期的观点，欢迎随时交流。',
    ],
    promotion: [
      '{salutation}您好，这个活动您用得上，名额有限，需要我帮您登记吗？',
      '{salutation}，这个活动想着您可能感兴趣，发您看看。',
    ],
    product: [
      '{salutation}您好，您关注的产品开放了，资料发您，详情以产品说明书为准。',
      '{salutation}，这款与您的风险等级匹配，您先看看，有疑问随时找我。',
    ],
    service: [
      '{salutation}您好，办理方法发您，手机上几分钟就好。',
      '{salutation}，如需协助可以直接来网点找我。',
    ],
  },
  en: {
    article: ['Dear {salutation}, I thought this might be useful to you.'],
    promotion: ['Dear {salutation}, you qualify for this; shall I register you?'],
    product: ['Dear {salutation}, here are the details of the product you asked about.'],
    service: ['Dear {salutation}, this is how it works; call me if you need help.'],
  },
};

/** What an adviser writes above an item in moments, for everybody to see. */
export const MOMENT_TEXTS: Readonly<Record<FeedKind, readonly string[]>> = {
  article: [
    '今天的一点观察，和大家分享。',
    '读到一篇好文章，推荐给关心家庭财务的朋友。',
    '有朋友问到这个问题，答案都在里面了。',
  ],
  promotion: ['活动来了，需要的朋友私信我登记。', '老客户的福利，名额有限，先到先得。'],
  product: [
    '本期额度有限，感兴趣的朋友可以找我了解。详情以产品说明书为准。',
    '稳稳的选择，欢迎咨询。产品有风险，投资须谨慎。',
  ],
  service: ['小贴士：手机上就能办，不用跑网点。', '服务升级，家里有老人的朋友可以了解一下。'],
};
