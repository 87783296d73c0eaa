/** What the reading commands say: find, show, holdings, timeline, today, why, whoami, customer list. */
export const customers = {
  /** Names of columns and rows. */
  labels: {
    customerNumber: 'Number',
    number: 'Number',
    name: 'Name',
    pinyin: 'Pinyin',
    matchedOn: 'Matched on',
    mobile: 'Mobile',
    tags: 'Tags',
    person: 'Person',
    address: 'Address',
    language: 'Language',
    adviser: 'Adviser',
    contact: 'Contact',
    risk: 'Risk',
    lastContact: 'Last contact',
    since: 'Customer since',
    source: 'Source',
    type: 'Type',
    line: 'Line',
    holdings: 'Holdings',
    assets: 'Assets',
    liabilities: 'Liabilities',
    net: 'Net',
    product: 'Product',
    role: 'Role',
    value: 'Value',
    position: 'Position',
    when: 'When',
    event: 'What',
    amount: 'Amount',
    note: 'Note',
    rank: '#',
    reason: 'Reason',
    about: 'About',
    key: 'Key',
    decision: 'Decision',
    rule: 'Rule',
    evidence: 'Evidence',
    branch: 'Branch',
    book: 'Book',
    profile: 'Profile',
    server: 'Server',
  },
  sections: { identifiers: 'Identifiers', lines: 'Lines', upcoming: 'Next', rates: 'Rates' },
  languages: { 'zh-CN': 'Chinese', en: 'English' },

  /** Of a logged contact that was undone. */
  withdrawn: 'withdrawn',
  /** Between things of one kind; between the parts of a sentence. */
  comma: ', ',
  clause: ', ',
  semicolon: '; ',
  beside: (text: string, more: string) => `${text} (${more})`,
  about: (what: string, text: string) => `${what}: ${text}`,

  readAs: (readings: string) => `Read as: ${readings}`,
  nobody: 'Nobody in your book matches.',
  nobodyYet:
    'Try another way: a part of the name, its pinyin or initials (zw), or the last four digits of a number.',
  noCustomers: 'No customers.',
  more: (command: string) => `There is more: ${command}`,

  age: (years: number) => `${years} years`,
  contactAllowed: 'may be contacted',
  optedOut: 'opted out: asked not to be written to',
  noConsent: 'no consent to be contacted with offers',
  notAssessed: 'not assessed',
  validUntil: (tolerance: string, day: string) => `${tolerance}, valid until ${day}`,
  lapsedOn: (tolerance: string, day: string) => `${tolerance}, lapsed on ${day}`,
  never: 'never',

  asOf: (day: string) => `as of ${day}`,
  since: (day: string) => `Since ${day}`,
  nothingHeld: 'Nothing is held.',
  share: (role: string, part: string) => `${role} ${part}`,
  notConverted: 'no rate',
  rate: (from: string, rate: string, to: string, day: string) => `1 ${from} = ${rate} ${to} (${day})`,
  notInTotals: (currencies: string, count: number) =>
    `${count === 1 ? 'One holding' : `${count} holdings`} in ${currencies} ${
      count === 1 ? 'is' : 'are'
    } not in the totals: no rate is known.`,

  nothingHappened: 'Nothing has happened yet.',
  titled: (title: string, status: string) => `“${title}” ${status}`.trimEnd(),
  heldBackBy: (status: string, rule: string) => `${status} by ${rule}`,
  taskDue: (title: string, status: string, day: string) => `${title} (${status}, due ${day})`,
  assessedAs: (tolerance: string) => `assessed as ${tolerance}`,
  recordFrom: (source: string) => `record from ${source}`,

  nobodyToday: 'Nobody needs you today.',
  silentFor: (days: number) => `${days} days`,

  noRecords: 'No source record is known.',
  evidence: (field: string, comparison: string) => `${field}: ${comparison}`,
  bookOf: (name: string, count: number) => `${name} (${count} ${count === 1 ? 'customer' : 'customers'})`,
};

export type Customers = typeof customers;
