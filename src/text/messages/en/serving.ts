/** What `serve` and `sandbox` say. */
export const serving = {
  starting: (customers: number) => `Starting the sandbox; the first time it makes ${customers} customers …`,
  started: (url: string, pid: number) => `The sandbox is running at ${url} (pid ${pid}).`,
  runningAlready: (url: string, pid: number) => `The sandbox is running already at ${url} (pid ${pid}).`,
  madeFrom: (customers: number, seed: number) => `It has ${customers} generated customers (seed ${seed}).`,
  keptOrigin: (customers: number, seed: number) =>
    `Its data was made before, ${customers} customers with seed ${seed}; for other data: tong sandbox reset --seed … --customers …`,
  profileMade: (name: string) => `Profile ${name} points to it and is the current one. Try: tong today`,
  profileOther: (name: string, current: string) =>
    `Profile ${name} points to it; the current profile is ${current}. Try: tong today --profile ${name}`,
  stopped: (pid: number) => `The sandbox (pid ${pid}) has stopped; its data is kept.`,
  notRunning: 'The sandbox is not running.',
  status: {
    title: 'Sandbox',
    running: 'running',
    stopped: 'stopped',
    state: 'State',
    url: 'Address',
    pid: 'Process',
    profile: 'Profile',
  },
  resetDone: 'The sandbox was made anew.',
  cannotStart: (detail: string, log: string) => ({
    title: 'The sandbox did not start',
    detail: `The sandbox did not start: ${detail}`,
    nextSteps: [`See its log: ${log}`, 'If its data is damaged: tong sandbox reset'],
  }),
  resetNeedsYes: {
    title: 'Not confirmed',
    detail: 'sandbox reset throws away everything in the sandbox, and nobody can be asked here.',
    nextSteps: ['Add --yes if that is what you want.'],
  },
  listening: (url: string, database: string) => `tong serves ${database} at ${url}; Ctrl-C stops it.`,
  embeddedWarning:
    'The embedded database survives a killed process, but a power cut may lose what was just written. For records of value use PostgreSQL: --database postgres://…',
  firstAdviser: (id: string, token: string) =>
    `New database. Its first adviser is ${id}; the token, shown this once: ${token}`,
  firstAdviserAtIssuer: (id: string, subject: string) =>
    `New database. Its first adviser is ${id}, who is ${subject} at the issuer.`,
  trusts: (issuer: string) => `Access tokens of ${issuer} count here, and no others.`,
  noIssuer: (host: string) => ({
    title: 'Beyond this machine an issuer is needed',
    detail: `Listening on ${host} lets others reach the server, and without an issuer its tokens never run out and nobody signs in.`,
    nextSteps: [
      'Name who signs people in: --issuer https://…',
      'Leave --host out to listen on this machine alone.',
    ],
  }),
  invalidIssuer: (issuer: string) => ({
    title: 'The issuer is not one to trust',
    detail: `“${issuer}” is not an https address without query (http is for this machine alone).`,
    nextSteps: ['Give the issuer exactly as its tokens have it in "iss": --issuer https://…'],
  }),
  noAudience: (host: string) => ({
    title: 'The server needs a name',
    detail: `${host} is every address of this machine, so no token can be for it.`,
    nextSteps: ['Say what the tokens have in "aud": --audience https://…'],
  }),
  serverStopped: 'Stopped.',
  plainHost: (host: string) =>
    `Listening on ${host}, beyond this machine: traffic is not encrypted. Put a TLS proxy in front.`,
  databaseInUse: (folder: string, pid: string) => ({
    title: 'The database is in use',
    detail: `The database folder ${folder} is in use by process ${pid}.`,
    nextSteps: ['Stop that process, or name another folder with --database.'],
  }),
  databaseEncoding: (location: string, encoding: string) => ({
    title: 'The database cannot keep every text',
    detail: `The database ${location} keeps text in ${encoding}, which has no Chinese; tong needs UTF8.`,
    nextSteps: ['Make one that does: createdb --encoding=UTF8 --template=template0 <name>'],
  }),
  addressInUse: (host: string, port: number) => ({
    title: 'The address is taken',
    detail: `Something else listens on ${host}:${port}.`,
    nextSteps: ['Choose another port with --port, or 0 for any free one.'],
  }),
  cannotListen: (host: string, port: number, reason: string) => ({
    title: 'Cannot listen there',
    detail: `Cannot listen on ${host}:${port}: ${reason}`,
    nextSteps: ['Choose another --host or --port.'],
  }),
  unknownDatabase: (location: string) => ({
    title: 'No such kind of database',
    detail: `“${location}” is neither a folder nor a PostgreSQL URL.`,
    nextSteps: ['Give a folder, or postgres://user@host/database.'],
  }),
  databaseUnreachable: (location: string, reason: string) => ({
    title: 'The database cannot be opened',
    detail: `The database ${location} cannot be opened: ${reason}`,
    nextSteps: ['Check the address and that the database answers.'],
  }),
};

export type Serving = typeof serving;
