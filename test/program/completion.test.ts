import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StagedProgram } from './staged-program.ts';

let tong: StagedProgram;
let env: Record<string, string>;
beforeAll(async () => {
  tong = await StagedProgram.make();
  env = { TONG_STATE_DIR: join(tong.folder, 'state') };
});
afterAll(() => tong.remove());

test('bash completes commands, subcommands and flags as the instructions set it up', async () => {
  const instructions = await tong.run(['autocomplete', 'bash'], { env });
  expect(instructions.code).toBe(0);
  expect(instructions.stdout).toContain('tong autocomplete script bash');
  const setUp = await tong.run(['autocomplete', 'script', 'bash'], { env });
  const complete = async (...words: string[]) => {
    const script = `${setUp.stdout}
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${words.length - 1}
      _tong_autocomplete && echo "\${COMPREPLY[@]}"`;
    return (await promisify(execFile)('bash', ['-c', script])).stdout.trim().split(' ').sort();
  };
  expect(await complete('tong', 'pe')).toEqual(['people']);
  expect(await complete('tong', 'feed', '')).toEqual(['show']);
  expect(await complete('tong', 'people', '--')).toEqual(
    ['--json', '--lang', '--no-color', '--output', '--profile', '--verbose', '--yes'].sort(),
  );
});

test('zsh has its setup too', async () => {
  await tong.run(['autocomplete', 'zsh'], { env });
  const { stdout } = await tong.run(['autocomplete', 'script', 'zsh'], { env });
  expect(stdout).toContain(join(tong.folder, 'state/cache/autocomplete/zsh_setup'));
});

test('a shell that cannot be completed for is refused', async () => {
  expect(await tong.run(['autocomplete', 'fish'], { env })).toMatchObject({ code: 2, stdout: '' });
});
