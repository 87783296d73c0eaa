type Environment = Readonly<Record<string, string | undefined>>;

/** Version, trace, span, flags; later versions may have more behind them (W3C Trace Context, section 3.2). */
const parentShape = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const memberShape =
  /^[a-z0-9][a-z0-9_\-*/@]{0,255}=[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]$/;
const mostMembers = 32;

/**
 * The headers of a call within the trace that the environment names by `TRACEPARENT` and `TRACESTATE`: a span of its
 * own each. Undefined where there is no trace, or none that keeps to the standard.
 */
export function traceContext(env: Environment): (() => Readonly<Record<string, string>>) | undefined {
  const [, version, trace = '', span = '', flags = '', more] =
    parentShape.exec(env.TRACEPARENT?.trim() ?? '') ?? [];
  const isValid = version !== undefined && version !== 'ff' && !(version === '00' && more !== undefined);
  if (!isValid || isNought(trace) || isNought(span)) return undefined;
  // Of a later version only the sampled flag is known.
  const known = version === '00' ? flags : (Number.parseInt(flags, 16) & 1).toString().padStart(2, '0');
  const state = traceState(env.TRACESTATE);
  return () => ({
    traceparent: `00-${trace}-${newSpanId()}-${known}`,
    ...(state !== undefined && { tracestate: state }),
  });
}

function isNought(id: string): boolean {
  return /^0+$/.test(id);
}

/** What others keep in the trace, as it came; a list that breaks the standard is not passed on (section 3.3). */
function traceState(value: string | undefined): string | undefined {
  const members = (value ?? '')
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
  const isValid = members.length <= mostMembers && members.every((member) => memberShape.test(member));
  return isValid && members.length > 0 ? members.join(',') : undefined;
}

/** 64 bits in hex, never nought. As with the request id nobody has to be unable to guess it. */
function newSpanId(): string {
  const part = () => Math.trunc(1 + Math.random() * (2 ** 32 - 1));
  return [part(), part()].map((number) => number.toString(16).padStart(8, '0')).join('');
}
