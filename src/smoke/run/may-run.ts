import { usageFailure } from '../../api/usage-failure.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import type { Scenario } from '../scenario/scenario.ts';

interface Target {
  readonly profile: string | undefined;
  readonly kind: 'sandbox' | 'staging' | 'production' | undefined;
  readonly server: string;
  readonly yesProduction: boolean;
}

/**
 * Whether these scenarios may be run against this server. In production it is the shipped `readonly` alone, and only
 * where that was said; where no profile says of what kind the server is, nothing is written unless it is this machine.
 * @throws Failure (2) `not-in-production`, `unknown-server-kind`
 */
export function checkTarget(
  scenarios: readonly Scenario[],
  { profile, kind, server, yesProduction }: Target,
  { problems }: Smoke,
): void {
  const isReadonly = scenarios.every(({ name, shipped }) => shipped && name === 'readonly');
  if (kind === 'production' && !(isReadonly && yesProduction)) {
    throw usageFailure('not-in-production', problems.production(profile ?? server));
  }
  const writing = scenarios.filter(({ writes }) => writes).map(({ name }) => name);
  if (kind === undefined && writing.length > 0 && !isThisMachine(server)) {
    throw usageFailure('unknown-server-kind', problems.unknownKind(server, writing));
  }
}

function isThisMachine(server: string): boolean {
  const { hostname } = new URL(server);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
