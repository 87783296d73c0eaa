import { Failure, type FailureKind, problemType } from '../api/failure.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

interface Where {
  location: string;
  host: string;
  port: number;
  lang: Language;
}

/** Why the server cannot start, in words. The server's classes are known by name: its module is not loaded here. */
export function servingFailure(error: unknown, { location, host, port, lang }: Where): Failure {
  const { serving } = messages(lang);
  const { name, code, message } = error as NodeJS.ErrnoException;
  const open = withoutPassword(location);
  if (name === 'DatabaseInUse') {
    const { pid } = error as { pid?: number };
    return failed(
      'ambiguous',
      'database-in-use',
      409,
      serving.databaseInUse(open, String(pid ?? '?')),
      error,
    );
  }
  if (name === 'WrongEncoding') {
    const { encoding } = error as { encoding?: string };
    return failed('failed', 'database-encoding', 500, serving.databaseEncoding(open, encoding ?? '?'), error);
  }
  if (code === 'EADDRINUSE')
    return failed('failed', 'address-in-use', 500, serving.addressInUse(host, port), error);
  const { syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'listen' || syscall === 'getaddrinfo') {
    if (code !== undefined && !isPostgres(location)) {
      return failed('failed', 'cannot-listen', 500, serving.cannotListen(host, port, message), error);
    }
  }
  const kind = isPostgres(location) ? 'unreachable' : 'failed';
  return failed(kind, 'database-unreachable', 503, serving.databaseUnreachable(open, reason(error)), error);
}

/** @throws Failure `unknown-database` (2) for a URL of anything but PostgreSQL, which would else name a folder */
export function refuseOtherDatabases(location: string, lang: Language): void {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(location) ?? [];
  if (location.trim() !== '' && (scheme === undefined || isPostgres(location))) return;
  const text = messages(lang).serving.unknownDatabase(scheme === undefined ? location : `${scheme}://…`);
  throw new Failure('usage', { type: problemType('unknown-database'), status: 400, ...text });
}

/** A connection URL as it may be shown. */
export function withoutPassword(location: string): string {
  if (!isPostgres(location)) return location;
  try {
    const url = new URL(location);
    url.password = '';
    return url.href;
  } catch {
    return 'postgres://…';
  }
}

function isPostgres(location: string): boolean {
  return /^postgres(ql)?:\/\//.test(location);
}

/** Node gathers the failed tries of several addresses in an error without words of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}

function failed(
  kind: FailureKind,
  name: string,
  status: number,
  text: { title: string; detail: string; nextSteps: string[] },
  cause: unknown,
): Failure {
  return new Failure(kind, { type: problemType(name), status, ...text }, { cause });
}
