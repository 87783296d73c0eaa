import type { CommandHelps } from './command-help.ts';

/** Trying the server out. */
export const smoke: CommandHelps = {
  smoke: {
    summary: '逐步试用服务器，指出不对之处。',
    description: `场景就是数据：“readonly”和“journey”随 tong 提供，您自己的写成 YAML 文件（见 docs/smoke.md）。每个应答都按接口核对。场景所做的改动，结束时一律撤销，失败后也一样。
有步骤失败时退出码为 1，无法连接服务器时为 8。生产环境会被拒绝，除非是 readonly 并加 --yes-production。`,
    flags: {
      only: '只运行此场景，或此步骤及其所需的步骤；可多次给出。',
      scenarios: '运行这些场景，而不是随 tong 提供的；可多次给出。',
      var: '场景变量的值。',
      repeat: '运行几遍。',
      parallel: '同时运行几个场景；会写入的场景一次只运行一个。',
      'max-p95': '95% 的应答须在这么多毫秒内到达，否则失败。',
      junit: '把 JUnit 报告写入此文件。',
      tap: '把 TAP 报告（第 14 版）写入此文件。',
      'yes-production': '在生产环境运行 readonly。',
    },
  },
};
