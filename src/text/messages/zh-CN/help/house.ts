import type { CommandHelps } from './command-help.ts';

const profile = '环境的名称。';
const origin = {
  seed: '换一个种子，生成另一批人。[默认：1]',
  customers: '多少位客户。[默认：300]',
  port: '127.0.0.1 上的端口；被占用时任选一个空闲端口。[默认：4180]',
  'rate-limit': '每位客户经理每分钟的请求数。[默认：不限]',
};

/** Where tong points, the servers on this machine, and what is for scripts. */
export const house: CommandHelps = {
  whoami: { summary: '显示服务器眼中的您是谁，名下有哪些客户。' },
  doctor: {
    summary: '检查 tong 所需的一切是否就绪，以及如何修复。',
    description:
      '检查 Node、终端、钥匙串、设置、磁盘、沙盒、代理、服务器及其时钟和接口版本，以及登录，每项最多 3 秒。有失败项时退出码为 1。',
  },
  'profile:list': { summary: '列出所有环境；星号标出当前环境。' },
  'profile:set': {
    summary: '建立环境，或更改其设置。',
    description:
      '设置项：server=<地址>、kind=sandbox|staging|production、lang=zh-CN|en、output=table|json|ndjson|csv、masking=on|strict（给人看的输出只显示姓氏）、adviser=<编号>；PEM 格式的 ca=<文件>、cert=<文件>、key=<文件>（此时只信任该 ca）、proxy=<地址>|none、connect-timeout=5s、answer-timeout=1m。这里没有代理时按 HTTPS_PROXY、HTTP_PROXY、NO_PROXY；本机上的服务器从不经过它们的代理。新环境需要 server 和 kind；第一个环境即为当前环境。“lang=”去掉一项设置。令牌不保存在这里。',
    args: { name: profile, settings: '一个或多个 key=value。' },
  },
  'profile:use': { summary: '将一个环境设为当前环境。', args: { name: profile } },
  'profile:remove': { summary: '删除一个环境。', args: { name: profile } },
  'sandbox:start': {
    summary: '在本机启动带有虚构客户的服务器。',
    description:
      '在后台运行，直到 tong sandbox stop；数据保留。首次启动会生成数据，种子相同则数据相同。环境 sandbox 会指向它。',
    flags: origin,
  },
  'sandbox:stop': { summary: '停止沙盒，数据保留。' },
  'sandbox:status': { summary: '说明沙盒是否在运行、在哪里。' },
  'sandbox:reset': {
    summary: '丢弃沙盒并重新生成。',
    description: '其中的一切都会丢失，包括分享、记录和导入的内容。之后重新启动。',
    flags: origin,
  },
  serve: {
    summary: '在前台运行服务器，供团队使用。',
    description: `内嵌数据库在进程被杀时不丢数据，但不会主动写入磁盘，断电可能丢失刚写入的内容。重要数据请用 PostgreSQL：--database postgres://user@host/database。
新数据库会有第一位客户经理，其令牌只显示一次。本机之外可访问，或不只是试用时，请让大家在登录服务（OAuth 2.0、OpenID Connect）登录：届时只认它为这台服务器签发的 JWT 访问令牌。
/livez、/readyz 和 /metrics 供监控使用。收到 SIGTERM 后不再就绪，并在 10 秒内完成正在处理的请求。`,
    flags: {
      database: '数据的位置。[默认：tong 自己的目录]',
      host: '监听的地址；不指定时仅限本机。其他地址需要 --issuer。',
      issuer: '认谁签发的访问令牌（RFC 9068），与其中的“iss”一致。',
      audience: '令牌的“aud”必须是什么。[默认：服务器自己的地址]',
      'first-adviser': '新数据库的第一位客户经理在登录服务中是谁，即“sub”。',
      port: '端口；0 表示任选一个空闲端口。',
      'rate-limit': '每位客户经理每分钟的请求数；0 表示不限。',
      'metrics-token': '持有者可从任何地方读取 /metrics；不设则仅限本机。建议用 TONG_METRICS_TOKEN 设置。',
      'log-level': '记录多少日志，以 JSON 逐行写到标准错误。',
    },
  },
  import: {
    summary: '按映射导入银行自己的数据，要么全部成功，要么毫无改动。',
    description:
      '映射是一个 YAML 文件，说明哪些文件的哪些列成为客户和持有；详见 docs/import.md。不合格的行连同原因写入一个文件，其余照常导入。同样的文件再导入一次不会有任何改动。',
    args: { mapping: '映射，一个 YAML 文件。' },
    flags: {
      data: '映射所用文件所在的目录。',
      rejected: '存放不合格行的文件；不指定时为 <映射>-rejected.csv。',
      'dry-run': '读取并检查全部内容，但不发送。',
    },
  },
  api: {
    summary: '以您的身份直接调用服务器。',
    description:
      '应答的内容原样输出，在终端中会排版以便阅读；不成功的应答也一样，退出码与其含义相应。字段成为 JSON 请求体；用 GET 或 --input 时成为查询参数：key=value，嵌套 a[b]=value，数组 a[]=value。不写方法时为 GET，有字段或请求体时为 POST。写操作会带上 Idempotency-Key。',
    args: {
      method: 'GET、HEAD、POST、PUT、PATCH 或 DELETE；可省略。',
      path: '接口中的路径，开头的斜线可有可无。',
    },
    flags: {
      'raw-field': '文本字段。',
      field: '字段：true、false、null、数字、@文件（取其文本），其余为文本。',
      header: '要发送的请求头。',
      input: '作为 JSON 请求体发送的文件；- 表示标准输入。',
      method: '方法，不写在路径前时用它。',
      query: '输出 JMESPath 表达式在应答中找到的内容；文本不带引号。',
      silent: '不输出应答内容。',
      include: '同时输出状态和响应头。',
      paginate: '取回列表的所有页，合并各项。',
    },
  },
  help: {
    summary: '显示 tong 或某个命令的用法。',
    args: { command: '命令，有几个词就写几个词。' },
    flags: { all: '同时列出主题内的命令。' },
  },
  autocomplete: {
    summary: '显示如何安装命令补全。',
    args: { shell: '哪种 shell。' },
    flags: { 'refresh-cache': '刷新缓存（不显示说明）。' },
  },
};
