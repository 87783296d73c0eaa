import { expect, onTestFinished, test } from 'vitest';
import { signInWorld } from '../support/issuer.ts';
import { RUN } from '../support/program.ts';
import { newHome } from '../support/sign-in.ts';
import { hasTmux, TerminalUnderTest } from '../support/terminal.ts';

test.runIf(hasTmux)('in a terminal the kind of server is asked, and a QR code is shown', async () => {
  const [world, home] = [await signInWorld(), newHome()];
  const terminal = new TerminalUnderTest(home.env, { columns: 100, rows: 50 });
  onTestFinished(() => terminal.close());
  await terminal.shows('ready>');
  terminal.type(
    `'${process.execPath}' '${RUN}' login --server ${world.server} --insecure-storage; echo "ended $?"`,
  );
  terminal.press('Enter');
  await terminal.shows('What is at this server?');
  terminal.type('2');
  terminal.press('Enter');
  const screen = await terminal.shows('Waiting for you to approve it');
  expect(screen).toMatch(/█▀▀▀▀▀█|█ ▄▄▄▄▄ █/);
  await world.approve(/Code {2}(\S+)/.exec(screen)?.[1] ?? '');
  await terminal.shows('as 林晓燕 (adv_lin0).');
  await terminal.shows('ended 0');
  const { items } = await home.json<{ items: object[] }>(['profile', 'list']);
  expect(items).toMatchObject([{ server: world.server, kind: 'production', current: true }]);
});
