import type { ErrorText } from './errors.ts';

const count = (number: number, thing: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? thing : `${thing}s`}`;

/** `tong bulk`: the plan, the run, and what can go wrong with either. */
export const bulk = {
  actions: {
    share: (title: string) => `share “${title}”`,
    log: (kind: string) => `log ${kind}`,
    task: (title: string, due: string) => `follow-up “${title}”, due ${due}`,
    tag: (tag: string) => `tag “${tag}”`,
  },

  plan: {
    title: (path: string) => `Plan ${path}`,
    labels: {
      action: 'Action',
      from: 'From',
      total: 'Customers',
      will: 'Will be done',
      scheduled: 'of them put off',
      heldBack: 'Held back',
      rejected: 'Rejected',
      duplicates: 'In the list again',
      digest: 'Digest',
    },
    reasons: 'Why not',
    reason: 'Reason',
    rows: 'Rows',
    example: 'For example',
    lineOf: (line: number, detail: string) => `line ${line}: ${detail}`,
    sample: 'First text',
    nothingSent: 'Nothing was sent. Look at the plan, then:',
    duplicates: (rows: number) =>
      `${count(rows, 'row')} named a customer who is in the list already: each counts once.`,
    rejectedFile: (rows: number, path: string) => `${count(rows, 'rejected row')} written to ${path}`,
    noSuchLanguage: (language: string) => `no template for ${language}`,
    progress: (rows: number) => `${count(rows, 'row')} planned`,
  },

  run: {
    title: (run: string) => `Run ${run}`,
    labels: {
      run: 'Run',
      action: 'Action',
      state: 'State',
      total: 'Customers',
      done: 'Done',
      failed: 'Failed',
      heldBack: 'Held back',
      rejected: 'Rejected by the plan',
      pending: 'Left',
      started: 'Begun',
      undone: 'Undone',
      kept: 'Could not be undone',
      nothingDone: 'Nothing to undo',
    },
    states: {
      running: 'running',
      stopped: 'stopped',
      done: 'done',
      undoing: 'being undone',
      undone: 'undone',
    },
    stoppedBy: (state: string, why: string) => `${state} (${why})`,
    whys: {
      until: 'the time was up',
      interrupted: 'interrupted',
      killed: 'its process ended',
      timeout: 'the server took too long',
      unreachable: 'the server was away',
      'sandbox-stopped': 'the sandbox was not running',
      'connection-lost': 'the server was away',
      'not-signed-in': 'not signed in any more',
    } as Readonly<Record<string, string>>,
    begun: (run: string, rows: number) => `Run ${run}: ${count(rows, 'customer')}`,
    resumed: (run: string, left: number) => `Run ${run} goes on: ${left.toLocaleString('en')} left`,
    damaged: (lines: number) =>
      `${count(lines, 'line')} of the journal cannot be read; their rows are asked of the server again.`,
    about: (action: string, will: number, heldBack: number, rejected: number) =>
      `${action}: ${count(will, 'customer')}; ${heldBack.toLocaleString('en')} held back, ${rejected.toLocaleString('en')} rejected.`,
    undoing: (run: string, rows: number) => `Undoing run ${run}: ${count(rows, 'customer')}`,
    askCount: (will: number) =>
      `Type the number of customers to send it to (${will}), or press Enter to leave it:`,
    askUndo: (run: string, rows: number) => `Undo ${run}, ${count(rows, 'row')}?`,
    undoGoesOn: (run: string) => `Go on with undoing it: tong bulk undo ${run}`,
    goOn: (run: string) => `Go on with it: tong bulk resume ${run}`,
    retry: (run: string) => `Try the failed ones again: tong bulk resume ${run} --retry-failed`,
    report: (run: string) => `See each row: tong bulk report ${run}`,
    nothingLeft: (run: string) => `Nothing was left of run ${run}.`,
    until: (time: string) => `Sends until ${time}.`,
    failedFile: (rows: number, path: string) => `${count(rows, 'failed row')} written to ${path}`,
    noRuns: 'No runs on this machine.',
    noRows: 'No such rows.',
  },

  progress: {
    line: (settled: string, total: string, rate: string) => `${settled}/${total} · ${rate}/s`,
    left: (time: string) => `${time} left`,
    failed: (rows: string) => `${rows} failed`,
    heldBack: (rows: string) => `${rows} held back`,
    waiting: (seconds: number) => `the server asks to wait ${seconds} s`,
    outage: 'the server is away, waiting for it',
  },

  report: {
    labels: { line: 'Line', customer: 'Customer', name: 'Name', outcome: 'Outcome', why: 'Why' },
    outcomes: {
      done: 'done',
      held_back: 'held back',
      failed: 'failed',
      rejected: 'rejected',
      duplicate: 'in the list again',
      pending: 'left',
      undone: 'undone',
      kept: 'not undone',
    } as Readonly<Record<string, string>>,
    of: (row: number) => `as row ${row}`,
  },

  /** Words for why a row was not done, beside the rules of the contact policy. */
  reasons: {
    not_found: 'nobody found',
    ambiguous: 'several match',
    malformed: 'number has a fault',
    empty: 'no customer in the row',
    formula: 'a formula',
    number_lost: 'number lost by Excel',
    shape: 'wrong number of cells',
    encoding: 'unreadable characters',
    not_json: 'not JSON',
    missing_variable: 'a variable is missing',
    empty_text: 'the text is empty',
    too_long: 'the text is too long',
    failed: 'the template failed',
    invalid_value: 'a value does not do',
    key_reused: 'its key was used',
    withdrawn: 'undone meanwhile',
    no_outcome: 'the server said nothing of it',
    opened: 'opened already',
    replied: 'answered already',
    done: 'done already',
  } as Readonly<Record<string, string>>,

  queries: {
    labels: { name: 'Name', filters: 'Filters' },
    none: 'No saved queries.',
    saved: (name: string) => `Query ${name} saved.`,
    removed: (name: string) => `Query ${name} removed.`,
  },

  problems: {
    noAction: (): ErrorText => ({
      title: 'No action',
      detail: 'Say what is to be done: --share, --log, --task or --tag.',
      nextSteps: ['For example: tong bulk plan --from list.csv --share <item> --out plan.jsonl'],
    }),
    noCustomers: (): ErrorText => ({
      title: 'No customers',
      detail: 'Say with whom: --from with a list, --query with a saved query, or filters of the book.',
      nextSteps: ['See tong bulk plan --help.'],
    }),
    severalSources: (flags: readonly string[]): ErrorText => ({
      title: 'Customers from two places',
      detail: `${flags.join(' and ')} each say with whom; a plan takes one of them.`,
      nextSteps: ['Leave all but one away.'],
    }),
    needless: (flag: string, where: string): ErrorText => ({
      title: 'A flag without use',
      detail: `${flag} means nothing with ${where}.`,
      nextSteps: ['Leave it away.'],
    }),
    wrongPast: (flag: string, typed: string): ErrorText => ({
      title: 'Not a day',
      detail: `${flag}: “${typed}” is no day.`,
      nextSteps: ['Write 2026-08-25, 90d or 12w (ago), today or yesterday.'],
    }),
    wrongTime: (flag: string, typed: string): ErrorText => ({
      title: 'Not a time of day',
      detail: `${flag}: “${typed}” is no time of day.`,
      nextSteps: ["Write it as in 20:30, by the house's clock (Asia/Shanghai)."],
    }),
    wrongAmount: (flag: string, typed: string): ErrorText => ({
      title: 'Not an amount',
      detail: `${flag}: “${typed}” is no amount.`,
      nextSteps: ["Write it as in 500000 or 500000.50, in the house's currency."],
    }),
    strict: (rows: number, line: number, detail: string): ErrorText => ({
      title: 'Rows were rejected',
      detail: `With --strict every row has to do; ${count(rows, 'row')} did not. The first is on line ${line}: ${detail}`,
      nextSteps: ['Correct the rows, or plan without --strict. No plan was written.'],
    }),
    inTheWay: (path: string): ErrorText => ({
      title: 'A file is in the way',
      detail: `${path} cannot be replaced by a plan: it is there, and none of tong's plans.`,
      nextSteps: ['Name another file with --out.'],
    }),
    unwritable: (path: string, why: string): ErrorText => ({
      title: 'A file cannot be written',
      detail: `${path} cannot be written: ${why}.`,
      nextSteps: ['Check the folder and whether there is room, or name another file.'],
    }),
    unreadable: (path: string, why: string): ErrorText => ({
      title: 'The plan cannot be read',
      detail: why === 'ENOENT' ? `There is no ${path}.` : `${path} cannot be read: ${why}.`,
      nextSteps: ['Make one: tong bulk plan --help'],
    }),
    notAPlan: (path: string): ErrorText => ({
      title: 'Not a plan',
      detail: `${path} is no plan of tong's.`,
      nextSteps: ['Make one: tong bulk plan --help'],
    }),
    planNewer: (path: string): ErrorText => ({
      title: 'A newer plan',
      detail: `${path} was made by a newer tong.`,
      nextSteps: ['Update tong, or plan anew.'],
    }),
    planChanged: (path: string): ErrorText => ({
      title: 'The plan was changed',
      detail: `${path} is not as tong wrote it: its digest is wrong. Nothing was sent.`,
      nextSteps: ['Plan anew: a plan is approved as it is, or not at all.'],
    }),
    otherHouse: (made: string, here: string): ErrorText => ({
      title: 'A plan for another house',
      detail: `It was made for the customers of ${made}; this server has those of ${here}. Nothing was sent.`,
      nextSteps: ['Choose the profile it was made with (--profile), or plan anew.'],
    }),
    otherAdviser: (made: string, here: string): ErrorText => ({
      title: "Another adviser's plan",
      detail: `It was made by ${made}, and you are ${here}. Nothing was sent.`,
      nextSteps: ['Sign in as that adviser, or plan anew.'],
    }),
    notConfirmed: (will: number, digest: string): ErrorText => ({
      title: 'Not confirmed',
      detail: `It would go to ${count(will, 'customer')}, and nobody can be asked here. --yes is not enough for that.`,
      nextSteps: [`If that is what you want, add --confirm ${digest}`],
    }),
    wrongDigest: (given: string): ErrorText => ({
      title: 'Another plan',
      detail: `${given} is not the digest of this plan: it is not the one that was confirmed. Nothing was sent.`,
      nextSteps: ['Look at the plan again; its digest is told by tong bulk plan.'],
    }),
    notTyped: (typed: string, will: number): ErrorText => ({
      title: 'Not confirmed',
      detail: `“${typed}” is not ${will}. Nothing was sent.`,
      nextSteps: ['Look at the plan again, and type the number of customers if that is what you want.'],
    }),
    noRunFolder: (folder: string, why: string): ErrorText => ({
      title: 'The run cannot be kept',
      detail: `There is no room for a run in ${folder}: ${why}. Nothing was sent.`,
      nextSteps: [
        'Check who owns the folder and whether the disk is full, or point TONG_STATE_DIR elsewhere.',
      ],
    }),
    alreadyApplied: (run: string): ErrorText => ({
      title: 'Applied already',
      detail: `This plan was applied already, as run ${run}. Nothing was sent.`,
      nextSteps: [`See what became of it: tong bulk report ${run}`, 'To do it once more, plan anew.'],
    }),
    unfinishedRun: (run: string): ErrorText => ({
      title: 'Begun already',
      detail: `This plan was begun already, as run ${run}, and not finished.`,
      nextSteps: [`Go on with it: tong bulk resume ${run}`],
    }),
    busy: (run: string): ErrorText => ({
      title: 'A run is under way',
      detail: `Another tong is at run ${run} now.`,
      nextSteps: [`Look how far it is: tong bulk status ${run}`],
    }),
    noSuchRun: (run: string): ErrorText => ({
      title: 'No such run',
      detail: `This machine has no run ${run}.`,
      nextSteps: ['See the runs there are: tong bulk list'],
    }),
    noRun: (): ErrorText => ({
      title: 'No runs',
      detail: 'Nothing was applied on this machine yet.',
      nextSteps: ['Begin with a plan: tong bulk plan --help'],
    }),
    severalRuns: (
      runs: readonly { run: string; about: string; startedAt: string; pending: number }[],
    ): ErrorText => ({
      title: 'Several runs are unfinished',
      detail: `${runs.length} runs are unfinished. Say which; one that is not to go on is ended by tong bulk undo.`,
      nextSteps: runs.map(
        ({ run, about, startedAt, pending }) =>
          `tong bulk resume ${run}   # ${startedAt.slice(0, 10)}, ${about}, ${pending} left`,
      ),
    }),
    undone: (run: string): ErrorText => ({
      title: 'Undone already',
      detail: `Run ${run} was undone, or is being undone; it is not gone on with.`,
      nextSteps: [
        `If it was interrupted, go on with undoing it: tong bulk undo ${run}`,
        'To do it again, plan anew.',
      ],
    }),
    runDamaged: (run: string, path: string): ErrorText => ({
      title: 'A run cannot be read',
      detail: `The plan that run ${run} keeps in ${path} is damaged.`,
      nextSteps: ['Put the plan file back there; then go on.'],
    }),
    stopped: (settled: number, total: number, why: string): ErrorText => ({
      title: 'Stopped',
      detail: `Stopped after ${settled.toLocaleString('en')} of ${count(total, 'customer')}: ${why}`,
      nextSteps: [],
    }),
    interrupted: 'interrupted.',
    journal: (path: string, why: string): ErrorText => ({
      title: 'The journal cannot be written',
      detail: `${path} cannot be written: ${why}. Nothing more was sent.`,
      nextSteps: ['Make room on the disk, or check who owns the folder.'],
    }),
    noSuchQuery: (name: string): ErrorText => ({
      title: 'No such query',
      detail: `There is no saved query ${name}.`,
      nextSteps: ['See the queries there are: tong bulk query list'],
    }),
    queryName: (name: string): ErrorText => ({
      title: 'Not a name for a query',
      detail: `“${name}” cannot name a query: letters, digits, dots, - and _ can, at most 60.`,
      nextSteps: ['Choose another name.'],
    }),
    emptyQuery: (): ErrorText => ({
      title: 'No filters',
      detail: 'A saved query needs at least one filter.',
      nextSteps: ['For example: tong bulk query save maturing --matures-before 30d'],
    }),
  },
};

export type Bulk = typeof bulk;
