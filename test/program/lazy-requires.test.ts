import { expect, test } from 'vitest';
import { makeRequiresLazy } from '../../scripts/build/lazy-requires.ts';

test('a required module waits until it is used, and is made once', () => {
  const source = [
    'const os_1 = require("node:os");',
    'const theme_1 = __importDefault(require("./theme"));',
    'class A extends base_1.B {}',
    'use((0, os_1.arch)(), os_1.arch, a.os_1, new theme_1.default());',
  ].join('\n');
  expect(makeRequiresLazy(source)).toBe(
    [
      'let os_1$; const os_1 = () => (os_1$ ??= require("node:os"));',
      'let theme_1$; const theme_1 = () => (theme_1$ ??= __importDefault(require("./theme")));',
      'class A extends base_1.B {}',
      'use((0, (os_1()).arch)(), (os_1()).arch, a.os_1, new (theme_1()).default());',
    ].join('\n'),
  );
});

test('a namespace that is exported waits too', () => {
  expect(makeRequiresLazy('exports.Args = __importStar(require("./args"));')).toBe(
    'Object.defineProperty(exports, "Args", { enumerable: true, configurable: true, get: () => __importStar(require("./args")) });',
  );
});

test('other code stays as it is', () => {
  const source = 'const wordwrap = require("wordwrap");\nconst x = { a_1: 1 };';
  expect(makeRequiresLazy(source)).toBe(source);
});
