import type { FastifyServerOptions } from 'fastify';

const SECRET = '[secret]';
/** Numbers of persons, accounts and cards have six digits or more; ids of ours have letters in between. */
const LONG_NUMBER = /(?<![\w-])\+?\d{6,}[\dXx]?(?![\w-])/g;
const E_MAIL = /[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/g;
const BEARER = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi;

/** A text as a log may keep it: without what signs in, and without what names a person. */
function loggableText(text: string): string {
  return text.replace(BEARER, `$1 ${SECRET}`).replace(E_MAIL, '[e-mail]').replace(LONG_NUMBER, '[number]');
}

/** The path, with the names of the query's fields but not what is in them: cursors, filters, codes. */
function loggableUrl(url: string): string {
  const [path = '', query] = url.split('?');
  const names = query?.split('&').map((field) => field.split('=')[0]);
  return loggableText(decoded(path)) + (names ? `?${names.join('&')}` : '');
}

type Logger = NonNullable<FastifyServerOptions['logger']>;

/** The logger's options, so that neither headers nor bodies nor private data reach the log. */
export function discreet(logger: Logger): Logger {
  if (!logger) return false;
  const options = logger === true ? {} : logger;
  return {
    ...options,
    redact: {
      paths: ['authorization', 'cookie', 'token', '*.authorization', '*.cookie', '*.token', '*.headers'],
      censor: SECRET,
    },
    serializers: {
      req: ({ method, url, ip }) => ({ method, url: loggableUrl(url), remoteAddress: ip }),
      res: ({ statusCode }) => ({ statusCode }),
      err: loggableError,
    },
  };
}

/** Without what libraries hang on their errors, which holds private data: statements, parameters, whole requests. */
function loggableError(error: Error & { code?: string }) {
  const { name, code, message, stack = '' } = error;
  const causes = causesOf(error).map(loggableText);
  return { type: name, code, message: loggableText(message), stack: loggableText(stack), causes };
}

/** Why, down to the first cause. */
function causesOf({ cause }: Error): string[] {
  return cause instanceof Error ? [cause.message, ...causesOf(cause)] : [];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
