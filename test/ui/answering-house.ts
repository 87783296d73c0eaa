import { type LightFetch, LightHeaders, type LightRequest, LightResponse } from '../../src/api/light-http.ts';
import type {
  ChannelList,
  CustomerSearchResult,
  FeedItemList,
  Holdings,
  Interaction,
  MomentList,
  NewInteraction,
  NewTask,
  Problem,
  Session,
  ShareRequest,
  ShareResult,
  SuitedCustomers,
  Task,
  TaskList,
  Timeline,
  Today,
  ValueHistory,
} from '../../src/api/schema.d.ts';
import { TransportError } from '../../src/api/transport-error.ts';
import { zhangWei } from '../views/people.ts';

const who = { customerId: zhangWei.id, customerNumber: zhangWei.customerNumber, name: zhangWei.name };
export const liNa = { customerId: 'cus_01h8x2k3m4n5p6q7r8s0', customerNumber: 'C100002', name: '李娜' };

const session: Session = {
  adviser: { id: 'adv_0001', name: '林晓燕', branch: '浦东支行' },
  book: { id: 'bok_0001', name: '浦东一组', customers: 300 },
  house: { id: 'hse_01h8x2k3m4n5p6q7r8s9' },
};

export const today: Today = {
  date: '2026-11-23',
  items: [
    {
      ...who,
      reason: 'task_overdue',
      rank: 1,
      dueAt: '2026-11-21T09:00:00+08:00',
      days: -2,
      title: '回访理财到期',
      taskId: 'tsk_1',
    },
    {
      ...liNa,
      reason: 'deposit_matures',
      rank: 2,
      dueAt: '2026-11-25T00:00:00+08:00',
      days: 2,
      title: '大额存单',
      amount: { amount: '200000.00', currency: 'CNY' },
      holdingId: 'hld_1',
    },
  ],
};

export const found: CustomerSearchResult = {
  recognisedAs: [{ kind: 'pinyin', value: 'zw' }],
  items: [
    {
      id: zhangWei.id,
      customerNumber: 'C100001',
      name: '张伟',
      namePinyin: 'Zhang Wei',
      matchedOn: 'pinyin',
      exact: false,
      mobile: '138****0000',
      tags: ['有房贷'],
    },
  ],
};

const cny = (amount: string) => ({ amount, currency: 'CNY' });

const holdings: Holdings = {
  customerId: zhangWei.id,
  asOf: '2026-11-23',
  totals: {
    assets: cny('52300.10'),
    liabilities: cny('0.00'),
    net: cny('52300.10'),
    byLine: { insurance: cny('0.00'), banking: cny('52300.10'), investment: cny('0.00') },
  },
  items: [
    {
      id: 'hld_1',
      line: 'banking',
      type: 'current_account',
      product: '活期账户',
      number: '****5481',
      role: 'owner',
      share: '1',
      side: 'asset',
      value: cny('52300.10'),
      position: cny('52300.10'),
      source: 'sandbox-bank',
    },
  ],
  upcoming: [],
  exchangeRates: [],
};

const history: ValueHistory = {
  customerId: zhangWei.id,
  currency: 'CNY',
  items: [
    { asOf: '2026-09-30', net: cny('41000.00') },
    { asOf: '2026-10-31', net: cny('48000.00') },
    { asOf: '2026-11-23', net: cny('52300.10') },
  ],
};

const suited: SuitedCustomers = {
  items: [
    { ...who, reasons: ['matures_soon'] },
    { ...liNa, reasons: ['holds_line'] },
  ],
  summary: { suited: 2, alreadyShared: 0, heldBack: [] },
};

const channels: ChannelList = {
  items: [
    { id: 'chn_0001', name: '今日要闻', category: 'news', items: 1 },
    { id: 'chn_0002', name: '财富视野', category: 'finance', items: 1 },
  ],
};

const timeline: Timeline = {
  items: [
    {
      id: 'int_1',
      kind: 'interaction',
      occurredAt: '2026-11-02T15:04:00+08:00',
      interactionKind: 'call',
      outcome: 'reached',
      text: '询问大额存单利率',
      adviser: { id: 'adv_0001', name: '林晓燕' },
    },
  ],
};

const task: Task = {
  id: 'tsk_1',
  title: '回访理财到期',
  customerId: zhangWei.id,
  customerName: '张伟',
  dueAt: '2026-11-21T09:00:00+08:00',
  status: 'open',
  createdAt: '2026-11-01T09:00:00+08:00',
};
export const tasks: TaskList = {
  items: [task, { ...task, id: 'tsk_2', title: '送生日礼', dueAt: '2026-11-24T09:00:00+08:00' }],
};

const feed: FeedItemList = {
  items: [
    {
      id: 'itm_1',
      channel: { id: 'chn_0002', name: '财富视野' },
      category: 'finance',
      kind: 'product',
      title: '三年期大额存单 2.15%',
      summary: '20 万元起，按月付息可选',
      line: 'banking',
      riskLevel: 'R1',
      approval: 'approved',
      publishedAt: '2026-11-20T10:00:00+08:00',
      validFrom: '2026-11-20',
      validUntil: '2026-12-31',
      sharable: true,
    },
  ],
};

