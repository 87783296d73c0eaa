import { resolve } from 'node:path';
import envPaths from 'env-paths';
import { expect, test } from 'vitest';
import { configFolder, stateFolder } from '../../src/session/folders.ts';

test('the environment says where', () => {
  const env = { TONG_CONFIG_DIR: '/srv/tong/config', TONG_STATE_DIR: 'state' };
  expect(configFolder(env)).toBe('/srv/tong/config');
  expect(stateFolder(env)).toBe(resolve('state'));
});

test.each([{}, { TONG_CONFIG_DIR: '', TONG_STATE_DIR: '' }])("else the platform's own folders", (env) => {
  const folders = envPaths('tong', { suffix: '' });
  expect(configFolder(env)).toBe(folders.config);
  expect(stateFolder(env)).toBe(folders.data);
});
