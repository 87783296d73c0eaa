import { type CommandHelps, dueForms, instantForms } from './command-help.ts';

const task = '跟进的编号，见 tong tasks。';
const waits = '服务器不在时先留在待发箱：见 tong help log。';

export const contacts: CommandHelps = {
  log: {
    summary: '记下一次电话、拜访或其他联系。',
    description: `加上 --follow-up 会同时建立一项跟进，可按日（09:00）或按时刻到期：${dueForms}。
服务器不在时，先留在本机的待发箱，记下写入的时间，待服务器恢复后发送：退出码为 0，JSON 中为 "status": "queued"。`,
    args: { customer: '客户的任一标识。' },
    flags: {
      kind: '联系的方式。',
      note: '谈了什么；- 表示读取标准输入。',
      outcome: '结果如何。',
      at: `发生的时间：${instantForms}。[默认：现在]`,
      'follow-up': '建立一项到那时到期的跟进。',
      'follow-up-title': '跟进的内容。',
    },
  },
  'task:add': {
    summary: '为客户添加一项跟进。',
    description: waits,
    args: { customer: '客户的任一标识。' },
    flags: { title: '要做什么。', due: `何时到期：${dueForms}。只写日期表示 09:00。` },
  },
  'task:done': {
    summary: '将跟进标为完成。',
    description: `完成两次与完成一次相同。${waits}`,
    args: { task },
  },
  'task:snooze': {
    summary: '将跟进延后。',
    description: waits,
    args: { task },
    flags: { until: `延到何时：${dueForms}。只写日期表示 09:00。` },
  },
  share: {
    summary: '将服务动态分享给客户，或发布到朋友圈。',
    description:
      '触达规则逐位决定：发送、推迟到静默时段结束，或拦下。被拦下的会说明规则、出处和补救办法，退出码为 5；其余客户照常收到。',
    args: { item: '服务动态的编号、标题或标题的一部分。' },
    flags: {
      to: '客户：任一标识，可依次写多位。',
      moments: '改为发布到朋友圈。',
      message: '附上您自己的话。',
      'dry-run': '只说明会怎样，不发送也不保存。',
    },
  },
  'outbox:list': {
    summary: '按发送顺序列出本机上等待服务器的内容。',
    description: '服务器拒绝过的会标出原因，只有 outbox send --stuck 才会再次发送。',
  },
  'outbox:send': {
    summary: '依次发送等待的内容，每项恰好一次。',
    description: '服务器不在时退出码为 8；服务器拒绝了其中一项时为 7（见 outbox list）；否则为 0。',
    flags: { stuck: '服务器此前拒绝的也再次发送。' },
  },
  'outbox:drop': {
    summary: '丢弃一项等待发送的内容。',
    args: { id: '该项的编号，见 tong outbox list。' },
  },
};
