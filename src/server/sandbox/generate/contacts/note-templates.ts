import type { HoldingType, InteractionKind, InteractionOutcome } from '../../../../api/schema.d.ts';

/** What is to be done afterwards, and in how many days; from, to. */
export interface FollowUp {
  readonly title: string;
  readonly days: readonly [number, number];
}

export interface NoteTemplate {
  readonly kind: InteractionKind;
  readonly outcome: InteractionOutcome;
  /** `{product}` and `{amount}` are those of a holding of one of the types in `about`. */
  readonly note: string;
  readonly about?: readonly HoldingType[];
  /** Only where that holding is worth so much, in yuan. */
  readonly atLeast?: number;
  /** Only where that holding matures within two months of the talk. */
  readonly maturing?: true;
  readonly followUp?: FollowUp;
}

const DEPOSITS: readonly HoldingType[] = ['term_deposit', 'large_deposit'];
const SAVINGS_POLICIES: readonly HoldingType[] = ['whole_life', 'annuity', 'endowment'];

export const CHINESE_NOTES: readonly NoteTemplate[] = [
  {
    kind: 'call',
    outcome: 'interested',
    about: DEPOSITS,
    maturing: true,
    note: '电话沟通{product}到期安排，金额 {amount}，客户倾向续存三年期大额存单，要求到期前一天再提醒。',
    followUp: { title: '提醒{product}到期续存', days: [3, 20] },
  },
  {
    kind: 'branch',
    outcome: 'done',
    about: DEPOSITS,
    note: '客户来网点咨询{product}提前支取，说明按活期计息的损失后决定继续持有。',
  },
  {
    kind: 'call',
    outcome: 'reached',
    about: ['current_account'],
    atLeast: 20_000,
    note: '活期余额较多（约 {amount}），建议分一部分做现金管理，客户说先和家里商量。',
    followUp: { title: '回访活期资金安排', days: [5, 14] },
  },
  {
    kind: 'meeting',
    outcome: 'interested',
    about: ['current_account', 'term_deposit'],
    atLeast: 20_000,
    note: '面谈家庭资产配置，目前以存款为主，{product}有 {amount}，愿意了解固收类理财，先做风险测评。',
    followUp: { title: '发送资产配置方案', days: [2, 7] },
  },
  {
    kind: 'call',
    outcome: 'callback',
    about: ['mortgage', 'loan'],
    note: '客户询问{product}能否提前还款，剩余本金约 {amount}，需核实违约金后回电。',
    followUp: { title: '回电答复提前还款', days: [2, 4] },
  },
  {
    kind: 'message',
    outcome: 'done',
    about: ['mortgage'],
    note: '发送{product}利率调整说明，客户确认收到，选择按年重定价。',
  },
  {
    kind: 'call',
    outcome: 'done',
    about: ['credit_card'],
    note: '客户反映{product}账单日与发薪日冲突，已协助改为每月 25 日。',
  },
  {
    kind: 'message',
    outcome: 'not_interested',
    about: ['credit_card'],
    note: '介绍账单分期优惠，客户表示习惯全额还款，不需要。',
  },
  {
    kind: 'branch',
    outcome: 'done',
    about: ['savings_account'],
    note: '夫妻二人一同到网点，更新{product}预留手机号和身份证影像。',
  },
  {
    kind: 'call',
    outcome: 'reached',
    about: SAVINGS_POLICIES,
    note: '提醒{product}续期保费，客户已在扣款账户存足资金。',
  },
  {
    kind: 'visit',
    outcome: 'interested',
    about: SAVINGS_POLICIES,
    note: '上门做保单检视，{product}现金价值约 {amount}，客户想变更受益人，约下次带材料办理。',
    followUp: { title: '协助变更保单受益人', days: [5, 15] },
  },
  {
    kind: 'call',
    outcome: 'callback',
    about: ['critical_illness', 'medical'],
    note: '客户住院后咨询{product}理赔材料，已发清单，待出院后提交。',
    followUp: { title: '跟进理赔材料', days: [7, 21] },
  },
  {
    kind: 'message',
    outcome: 'interested',
    about: ['medical', 'critical_illness'],
    note: '客户想给家人也配置医疗险，询问投保年龄上限，已转发产品说明。',
    followUp: { title: '为家人测算医疗险保费', days: [3, 10] },
  },
  {
    kind: 'call',
    outcome: 'done',
    about: ['motor'],
    note: '{product}续保报价已确认，比去年低，客户同意自动续保。',
  },
  {
    kind: 'call',
    outcome: 'complaint',
    about: ['fund'],
    note: '客户对{product}近期回撤不满，耐心解释持仓与市场情况，暂不赎回，下月再看。',
    followUp: { title: '向客户反馈基金表现', days: [10, 30] },
  },
  {
    kind: 'video',
    outcome: 'interested',
    about: ['fund'],
    note: '视频讲解{product}季报，目前市值约 {amount}，客户考虑改为按月定投。',
    followUp: { title: '协助设置基金定投', days: [3, 10] },
  },
  {
    kind: 'call',
    outcome: 'reached',
    about: ['wealth_product', 'trust'],
    maturing: true,
    note: '{product}（{amount}）临近到期，介绍同期限替代产品，客户希望期限再短一些。',
    followUp: { title: '{product}到期承接', days: [4, 18] },
  },
  {
    kind: 'message',
    outcome: 'done',
    about: ['wealth_product', 'bond'],
    note: '客户问{product}收益到账时间，已告知到期后一个工作日入账。',
  },
  {
    kind: 'branch',
    outcome: 'interested',
    about: ['precious_metal'],
    note: '客户到店咨询{product}兑换金条的手续费，准备送人。',
    followUp: { title: '告知金条到货时间', days: [5, 12] },
  },
  { kind: 'call', outcome: 'no_answer', note: '两次未接通，改发短信。' },
  { kind: 'call', outcome: 'no_answer', note: '电话占线，下午再联系。' },
  {
    kind: 'call',
    outcome: 'callback',
    note: '客户正忙，约明天下午再打。',
    followUp: { title: '按约回电', days: [1, 2] },
  },
  { kind: 'message', outcome: 'reached', note: '节日问候，客户回复感谢，近期出差较多。' },
  { kind: 'message', outcome: 'reached', note: '推送本周市场回顾，客户已读并点赞。' },
  { kind: 'branch', outcome: 'done', note: '协助客户在手机银行完成身份信息更新。' },
  { kind: 'branch', outcome: 'done', note: '陪同办理存款证明，家人准备出国。' },
  {
    kind: 'meeting',
    outcome: 'interested',
    note: '参加网点财商沙龙，客户对家庭保障规划感兴趣，希望单独聊一次。',
    followUp: { title: '约谈家庭保障规划', days: [4, 12] },
  },
  {
    kind: 'visit',
    outcome: 'reached',
    note: '登门拜访，客户聊起近期旅行计划，顺带咨询外币兑换。',
    followUp: { title: '发送外币兑换流程', days: [3, 8] },
  },
  { kind: 'call', outcome: 'not_interested', note: '介绍新发理财，客户近期资金用于装修，暂不考虑。' },
  { kind: 'call', outcome: 'complaint', note: '客户反映柜面排队时间长，已致歉并说明可预约取号。' },
];

export const ENGLISH_NOTES: readonly NoteTemplate[] = [
  {
    kind: 'message',
    outcome: 'done',
    note: 'Sent the list of documents for an outbound salary transfer; customer will come to the branch.',
  },
  {
    kind: 'branch',
    outcome: 'done',
    note: 'Helped to renew the passport details on the account and to switch the app to English.',
  },
  {
    kind: 'call',
    outcome: 'interested',
    note: 'Asked about US-dollar deposits for one year; wants the rate in writing.',
    followUp: { title: 'Send the US-dollar deposit rates', days: [2, 6] },
  },
  { kind: 'call', outcome: 'no_answer', note: 'No answer, left a message.' },
  {
    kind: 'meeting',
    outcome: 'reached',
    note: 'Explained why an assessment is needed before funds can be offered; will think about it.',
    followUp: { title: 'Ask about the risk assessment', days: [6, 15] },
  },
];
