import { Refusal } from '../requests/refusal.ts';

export function notDelivered(shareId: string): Refusal {
  return new Refusal('wrong-state', {
    detail: {
      'zh-CN': `分享 ${shareId} 没有送达客户，不会有打开或回复。`,
      en: `Share ${shareId} has not reached a customer: nobody can have opened it or replied.`,
    },
    nextSteps: [
      {
        'zh-CN': '请核对分享编号，以及该分享是否已被拦下、已撤回、尚未发送或发到了朋友圈。',
        en: 'Check the id, and whether the share was held back or revoked, is still scheduled or went to moments.',
      },
    ],
  });
}

export function notYet(occurredAt: string): Refusal {
  return new Refusal('invalid-value', {
    detail: {
      'zh-CN': `打开或回复发生之后才能上报：${occurredAt} 还没有到。`,
      en: `An open or a reply is reported once it has happened: not at ${occurredAt}.`,
    },
    nextSteps: [
      {
        'zh-CN': '请填写已经过去的时间；不填即为现在。',
        en: 'Give a time that has passed, or leave it out for now.',
      },
    ],
  });
}

export function opensWithoutWords(): Refusal {
  return new Refusal('invalid-value', {
    detail: { 'zh-CN': '打开不带文字；文字属于回复。', en: 'An open has no text; that belongs to a reply.' },
    nextSteps: [
      { 'zh-CN': '请去掉 text，或改报 replied。', en: 'Leave the text out, or report the kind replied.' },
    ],
  });
}
