import { afterAll, beforeAll, expect, test } from 'vitest';
import { StagedProgram } from './staged-program.ts';

let tong: StagedProgram;
beforeAll(async () => {
  tong = await StagedProgram.make();
});
afterAll(() => tong.remove());

async function page(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await tong.run(argv);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const globalFlags = `GLOBAL FLAGS
  -y, --yes              Answer every question with yes.
      --json             Print the contract's own JSON and nothing else.
`;

test('the first page lists every command once, and topics', async () => {
  const first = await page('--help');
  expect(first).toContain('USAGE\n  $ tong COMMAND [flags]\n');
  expect(first).toContain('  echo          Print a word.\n');
  expect(first).toContain('  feed          List the feed.\n');
  expect(first).toContain('TOPICS\n  profile  Choose where tong points.\n');
  expect(first).toContain(globalFlags);
  expect(first).not.toContain('feed show');
  expect(first.match(/^ {2}feed /gm)).toHaveLength(1);
});

test('tong alone, tong help and tong -h show the first page', async () => {
  const first = await page('--help');
  expect(await page()).toBe(first);
  expect(await page('help')).toBe(first);
  expect(await page('-h')).toBe(first);
});

test('tong help --all lists the commands inside topics too', async () => {
  const all = await page('help', '--all');
  expect(all).toContain('  feed show     Show a feed item.\n');
  expect(all).toContain('  profile list  List the profiles.\n');
});

test("a command's page is complete", async () => {
  expect(await page('place', '--help')).toBe(`Say where it runs.

USAGE
  $ tong place [flags]

GLOBAL FLAGS
  -y, --yes              Answer every question with yes.
      --json             Print the contract's own JSON and nothing else.
      --lang=<zh-CN|en>  Language of the answer (or TONG_LANG).
      --no-color         Print without colour (or NO_COLOR).
      --profile=<name>   [env: TONG_PROFILE] Profile to use.
      --verbose          Tell of each call on stderr (or TONG_VERBOSE).

DESCRIPTION
  For tests.

  It shows folders and streams.

EXAMPLES
  $ tong place --json

  In Chinese

    $ tong place --lang zh-CN

`);
});

test('arguments, own flags and flags that must be given are on the page', async () => {
  const echo = await page('echo', '--help');
  expect(echo).toContain('  $ tong echo WORD [flags]\n');
  expect(echo).toContain('ARGUMENTS\n  WORD  the word\n');
  expect(echo).toContain('FLAGS\n  --times=<value>  [default: 1] How often.\n');
  expect(await page('fail', '--help')).toContain('  $ tong fail KIND --to <value> [flags]\n');
});

test('every way to ask for a page gives the same page', async () => {
  const show = await page('feed', 'show', '--help');
  expect(show).toContain('Show a feed item.\n');
  expect(await page('help', 'feed', 'show')).toBe(show);
  expect(await page('feed', 'show', 'itm_1', '-h')).toBe(show);
});

test('the page of a command that is a topic too lists its subcommands', async () => {
  expect(await page('help', 'feed')).toContain('COMMANDS\n  feed show  Show a feed item.\n');
});

test('a topic alone shows its commands', async () => {
  expect(await page('profile')).toBe(`Choose where tong points.

USAGE
  $ tong profile COMMAND

COMMANDS
  profile list  List the profiles.

`);
});

test('what follows -- is not for help', async () => {
  expect(await page('echo', '--', '--help')).toBe('--help\n');
});

test('headings are bold where colour is asked for, and not with NO_COLOR', async () => {
  const bold = await tong.run(['--help'], { env: { FORCE_COLOR: '1' } });
  expect(bold.stdout).toContain('\u001b[1mUSAGE\u001b[22m');
  const plain = await tong.run(['--help'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
  expect(plain.stdout).toBe(await page('--help'));
});
