import type { Doctor } from '../en/doctor.ts';

export const doctor: Doctor = {
  title: 'tong doctor',
  states: { ok: '正常', warning: '注意', failed: '失败' },
  well: '一切正常',
  unwell: (failed, warnings) =>
    [...(failed > 0 ? [`失败 ${failed} 项`] : []), ...(warnings > 0 ? [`注意 ${warnings} 项`] : [])].join(
      '，',
    ),
  names: {
    node: 'Node',
    terminal: '终端',
    characters: '宽字符',
    keychain: '钥匙串',
    settings: '设置',
    state: '数据目录',
    proxy: '代理',
    sandbox: '沙盒',
    server: '服务器',
    clock: '时钟',
    contract: '接口版本',
    session: '登录',
  },

  tooSlow: (seconds) => `${seconds} 秒内没有结果`,
  broken: (why) => `检查本身出错：${why}`,

  nodeHelp: (floor) => `请安装 Node ${floor} 或更高版本：https://nodejs.org`,

  noTerminal: '没有：输出到文件或程序',
  terminal: (columns, colour, locale) => `${columns} 列，${colour ? '有颜色' : '无颜色'}，${locale}`,
  noLocale: '没有设置语言环境',
  narrow: '工作台至少需要 40 列，80 列更好。',
  notUtf8: '请设置 UTF-8 语言环境，如 LANG=zh_CN.UTF-8 或 LANG=C.UTF-8。',
  dumb: 'TERM 表明终端什么也不能做：工作台将逐行打开（tong --plain）。',

  notMeasured: '未测量：没有可询问的终端',
  silent: '终端没有说明光标的位置',
  wide: '“通”占两列，符合要求',
  notWide: (columns) => `“通”占 ${columns} 列，而不是两列`,
  wideHelp: '请选用含中文字符的字体，并确认终端设为 UTF-8。',

  keychainMissing: '未检查：没有安装 @napi-rs/keyring',
  keychainReached: '可以使用',
  keychainAway: (why) => `无法使用：${why}`,
  keychainHelp: '请解锁，或启动 Secret Service（gnome-keyring、KWallet）；脚本可用 TONG_TOKEN。',

  noSettings: (file) => `还没有：${file}`,
  settings: (file, profiles, current) =>
    `${file}：${profiles} 个环境，${current === undefined ? '没有当前环境' : `当前为 ${current}`}`,
  openSettings: (file, mode) => `他人可以读取 ${file}（权限 ${mode}）`,
  closeSettings: (file) => `chmod 600 ${file}`,

  state: (folder, free) => `${folder}，剩余 ${free}`,
  stateRefused: (folder, code) => `无法写入 ${folder}（${code}）`,
  stateHelp: '检查目录归谁所有，或将 TONG_STATE_DIR 设为另一个目录。',
  full: '请清理磁盘：沙盒和批量运行需要空间。',

  noProxy: '没有',
  ownProxy: (proxy) => `${proxy}，来自环境设置`,
  environmentProxy: (proxy) => `${proxy}，来自环境变量`,
  proxyPassedBy: '此服务器不经代理，虽然环境变量中有（本机、NO_PROXY 或 proxy=none）',

  sandboxRuns: (url, pid) => `在 ${url} 运行（进程 ${pid}）`,
  sandboxStopped: '没有运行',
  sandboxGone: (url) => `曾在 ${url}，现在没有应答`,
  startSandbox: '启动它：tong sandbox start',

  noServer: '未询问：没有可询问的服务器',
  server: (url, ms, database) => `${url} 在 ${ms} 毫秒内应答（${database}）`,
  slow: '超过一秒：请检查网络、VPN 或代理是否缓慢。',

  clock: (seconds) =>
    Math.abs(seconds) < 2 ? '与服务器一致' : `比服务器${seconds > 0 ? '快' : '慢'} ${Math.abs(seconds)} 秒`,
  clockHelp: '请让本机自动校时（NTP）。',
  noClock: '服务器没有说明时间',

  contract: (own, servers) => (own === servers ? own : `服务器为 ${servers}，本机 tong 为 ${own}`),
  updateTong: '请升级 tong。',
  updateServer: '服务器升级之前，有些命令可能无法使用。',

  session: (adviser, id, book) => `${adviser}（${id}），名下为 ${book}`,
};
