import type { Serving } from '../en/serving.ts';

export const serving: Serving = {
  starting: (customers) => `正在启动沙盒；首次启动会生成 ${customers} 位客户……`,
  started: (url, pid) => `沙盒已在 ${url} 运行（进程 ${pid}）。`,
  runningAlready: (url, pid) => `沙盒已经在 ${url} 运行（进程 ${pid}）。`,
  madeFrom: (customers, seed) => `其中有 ${customers} 位生成的客户（种子 ${seed}）。`,
  keptOrigin: (customers, seed) =>
    `数据此前已生成：${customers} 位客户，种子 ${seed}；要换数据：tong sandbox reset --seed … --customers …`,
  profileMade: (name) => `环境 ${name} 指向它，并已设为当前环境。试试：tong today`,
  profileOther: (name, current) =>
    `环境 ${name} 指向它；当前环境是 ${current}。试试：tong today --profile ${name}`,
  stopped: (pid) => `沙盒（进程 ${pid}）已停止，数据保留。`,
  notRunning: '沙盒没有在运行。',
  status: {
    title: '沙盒',
    running: '运行中',
    stopped: '已停止',
    state: '状态',
    url: '地址',
    pid: '进程',
    profile: '环境',
  },
  resetDone: '沙盒已重新生成。',
  cannotStart: (detail, log) => ({
    title: '沙盒未能启动',
    detail: `沙盒未能启动：${detail}`,
    nextSteps: [`请看日志：${log}`, '如果数据已损坏：tong sandbox reset'],
  }),
  resetNeedsYes: {
    title: '未确认',
    detail: 'sandbox reset 会丢弃沙盒里的全部内容，而这里无法询问。',
    nextSteps: ['确实要这样做，请加 --yes。'],
  },
  listening: (url, database) => `tong 正在 ${url} 提供服务（${database}）；按 Ctrl-C 停止。`,
  embeddedWarning:
    '内嵌数据库在进程被杀时不丢数据，但断电可能丢失刚写入的内容。重要数据请用 PostgreSQL：--database postgres://…',
  firstAdviser: (id, token) => `新数据库。第一位客户经理是 ${id}；令牌只显示这一次：${token}`,
  firstAdviserAtIssuer: (id, subject) => `新数据库。第一位客户经理是 ${id}，在登录服务中是 ${subject}。`,
  trusts: (issuer) => `这里只认 ${issuer} 签发的访问令牌。`,
  noIssuer: (host) => ({
    title: '本机之外可访问，需要登录服务',
    detail: `监听 ${host} 后他人也能访问这台服务器；没有登录服务时，令牌永不过期，也无人需要登录。`,
    nextSteps: ['请指明由谁负责登录：--issuer https://…', '或不写 --host，仅限本机。'],
  }),
  invalidIssuer: (issuer) => ({
    title: '登录服务的地址不可信',
    detail: `“${issuer}”不是不带查询参数的 https 地址（http 仅可用于本机）。`,
    nextSteps: ['请按令牌中“iss”的原样填写：--issuer https://…'],
  }),
  noAudience: (host) => ({
    title: '服务器需要一个名称',
    detail: `${host} 代表本机的所有地址，没有令牌能以它为对象。`,
    nextSteps: ['请说明令牌的“aud”是什么：--audience https://…'],
  }),
  serverStopped: '已停止。',
  plainHost: (host) => `正在监听 ${host}，本机之外也可访问：流量未加密，请在前面放一个 TLS 代理。`,
  databaseInUse: (folder, pid) => ({
    title: '数据库正被使用',
    detail: `数据库目录 ${folder} 正被进程 ${pid} 使用。`,
    nextSteps: ['请停止该进程，或用 --database 指定别的目录。'],
  }),
  databaseEncoding: (location, encoding) => ({
    title: '数据库无法保存全部文字',
    detail: `数据库 ${location} 的编码是 ${encoding}，存不了中文；tong 需要 UTF8。`,
    nextSteps: ['请另建一个：createdb --encoding=UTF8 --template=template0 <名称>'],
  }),
  addressInUse: (host, port) => ({
    title: '地址已被占用',
    detail: `${host}:${port} 上已有别的程序在监听。`,
    nextSteps: ['用 --port 换一个端口，或用 0 任选空闲端口。'],
  }),
  cannotListen: (host, port, reason) => ({
    title: '无法在此监听',
    detail: `无法监听 ${host}:${port}：${reason}`,
    nextSteps: ['请换一个 --host 或 --port。'],
  }),
  unknownDatabase: (location) => ({
    title: '没有这种数据库',
    detail: `“${location}” 既不是目录，也不是 PostgreSQL 地址。`,
    nextSteps: ['请给出目录，或 postgres://user@host/database。'],
  }),
  databaseUnreachable: (location, reason) => ({
    title: '无法打开数据库',
    detail: `无法打开数据库 ${location}：${reason}`,
    nextSteps: ['请检查地址，并确认数据库有应答。'],
  }),
};
