/** What `tong doctor` finds, and how to mend it. */
export const doctor = {
  title: 'tong doctor',
  states: { ok: 'ok', warning: 'warning', failed: 'failed' },
  well: 'all well',
  unwell: (failed: number, warnings: number) =>
    [
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ].join(', '),
  names: {
    node: 'Node',
    terminal: 'Terminal',
    characters: 'Wide characters',
    keychain: 'Keychain',
    settings: 'Settings',
    state: 'State folder',
    proxy: 'Proxy',
    sandbox: 'Sandbox',
    server: 'Server',
    clock: 'Clock',
    contract: 'Contract',
    session: 'Sign-in',
  },

  tooSlow: (seconds: number) => `nothing was found within ${seconds} s`,
  broken: (why: string) => `the check itself went wrong: ${why}`,

  nodeHelp: (floor: string) => `Install Node ${floor} or later: https://nodejs.org`,

  noTerminal: 'none: the output goes to a file or a program',
  terminal: (columns: number, colour: boolean, locale: string) =>
    `${columns} columns, ${colour ? 'colour' : 'no colour'}, ${locale}`,
  noLocale: 'no locale',
  narrow: 'The desk needs 40 columns; 80 are better.',
  notUtf8: 'Set a locale of UTF-8, as in LANG=zh_CN.UTF-8 or LANG=C.UTF-8.',
  dumb: 'TERM says that the terminal can do nothing: the desk opens line by line (tong --plain).',

  notMeasured: 'not measured: there is no terminal to ask',
  silent: 'the terminal does not say where its caret is',
  wide: '通 takes two columns, as it should',
  notWide: (columns: number) => `通 takes ${columns} ${columns === 1 ? 'column' : 'columns'} instead of two`,
  wideHelp: 'Choose a font with Chinese characters, and see that the terminal is set to UTF-8.',

  keychainMissing: 'not looked for: @napi-rs/keyring is not installed',
  keychainReached: 'reachable',
  keychainAway: (why: string) => `not reachable: ${why}`,
  keychainHelp: 'Unlock it, or start a Secret Service (gnome-keyring, KWallet); scripts use TONG_TOKEN.',

  noSettings: (file: string) => `none yet: ${file}`,
  settings: (file: string, profiles: number, current: string | undefined) =>
    `${file}: ${profiles} ${profiles === 1 ? 'profile' : 'profiles'}, ${current === undefined ? 'none current' : `current ${current}`}`,
  openSettings: (file: string, mode: string) => `${file} may be read by others (mode ${mode})`,
  closeSettings: (file: string) => `chmod 600 ${file}`,

  state: (folder: string, free: string) => `${folder}, ${free} free`,
  stateRefused: (folder: string, code: string) => `${folder} cannot be written (${code})`,
  stateHelp: 'Check who owns the folder, or set TONG_STATE_DIR to another.',
  full: 'Make room on the disk: the sandbox and bulk runs need some.',

  noProxy: 'none',
  ownProxy: (proxy: string) => `${proxy}, of the profile`,
  environmentProxy: (proxy: string) => `${proxy}, of the environment`,
  proxyPassedBy:
    'none for this server, though the environment has one (this machine, NO_PROXY or proxy=none)',

  sandboxRuns: (url: string, pid: number) => `runs at ${url} (process ${pid})`,
  sandboxStopped: 'does not run',
  sandboxGone: (url: string) => `was at ${url} and does not answer there`,
  startSandbox: 'Start it: tong sandbox start',

  noServer: 'not asked: there is no server to ask',
  server: (url: string, ms: number, database: string) => `${url} answers in ${ms} ms (${database})`,
  slow: 'Over a second: see whether the network, a VPN or a proxy is slow.',

  /** The server says whole seconds. */
  clock: (seconds: number) =>
    Math.abs(seconds) < 2
      ? 'agrees with the server'
      : `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} the server`,
  clockHelp: 'Let this machine set its clock by itself (NTP).',
  noClock: 'the server does not say its time',

  contract: (own: string, servers: string) =>
    own === servers ? own : `the server speaks ${servers}, this tong ${own}`,
  updateTong: 'Update tong.',
  updateServer: 'Some commands may not work until the server is updated.',

  session: (adviser: string, id: string, book: string) => `${adviser} (${id}), book ${book}`,
};

export type Doctor = typeof doctor;
