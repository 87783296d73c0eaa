import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../src/text/csv.ts';
import { profilesTable } from '../../src/views/profile.ts';
import { narrow, pipe, shown, wide } from './terminals.ts';

const sandbox = { name: 'sandbox', current: true, server: 'http://127.0.0.1:4180', kind: 'sandbox' };
const staging = {
  name: 'staging',
  current: false,
  server: 'https://tong.staging.example.com:8443',
  kind: 'staging',
  lang: 'zh-CN',
  output: 'json',
  adviser: 'adv_0001',
};

describe('profiles', () => {
  test('on a wide and a narrow screen', () => {
    expect(shown(profilesTable([sandbox, staging], 'en'), wide)).toEqual([
      '   Name     Server                                 Kind     Language  Output  Adviser',
      '*  sandbox  http://127.0.0.1:4180                  sandbox',
      '   staging  https://tong.staging.example.com:8443  staging  zh-CN     json    adv_0001',
    ]);
    expect(shown(profilesTable([sandbox, staging], 'zh-CN'), narrow)).toEqual([
      '   名称     服务器                                类型     语言   输出  客户经理',
      '*  sandbox  http://127.0.0.1:4180                 sandbox',
      '   staging  https://tong.staging.example.com:84…  staging  zh-CN  json  adv_0001',
    ]);
  });

  test('in a pipe and in CSV', async () => {
    expect(shown(profilesTable([sandbox, staging], 'en'), pipe)).toEqual([
      '*\tsandbox\thttp://127.0.0.1:4180\tsandbox\t\t\t',
      '\tstaging\thttps://tong.staging.example.com:8443\tstaging\tzh-CN\tjson\tadv_0001',
    ]);
    expect(await renderCsv(profilesTable([sandbox], 'zh-CN'))).toBe(
      'current,name,server,kind,lang,output,adviser\r\ntrue,sandbox,http://127.0.0.1:4180,sandbox,,,\r\n',
    );
  });

  test('by which way their calls go, never the key', () => {
    const live = {
      name: 'live',
      current: false,
      server: 'https://tong.example.com',
      kind: 'production',
      ca: '/etc/tong/ca.pem',
      cert: '/etc/tong/me.pem',
      key: '/etc/tong/me.key',
      proxy: 'none',
      connectTimeoutMs: 1_500,
    };
    const way = 'ca=/etc/tong/ca.pem cert=/etc/tong/me.pem proxy=none connect-timeout=1.5s';
    expect(shown(profilesTable([live], 'en'), pipe)).toEqual([
      `\tlive\thttps://tong.example.com\tproduction\t\t\t\t${way}`,
    ]);
    expect(shown(profilesTable([live], 'en'), wide)[1]).toContain('https://tong.example.com  production');
  });

  test('whose personal numbers and names are masked strictly', async () => {
    const strict = { ...sandbox, masking: 'strict' };
    expect(shown(profilesTable([strict, staging], 'en'), wide)).toEqual([
      '   Name     Server                                 Kind     Language  Output  Adviser   Masking',
      '*  sandbox  http://127.0.0.1:4180                  sandbox                              strict',
      '   staging  https://tong.staging.example.com:8443  staging  zh-CN     json    adv_0001',
    ]);
    expect(await renderCsv(profilesTable([strict], 'en'))).toBe(
      'current,name,server,kind,lang,output,adviser,masking\r\ntrue,sandbox,http://127.0.0.1:4180,sandbox,,,,strict\r\n',
    );
  });

  test('of which there are none', () => {
    expect(shown(profilesTable([], 'en'), wide)).toEqual([
      'There is no profile yet. Try tong on made-up data: tong sandbox start',
    ]);
    expect(shown(profilesTable([], 'zh-CN'), wide)).toEqual([
      '还没有环境。可用虚构数据试用：tong sandbox start',
    ]);
  });
});
