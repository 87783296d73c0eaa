import type { ErrorText } from './errors.ts';

const writes = (count: number) => (count === 1 ? 'One write' : `${count} writes`);

/** The outbox: what waits on this machine for the server. */
export const outbox = {
  kept: (waiting: number) =>
    `Kept in the outbox on this machine (${waiting} waiting); the next command that reaches the server sends it, or: tong outbox send`,
  otherSender: 'Another tong is sending what waits.',
  queued: (id: string, what: string, customer: string) =>
    `Queued ${id}: ${what}${customer && `, ${customer}`}`,
  sentWaiting: (count: number) => `Sent ${count} that waited in the outbox.`,
  nowStuck: (count: number) =>
    `The server refused ${count} that waited in the outbox; see why: tong outbox list`,
  setAside: (file: string) => `A file of the outbox cannot be read and was moved aside: ${file}`,
  elsewhere: (count: number, folder: string) =>
    `${writes(count)} more ${count === 1 ? 'waits' : 'wait'} for another server, adviser or token: ${folder}`,

  what: {
    createInteraction: (kind: string) => `log ${kind}`,
    createTask: (title: string) => `task: ${title}`,
    completeTask: (task: string) => `done: ${task}`,
    snoozeTask: (task: string, until: string) => `snooze until ${until}: ${task}`,
  },
  labels: { id: 'Id', kept: 'Kept', what: 'What', customer: 'Customer', state: 'State' },
  states: { waiting: 'waiting', stuck: (why: string) => `refused: ${why}` },
  empty: 'Nothing waits in the outbox.',

  report: (sent: number, waiting: number, stuck: number) =>
    `Sent ${sent}, waiting ${waiting}, refused ${stuck}`,
  dropped: (id: string, what: string) => `Dropped ${id}: ${what}`,
  askDrop: (id: string, what: string) => `Drop ${id} (${what}) unsent?`,
  dropNeedsYes: (id: string): ErrorText => ({
    title: 'Not confirmed',
    detail: `outbox drop throws ${id} away unsent, and nobody can be asked here.`,
    nextSteps: ['Add --yes if that is what you want.'],
  }),
  noSuchEntry: (id: string): ErrorText => ({
    title: 'Not in the outbox',
    detail: `Nothing in the outbox has the id ${id}.`,
    nextSteps: ['See what waits: tong outbox list'],
  }),
  stuck: (count: number): ErrorText => ({
    title: 'The server refused what waited',
    detail: `${writes(count)} in the outbox ${count === 1 ? 'was' : 'were'} refused by the server.`,
    nextSteps: [
      'See why: tong outbox list',
      'Try again what was refused: tong outbox send --stuck',
      'Or write it anew, with --at for the time, and drop the old one: tong outbox drop <id>',
    ],
  }),
  busy: (): ErrorText => ({
    title: 'Another tong is sending',
    detail: 'Another tong is sending what waits, and has not finished yet.',
    nextSteps: ['Look a little later: tong outbox list'],
  }),
  notKept: (path: string, code: string): ErrorText => ({
    title: 'Not sent, and not kept',
    detail: `The server is away, and this could not be kept on this machine either: ${path}: ${code}. Nothing was written down.`,
    nextSteps: [
      'Check who owns the folder and whether there is room, or point TONG_STATE_DIR elsewhere; then run the command again.',
    ],
  }),
};

export type Outbox = typeof outbox;
