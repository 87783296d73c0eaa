import type { ErrorText } from './errors.ts';

/** The feed, sharing, logging, follow-ups, profiles and raw calls: labels, what was done, and what stops it. */
export const actions = {
  labels: {
    id: 'Id',
    kind: 'Kind',
    risk: 'Risk',
    title: 'Title',
    channel: 'Channel',
    category: 'Category',
    line: 'Line',
    published: 'Published',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    sharable: 'Sharable',
    approval: 'Approval',
    pictures: 'Pictures',
    suits: 'Suits',
    item: 'Item',
    text: 'Text',
    adviser: 'Adviser',
    due: 'Due',
    when: 'When',
    customer: 'Customer',
    status: 'Status',
    name: 'Name',
    server: 'Server',
    lang: 'Language',
    output: 'Output',
    masking: 'Masking',
    connection: 'Connection',
  },

  feed: {
    empty: 'No feed item fits.',
    sharable: { yes: 'yes', no: 'no', expired: 'expired', early: 'not yet valid' },
    suits: (count: number) => `${count} in your book`,
    suitsNobody: 'Nobody in your book stands out for it.',
    suitsHeldBack: (rules: string) => `held back: ${rules}`,
    suitsRule: (rule: string, count: number) => `${rule} ${count}`,
    suitsShared: (count: number) => `${count} ${count === 1 ? 'has' : 'have'} it already`,
    pick: (channel: string, day: string) => `${channel}, ${day}`,
    noSuchItem: (typed: string): ErrorText => ({
      title: 'No such feed item',
      detail: `No feed item has the id or the title “${typed}”.`,
      nextSteps: ['Run tong feed to see the items there are.'],
    }),
    ambiguousItem: (typed: string, count: number): ErrorText => ({
      title: 'More than one feed item',
      detail: `${count} feed items match “${typed}”.`,
      nextSteps: ['Name the one you mean by its id.'],
    }),
    noSuchChannel: (typed: string, names: readonly string[]): ErrorText => ({
      title: 'No such channel',
      detail: `There is no channel “${typed}”; there is ${[...names].join(', ')}.`,
      nextSteps: ['Give one of these names.'],
    }),
  },

  share: {
    dryRun: 'Dry run: nothing was sent.',
    moments: 'Moments',
    at: (status: string, time: string, rule: string) => `${status} for ${time} (${rule})`,
    heldBack: (status: string, sentence: string, source: string, help: string) =>
      `${status}: ${sentence} (${source}) ${help}`,
    also: (rules: readonly string[]) => `Also: ${[...rules].join(', ')}.`,
    published: (status: string, id: string) => `${status} (${id})`,
    stopped: (count: number): Omit<ErrorText, 'nextSteps'> => ({
      title: 'Held back by the contact policy',
      detail: count === 1 ? 'One share was held back.' : `${count} shares were held back.`,
    }),
  },

  moments: { empty: 'Nothing was published to moments yet.' },

  log: {
    logged: (kind: string, customer: string) => `Logged: ${kind}, ${customer}`,
    followUp: (title: string, due: string, id: string) => `Follow-up ${id}: ${title}, due ${due}`,
  },

  tasks: {
    empty: 'No follow-up fits.',
    due: (time: string, day: string) => `${time} (${day})`,
    added: (title: string, customer: string, due: string, id: string) =>
      `Added ${id}: ${title}, ${customer}, due ${due}`,
    done: (title: string, customer: string) => `Done: ${title}, ${customer}`,
    snoozed: (title: string, customer: string, due: string) => `Snoozed until ${due}: ${title}, ${customer}`,
  },

  profiles: {
    empty: 'There is no profile yet. Try tong on made-up data: tong sandbox start',
    created: (name: string, server: string) => `Made profile ${name}: ${server}`,
    changed: (name: string, server: string) => `Changed profile ${name}: ${server}`,
    keptBroken: (file: string) =>
      `The settings could not be read and were made anew; the old ones are in ${file}`,
    used: (name: string, server: string) => `Using profile ${name}: ${server}`,
    removed: (name: string) => `Removed profile ${name}`,
    noneCurrent: 'No profile is current now; choose one: tong profile use <name>',
    askRemove: (name: string, server: string) => `Remove profile ${name} (${server})?`,
    removeNeedsYes: (name: string): ErrorText => ({
      title: 'Not confirmed',
      detail: `profile remove forgets profile ${name}, and nobody can be asked here.`,
      nextSteps: ['Add --yes if that is what you want.'],
    }),
  },

  input: {
    wrongDue: (flag: string, typed: string): ErrorText => ({
      title: 'This is no date',
      detail: `${flag}: “${typed}” is no day or time that exists.`,
      nextSteps: [
        'Say it like 2026-12-01, today, tomorrow, +3d, +2w, "2026-12-01 14:30" or 2026-12-01T14:30:00+08:00.',
      ],
    }),
    wrongDay: (flag: string, typed: string): ErrorText => ({
      title: 'This is no date',
      detail: `${flag}: “${typed}” is no day that exists.`,
      nextSteps: ['Say it like 2026-12-01, today, tomorrow, +3d or +2w.'],
    }),
    wrongInstant: (flag: string, typed: string): ErrorText => ({
      title: 'This is no time',
      detail: `${flag}: “${typed}” is no time that exists.`,
      nextSteps: ['Say it like "2026-12-01 14:30" or 2026-12-01T14:30:00+08:00.'],
    }),
    tooLong: (flag: string, length: number, most: number): ErrorText => ({
      title: 'This text is too long',
      detail: `${flag}: the text has ${length} characters; ${most} is the most.`,
      nextSteps: ['Shorten it, or split it in two.'],
    }),
    emptyText: (flag: string): ErrorText => ({
      title: 'This text is empty',
      detail: `${flag}: the text is empty.`,
      nextSteps: ['Say something, or leave the flag out.'],
    }),
    unreadable: (file: string, why: string): ErrorText => ({
      title: 'A file cannot be read',
      detail: `${file} cannot be read: ${why}.`,
      nextSteps: ['Check the path; - stands for the standard input.'],
    }),
  },

  api: {
    wrongMethod: (typed: string, methods: string): ErrorText => ({
      title: 'Unknown method',
      detail: `“${typed}” is none of the methods ${methods}.`,
      nextSteps: ['Put the method before the path: tong api GET /session'],
    }),
    wrongField: (typed: string): ErrorText => ({
      title: 'This is no field',
      detail: `“${typed}” is not of the form key=value.`,
      nextSteps: ['Say it like title=…, followUp[dueAt]=2026-12-01 or customerIds[]=cus_…'],
    }),
    clashingField: (typed: string): ErrorText => ({
      title: 'Two fields contradict each other',
      detail: `“${typed}” does not go together with a field before it.`,
      nextSteps: ['Give each key one value; key[] gathers several.'],
    }),
    wrongHeader: (typed: string): ErrorText => ({
      title: 'This is no header',
      detail: `“${typed}” is not of the form Name: value.`,
      nextSteps: ["Say it like --header 'Idempotency-Key: 7f1d3c1e'"],
    }),
    twoMethods: (typed: string, flag: string): ErrorText => ({
      title: 'Wrong usage',
      detail: `Two methods were given: ${typed} before the path, and --method ${flag}.`,
      nextSteps: ['Leave one of them out.'],
    }),
    wrongQuery: (typed: string, why: string): ErrorText => ({
      title: 'This is no JMESPath expression',
      detail: `--query: “${typed}” cannot be used: ${why}.`,
      nextSteps: ['Say it like items[].name or length(items); see https://jmespath.org'],
    }),
    noJson: (): ErrorText => ({
      title: 'The answer is not JSON',
      detail: '--query looks into JSON, and the answer is none.',
      nextSteps: ['Leave --query out to see the answer as it came.'],
    }),
    onlyGet: (method: string): ErrorText => ({
      title: 'Wrong usage',
      detail: `--paginate follows the pages of a list: it goes with GET, not with ${method}.`,
      nextSteps: ['Leave --paginate out.'],
    }),
  },
};

export type Actions = typeof actions;
