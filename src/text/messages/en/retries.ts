interface Retry {
  readonly reason: 'rate-limited' | 'unavailable' | 'lost' | 'truncated' | 'refused';
  readonly waitMs: number;
  readonly attempt: number;
  readonly attempts: number;
}

const reasons: Readonly<Record<Retry['reason'], string>> = {
  'rate-limited': 'The server asks to wait',
  unavailable: 'The server is not available just now',
  lost: 'The connection was lost',
  truncated: 'The answer broke off',
  refused: 'The server is not there just now',
};

/** What is said on stderr before a call is sent again. */
export const retries = ({ reason, waitMs, attempt, attempts }: Retry): string =>
  `${reasons[reason]}; trying again in ${(waitMs / 1000).toFixed(1)} s (${attempt} of ${attempts}).`;
