import type { Outbox } from '../en/outbox.ts';

export const outbox: Outbox = {
  kept: (waiting) =>
    `已保存在本机待发箱，共 ${waiting} 条待发；下一个连上服务器的命令会自动发送，也可运行：tong outbox send`,
  otherSender: '另一个 tong 正在发送待发箱。',
  queued: (id, what, customer) => `待发 ${id}：${what}${customer && `，${customer}`}`,
  sentWaiting: (count) => `已补发待发箱中的 ${count} 条。`,
  nowStuck: (count) => `待发箱中有 ${count} 条被服务器拒绝；查看原因：tong outbox list`,
  setAside: (file) => `待发箱中有一个文件无法读取，已移到一旁：${file}`,
  elsewhere: (count, folder) => `另有 ${count} 条属于其他服务器、客户经理或令牌：${folder}`,

  what: {
    createInteraction: (kind) => `记录${kind}`,
    createTask: (title) => `跟进：${title}`,
    completeTask: (task) => `完成：${task}`,
    snoozeTask: (task, until) => `延后至 ${until}：${task}`,
  },
  labels: { id: '编号', kept: '保存时间', what: '内容', customer: '客户', state: '状态' },
  states: { waiting: '待发', stuck: (why) => `被拒绝：${why}` },
  empty: '待发箱是空的。',

  report: (sent, waiting, stuck) => `已发 ${sent}，待发 ${waiting}，被拒绝 ${stuck}`,
  dropped: (id, what) => `已丢弃 ${id}：${what}`,
  askDrop: (id, what) => `要丢弃 ${id}（${what}）、不再发送吗？`,
  dropNeedsYes: (id) => ({
    title: '未确认',
    detail: `outbox drop 会丢弃 ${id}、不再发送，而这里无法询问。`,
    nextSteps: ['确实要这样做，请加 --yes。'],
  }),
  noSuchEntry: (id) => ({
    title: '待发箱中没有',
    detail: `待发箱中没有编号为 ${id} 的内容。`,
    nextSteps: ['查看待发内容：tong outbox list'],
  }),
  stuck: (count) => ({
    title: '待发内容被服务器拒绝',
    detail: `待发箱中有 ${count} 条被服务器拒绝。`,
    nextSteps: [
      '查看原因：tong outbox list',
      '重试被拒绝的内容：tong outbox send --stuck',
      '或用 --at 注明时间重新记录，再丢弃原来那条：tong outbox drop <编号>',
    ],
  }),
  busy: () => ({
    title: '另一个 tong 正在发送',
    detail: '另一个 tong 正在发送待发箱，还没有结束。',
    nextSteps: ['稍后查看：tong outbox list'],
  }),
  notKept: (path, code) => ({
    title: '既未发送，也未保存',
    detail: `服务器连不上，本机也无法保存：${path}：${code}。这条内容没有记下。`,
    nextSteps: ['请检查该目录的所有者和剩余空间，或用 TONG_STATE_DIR 指向别处；然后重新运行命令。'],
  }),
};
