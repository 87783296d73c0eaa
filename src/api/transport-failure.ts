import { Failure, type FailureKind, problemType } from './failure.ts';
import type { TransportError, TransportReason } from './transport-error.ts';

/** Failure of a call that got no answer: names the server, the request id and a way on. */
export function transportFailure(error: TransportError): Failure {
  const { name, title, kind, status, detail, nextSteps, limitMs } = descriptions[error.reason](error);
  const { requestId, method, url, code, proxy } = error;
  return new Failure(
    kind,
    {
      type: problemType(name),
      title,
      status,
      detail: `${detail} (request ${requestId}).`,
      nextSteps,
      requestId,
      method,
      url,
      server: origin(error),
      ...(code !== undefined && { code }),
      ...(limitMs !== undefined && { seconds: limitMs / 1_000 }),
      ...(proxy && { proxy: proxy.proxy, ...(proxy.status !== undefined && { answered: proxy.status }) }),
    },
    { cause: error },
  );
}

interface Description {
  name: string;
  title: string;
  kind: FailureKind;
  status: number;
  detail: string;
  nextSteps: string[];
  /** How long was waited, where that ended the call. */
  limitMs?: number;
}

const descriptions: Readonly<Record<TransportReason, (error: TransportError) => Description>> = {
  refused: (error) => ({
    ...unreachable(error),
    detail: `Nobody listens at ${origin(error)}`,
  }),
  unreachable: (error) => ({
    ...unreachable(error),
    detail: `${origin(error)} cannot be reached: ${
      error.code ?? `no connection within ${seconds(error.connectTimeoutMs)}`
    }`,
    ...(error.code === undefined && { limitMs: error.connectTimeoutMs }),
  }),
  untrusted: (error) => ({
    ...unreachable(error),
    name: 'untrusted-server',
    title: 'The server does not prove who it is',
    detail: `No secure connection to ${origin(error)}: ${error.code}`,
    nextSteps: [
      'If your company signs its own certificates, name their file: tong profile set <name> ca=<file>',
      'Or set NODE_EXTRA_CA_CERTS to it.',
    ],
  }),
  'certificate-refused': (error) => ({
    name: 'certificate-refused',
    title: 'The server wants another certificate',
    kind: 'not-allowed',
    status: 401,
    detail: `${origin(error)} does not take this machine's certificate, or there is none: ${error.code}`,
    nextSteps: ['Name certificate and key: tong profile set <name> cert=<file> key=<file>'],
  }),
  'proxy-refused': (error) => ({
    ...proxyFault,
    name: 'proxy-refused',
    title: 'The proxy does not let the call through',
    status: error.proxy?.status ?? 502,
    detail: `The proxy ${error.proxy?.proxy} answered ${error.proxy?.status} to a call of ${origin(error)}`,
    nextSteps: [
      error.proxy?.status === 407
        ? 'It wants user and password: HTTPS_PROXY=http://user:password@host:port'
        : 'Ask whoever runs the proxy whether it may reach the server.',
      ...proxyFault.nextSteps,
    ],
  }),
  'proxy-unreachable': (error) => ({
    ...proxyFault,
    name: 'proxy-unreachable',
    title: 'The proxy cannot be reached',
    status: 503,
    detail: `The proxy ${error.proxy?.proxy} gave no connection to ${origin(error)}: ${error.code ?? 'no answer'}`,
  }),
  garbled: (error) => ({
    ...unreachable(error),
    name: 'not-http',
    title: 'The answer is not HTTP',
    detail: `${origin(error)} answered something that is not HTTP`,
    nextSteps: ['See that the address, http or https and the port are right: tong profile list'],
  }),
  lost: (error) => ({
    ...unreachable(error),
    name: 'connection-lost',
    title: 'The connection was lost',
    detail: `${error.url} ended the connection before it answered`,
    nextSteps: again(error),
  }),
  timeout: (error) => ({
    ...unreachable(error),
    name: 'timeout',
    title: 'The server takes too long',
    status: 504,
    detail: `${error.url} gave no whole answer within ${seconds(error.answerTimeoutMs)}`,
    limitMs: error.answerTimeoutMs,
    nextSteps: again(error),
  }),
  truncated: (error) => ({
    name: 'truncated-answer',
    title: 'The answer is damaged',
    kind: 'failed',
    status: 502,
    detail: `The answer of ${error.url} broke off`,
    nextSteps: again(error),
  }),
  aborted: (error) => ({
    name: 'interrupted',
    title: 'Interrupted',
    kind: 'interrupted',
    status: 499,
    detail: `The call of ${error.url} was interrupted`,
    nextSteps: again(error),
  }),
};

const proxyFault = {
  kind: 'unreachable' as const,
  nextSteps: ['Without a proxy: tong profile set <name> proxy=none, or name the server in NO_PROXY'],
};

function unreachable(error: TransportError) {
  const { hostname } = new URL(error.url);
  const isThisMachine = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return {
    name: 'unreachable',
    title: 'The server cannot be reached',
    kind: 'unreachable' as const,
    status: 503,
    nextSteps: isThisMachine
      ? ['Start the sandbox: tong sandbox start']
      : [
          'See that the network (VPN) is up and the address is right: tong profile list',
          'To work without it, use the sandbox: tong sandbox start',
        ],
  };
}

/** Without an answer nobody knows whether a change happened. */
function again({ method }: TransportError): string[] {
  const repeat = 'Run the command again.';
  return method === 'GET'
    ? [repeat]
    : [`If it changes something, look first whether that happened. ${repeat}`];
}

function origin(error: TransportError): string {
  return new URL(error.url).origin;
}

function seconds(ms: number): string {
  return `${ms / 1_000} s`;
}
