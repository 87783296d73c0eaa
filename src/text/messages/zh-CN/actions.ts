import type { Actions } from '../en/actions.ts';

export const actions: Actions = {
  labels: {
    id: '编号',
    kind: '类型',
    risk: '风险',
    title: '标题',
    channel: '公众号',
    category: '分类',
    line: '业务条线',
    published: '发布',
    validFrom: '生效',
    validUntil: '截止',
    sharable: '可分享',
    approval: '合规',
    pictures: '图片',
    suits: '适合',
    item: '服务动态',
    text: '正文',
    adviser: '客户经理',
    due: '到期',
    when: '时限',
    customer: '客户',
    status: '状态',
    name: '名称',
    server: '服务器',
    lang: '语言',
    output: '输出',
    masking: '遮盖',
    connection: '连接',
  },

  feed: {
    empty: '没有符合条件的服务动态。',
    sharable: { yes: '是', no: '否', expired: '已过期', early: '未生效' },
    suits: (count) => `名下 ${count} 位客户`,
    suitsNobody: '名下没有特别适合的客户。',
    suitsHeldBack: (rules) => `被拦下的：${rules}`,
    suitsRule: (rule, count) => `${rule} ${count} 位`,
    suitsShared: (count) => `已分享过 ${count} 位`,
    pick: (channel, day) => `${channel}，${day}`,
    noSuchItem: (typed) => ({
      title: '没有这条服务动态',
      detail: `没有编号或标题为“${typed}”的服务动态。`,
      nextSteps: ['运行 tong feed 查看已有的服务动态。'],
    }),
    ambiguousItem: (typed, count) => ({
      title: '不止一条服务动态',
      detail: `有 ${count} 条服务动态与“${typed}”相符。`,
      nextSteps: ['请用编号指明是哪一条。'],
    }),
    noSuchChannel: (typed, names) => ({
      title: '没有这个公众号',
      detail: `没有公众号“${typed}”；现有：${[...names].join('、')}。`,
      nextSteps: ['请给出其中一个名称。'],
    }),
  },

  share: {
    dryRun: '预演：没有发送任何内容。',
    moments: '朋友圈',
    at: (status, time, rule) => `${status}：${time}（${rule}）`,
    heldBack: (status, sentence, source, help) => `${status}：${sentence}（${source}）${help}`,
    also: (rules) => `另有：${[...rules].join('、')}。`,
    published: (status, id) => `${status}（${id}）`,
    stopped: (count) => ({ title: '被触达规则拦下', detail: `有 ${count} 次分享被拦下。` }),
  },

  moments: { empty: '还没有发布过朋友圈。' },

  log: {
    logged: (kind, customer) => `已记录：${kind}，${customer}`,
    followUp: (title, due, id) => `跟进 ${id}：${title}，到期 ${due}`,
  },

  tasks: {
    empty: '没有符合条件的跟进。',
    due: (time, day) => `${time}（${day}）`,
    added: (title, customer, due, id) => `已添加 ${id}：${title}，${customer}，到期 ${due}`,
    done: (title, customer) => `已完成：${title}，${customer}`,
    snoozed: (title, customer, due) => `已延后至 ${due}：${title}，${customer}`,
  },

  profiles: {
    empty: '还没有环境。可用虚构数据试用：tong sandbox start',
    created: (name, server) => `已新建环境 ${name}：${server}`,
    changed: (name, server) => `已修改环境 ${name}：${server}`,
    keptBroken: (file) => `原设置无法读取，已重新建立；旧文件保留在 ${file}`,
    used: (name, server) => `正在使用环境 ${name}：${server}`,
    removed: (name) => `已移除环境 ${name}`,
    noneCurrent: '现在没有当前环境；请选择一个：tong profile use <名称>',
    askRemove: (name, server) => `要移除环境 ${name}（${server}）吗？`,
    removeNeedsYes: (name) => ({
      title: '未确认',
      detail: `profile remove 会移除环境 ${name}，而这里无法询问。`,
      nextSteps: ['确实要这样做，请加 --yes。'],
    }),
  },

  input: {
    wrongDue: (flag, typed) => ({
      title: '这不是日期',
      detail: `${flag}：“${typed}”不是存在的日期或时间。`,
      nextSteps: [
        '写法：2026-12-01、today、tomorrow、+3d、+2w、"2026-12-01 14:30" 或 2026-12-01T14:30:00+08:00。',
      ],
    }),
    wrongDay: (flag, typed) => ({
      title: '这不是日期',
      detail: `${flag}：“${typed}”不是存在的日期。`,
      nextSteps: ['写法：2026-12-01、today、tomorrow、+3d 或 +2w。'],
    }),
    wrongInstant: (flag, typed) => ({
      title: '这不是时间',
      detail: `${flag}：“${typed}”不是存在的时间。`,
      nextSteps: ['写法："2026-12-01 14:30" 或 2026-12-01T14:30:00+08:00。'],
    }),
    tooLong: (flag, length, most) => ({
      title: '文字太长',
      detail: `${flag}：文字有 ${length} 个字符，最多 ${most} 个。`,
      nextSteps: ['请缩短，或分成两条。'],
    }),
    emptyText: (flag) => ({
      title: '文字为空',
      detail: `${flag}：文字为空。`,
      nextSteps: ['请写明内容，或去掉该选项。'],
    }),
    unreadable: (file, why) => ({
      title: '文件无法读取',
      detail: `${file} 无法读取（${why}）。`,
      nextSteps: ['请核对路径；- 表示标准输入。'],
    }),
  },

  api: {
    wrongMethod: (typed, methods) => ({
      title: '未知的方法',
      detail: `“${typed}”不是 ${methods} 之一。`,
      nextSteps: ['方法写在路径之前：tong api GET /session'],
    }),
    wrongField: (typed) => ({
      title: '这不是字段',
      detail: `“${typed}”不是 key=value 的形式。`,
      nextSteps: ['写法：title=…、followUp[dueAt]=2026-12-01 或 customerIds[]=cus_…'],
    }),
    clashingField: (typed) => ({
      title: '字段互相矛盾',
      detail: `“${typed}”与前面的字段不能并存。`,
      nextSteps: ['每个键只给一个值；key[] 可收集多个值。'],
    }),
    wrongHeader: (typed) => ({
      title: '这不是请求头',
      detail: `“${typed}”不是 Name: value 的形式。`,
      nextSteps: ["写法：--header 'Idempotency-Key: 7f1d3c1e'"],
    }),
    twoMethods: (typed, flag) => ({
      title: '用法有误',
      detail: `给了两个方法：路径前的 ${typed} 和 --method ${flag}。`,
      nextSteps: ['去掉其中一个。'],
    }),
    wrongQuery: (typed, why) => ({
      title: '这不是 JMESPath 表达式',
      detail: `--query：“${typed}”无法使用：${why}。`,
      nextSteps: ['写成 items[].name 或 length(items)；参见 https://jmespath.org'],
    }),
    noJson: () => ({
      title: '应答不是 JSON',
      detail: '--query 在 JSON 中查找，而应答不是 JSON。',
      nextSteps: ['去掉 --query，即可查看原样应答。'],
    }),
    onlyGet: (method) => ({
      title: '用法有误',
      detail: `--paginate 逐页读取列表，只能与 GET 合用，不能与 ${method} 合用。`,
      nextSteps: ['请去掉 --paginate。'],
    }),
  },
};
