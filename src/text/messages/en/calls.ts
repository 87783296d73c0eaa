interface ToldCall {
  readonly method: string;
  readonly url: string;
  /** The status, or why there is no answer. */
  readonly outcome: number | string;
  readonly ms: number;
  readonly requestId: string;
  readonly retries: number;
  readonly sent: number;
  readonly received: number;
}

/** What `--verbose` says of each call. */
export const calls = {
  call: ({ method, url, outcome, ms, requestId, retries, sent, received }: ToldCall): string => {
    const answer = typeof outcome === 'number' ? outcome : `no answer (${outcome})`;
    const again = retries === 0 ? '' : ` · ${retries} ${retries === 1 ? 'retry' : 'retries'}`;
    return `* ${method} ${url} → ${answer} · ${ms} ms · sent ${sent} B, received ${received} B · request ${requestId}${again}`;
  },
};

export type Calls = typeof calls;
