import { randomUUID } from 'node:crypto';
import packageJson from '../../package.json' with { type: 'json' };
import { createApi } from '../api/client.ts';
import { Failure } from '../api/failure.ts';
import { traceContext } from '../api/trace-context.ts';
import { draftsFolder } from '../outbox/folder.ts';
import { stateFolder } from '../session/folders.ts';
import { followedSandbox } from '../session/follow-sandbox.ts';
import { keptFiles } from '../session/kept-files.ts';
import { resolveWriter } from '../session/resolve.ts';
import type { Language } from '../text/language.ts';
import { flagValue } from './argv.ts';
import { toFailure } from './failures.ts';
import { localise } from './localise.ts';
import { frameMessages } from './messages.ts';
import { openConnection } from './open-connection.ts';
import { findCustomerBy, outboxHere } from './outbox.ts';
import { wantsPlain } from './plain.ts';
import type { Terminal } from './terminal.ts';
import { parseDue } from './when.ts';

/**
 * Opens the desk, drawn or line by line, on the connection that the command line, the environment and the profiles name;
 * whoever has none is offered the sandbox.
 */
export async function showDesk(terminal: Terminal, argv: readonly string[]): Promise<void> {
  const note = (text: string) => process.stderr.write(`${text}\n`);
  // Loaded while the connection is made.
  const opening = wantsPlain(argv, process.env) ? plainly() : drawn();
  const flags = { profileFlag: flagValue(argv, 'profile'), langFlag: flagValue(argv, 'lang') };
  const { session, lang } = await openConnection(flags, terminal, note);
  const { server, token, profile, kind, transport } = session;
  const whereNow = followedSandbox(session, process.env);
  const connection = {
    server,
    token,
    transport,
    lang,
    userAgent: `tong/${packageJson.version}`,
    traceHeaders: traceContext(process.env),
    ...(whereNow && { whereNow }),
  };
  const drafts = draftsFolder(stateFolder(process.env), resolveWriter({ ...flags, env: process.env }));
  const open = await opening;
  process.exitCode = await open({
    connection,
    clock: () => new Date(),
    around: {
      lang,
      colour: terminal.colour,
      ascii: Boolean(process.env.TONG_ASCII),
      profile,
      production: kind === 'production',
      discreet: session.masking === 'strict',
      readDue: readDueIn(lang),
      newId: randomUUID,
    },
    keep: (isValue) => keptFiles(drafts, isValue),
    outbox: outboxHere({ ...flags, lang, note: () => {} }),
    findCustomer: findCustomerBy(createApi(connection), lang),
    localise: (problem) => localise(problem, lang),
    unforeseen: (error) =>
      toFailure(error, { command: 'tong', subcommands: [] }, frameMessages(lang)).problem,
  });
}

const drawn = async () => (await import('../ui/open-desk.tsx')).openDesk;
const plainly = async () => (await import('../ui/plain/open-plain.ts')).openPlain;

function readDueIn(lang: Language): (typed: string) => string | undefined {
  return (typed) => {
    try {
      return parseDue(typed, '', { now: new Date(), lang });
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  };
}
