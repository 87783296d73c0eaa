import packageJson from '../../package.json' with { type: 'json' };
import { toFailure } from './failures.ts';
import { localise } from './localise.ts';
import { frameMessages } from './messages.ts';
import { openConnection } from './open-connection.ts';
import type { Terminal } from './terminal.ts';

/** Opens the desk on the connection that the environment and the profiles name; whoever has none is offered the sandbox. */
export async function showDesk(terminal: Terminal): Promise<void> {
  const note = (text: string) => process.stderr.write(`${text}\n`);
  const { session, lang } = await openConnection(
    { profileFlag: undefined, langFlag: undefined },
    terminal,
    note,
  );
  const { server, token, profile, kind } = session;
  const { openDesk } = await import('../ui/open-desk.tsx');
  process.exitCode = await openDesk({
    connection: { server, token, lang, userAgent: `tong/${packageJson.version}` },
    clock: () => new Date(),
    around: {
      lang,
      colour: terminal.colour,
      ascii: Boolean(process.env.TONG_ASCII),
      profile,
      production: kind === 'production',
    },
    localise: (problem) => localise(problem, lang),
    unforeseen: (error) =>
      toFailure(error, { command: 'tong', subcommands: [] }, frameMessages(lang)).problem,
  });
}