const moments: MomentList = {
  items: [
    {
      id: 'mom_1',
      itemId: 'itm_1',
      itemTitle: '三年期大额存单 2.15%',
      text: '年末存单额度有限',
      adviser: { id: 'adv_0001', name: '林晓燕' },
      publishedAt: '2026-11-22T10:00:00+08:00',
    },
  ],
};

export const share = {
  itemId: 'itm_1',
  itemTitle: '三年期大额存单 2.15%',
  customerId: zhangWei.id,
  customerName: '张伟',
};

/** The house sends it to whoever it was asked to. */
function sharedAsAsked({ customerIds = [], moments, dryRun }: ShareRequest): ShareResult {
  const { itemId, itemTitle } = share;
  const status = dryRun ? 'would_send' : moments ? 'published' : 'sent';
  if (moments) return { items: [{ itemId, itemTitle, status, ...(!dryRun && { momentId: 'mom_2' }) }] };
  return {
    items: customerIds.map((customerId) => ({
      ...(!dryRun && { id: `shr_${customerId}` }),
      itemId,
      itemTitle,
      customerId,
      customerName: nameOf(customerId),
      status,
    })),
  };
}

/** One answer, or a problem with its status; a promise of one is an answer that takes its time. */
export type Reply = object | { readonly problem: Problem } | Promise<object> | ((body: never) => object);

/** Nobody listens there. */
export const away = { away: true };

/** The house notes an interaction, and the follow-up that was asked for with it. */
const logged = ({ customerId, kind, occurredAt, followUp, note }: NewInteraction): Interaction => ({
  id: 'int_new',
  customerId,
  customerName: nameOf(customerId),
  kind,
  occurredAt: occurredAt ?? '2026-11-23T09:30:00+08:00',
  adviser: { id: 'adv_0001', name: '林晓燕' },
  createdAt: '2026-11-23T09:30:00+08:00',
  ...(note !== undefined && { note }),
  ...(followUp && {
    followUp: added({ customerId, title: followUp.title ?? '跟进', dueAt: followUp.dueAt }),
  }),
});

const added = ({ customerId, title, dueAt }: NewTask): Task => ({
  id: 'tsk_new',
  title,
  customerId,
  customerName: nameOf(customerId),
  dueAt: dueAt.length === 10 ? `${dueAt}T09:00:00+08:00` : dueAt,
  status: 'open',
  createdAt: '2026-11-23T09:30:00+08:00',
});

function nameOf(customerId: string): string {
  return customerId === liNa.customerId ? liNa.name : zhangWei.name;
}

const replies: Readonly<Record<string, Reply>> = {
  'GET /session': session,
  'GET /today': today,
  'POST /customer-searches': found,
  [`GET /customers/${zhangWei.id}`]: zhangWei,
  [`GET /customers/${liNa.customerId}`]: {
    ...zhangWei,
    id: liNa.customerId,
    name: liNa.name,
    customerNumber: 'C100002',
  },
  [`GET /customers/${zhangWei.id}/holdings`]: holdings,
  [`GET /customers/${liNa.customerId}/holdings`]: holdings,
  [`GET /customers/${liNa.customerId}/value-history`]: history,
  [`GET /customers/${zhangWei.id}/timeline`]: timeline,
  [`GET /customers/${zhangWei.id}/value-history`]: history,
  'GET /tasks': tasks,
  'POST /tasks/tsk_1/done': { ...task, status: 'done', doneAt: '2026-11-23T09:30:00+08:00' } satisfies Task,
  'POST /tasks/tsk_1/snooze': {
    ...task,
    status: 'snoozed',
    dueAt: '2026-11-24T09:00:00+08:00',
  } satisfies Task,
  'GET /feed-items': feed,
  'GET /feed-items/itm_1': { ...feed.items[0], body: '即日起至 12 月 31 日。' },
  'GET /feed-items/itm_1/suited-customers': suited,
  'GET /channels': channels,
  'GET /moments': moments,
  'POST /interactions': logged,
  'POST /tasks': added,
  'POST /shares': sharedAsAsked,
};

/**
 * A house that answers in the process, from objects that the contract has typed. It notes what it was asked.
 * @param others go before its own; changed while it runs, and `away` under `*` means all
 */
export function answeringHouse(others: Readonly<Record<string, Reply>> = {}): {
  fetch: LightFetch;
  requests: LightRequest[];
} {
  const requests: LightRequest[] = [];
  return {
    requests,
    fetch: async (request) => {
      requests.push(request);
      const { pathname } = new URL(request.url);
      const known = { ...replies, ...others };
      const given = known[`${request.method} ${pathname}`] ?? known['*'];
      const reply = others['*'] === away ? away : await answerOf(given, request);
      if (reply === away) throw new TransportError('refused', request);
      if (reply === undefined) throw new Error(`the house has no answer to ${request.method} ${pathname}`);
      const problem = 'problem' in reply ? (reply.problem as Problem) : undefined;
      const headers = new LightHeaders([
        ['content-type', problem ? 'application/problem+json' : 'application/json'],
      ]);
      return new LightResponse(JSON.stringify(problem ?? reply), {
        url: request.url,
        status: problem?.status ?? 200,
        headers,
      });
    },
  };
}

function answerOf(reply: Reply | undefined, { body }: LightRequest): Reply | undefined {
  return typeof reply === 'function' ? reply(JSON.parse(body ?? '') as never) : reply;
}
