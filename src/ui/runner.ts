import type { ApiClient } from '../api/client.ts';
import { Failure, type Problem } from '../api/failure.ts';
import { type CallName, calls, type Data, isWrite } from './calls.ts';
import type { Call, Outcome } from './state/answers.ts';

interface Ways {
  readonly api: ApiClient;
  /** What an error means, in the language of the desk. */
  readonly explain: (error: unknown) => Problem;
  readonly heard: (outcome: Outcome) => void;
}

export interface Runner {
  readonly start: (call: Call) => void;
  /** Gives up what is being asked, or the one call; what is still answered to it is dropped. A write goes on. */
  readonly giveUp: (only?: CallName) => void;
}

/** Makes the calls. One of a name is under way at a time: a later one gives up the earlier, so no stale answer is heard. */
export function createRunner({ api, explain, heard }: Ways): Runner {
  const underWay = new Map<CallName, AbortController>();

  async function make<Name extends CallName>(
    name: Name,
    { about, body }: Call,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const call = calls[name] as (line: object, about: string, body?: object) => Promise<Data<Name>>;
    const data = await call({ api, signal }, about, body);
    return { type: 'answered', name, data } as Outcome;
  }

  async function start(call: Call): Promise<void> {
    const { name, delay } = call;
    underWay.get(name)?.abort();
    const controller = new AbortController();
    underWay.set(name, controller);
    const { signal } = controller;
    if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
    if (signal.aborted) return;
    const outcome = await make(name, call, signal).catch(
      (error: unknown): Outcome => ({
        type: 'failed',
        name,
        problem: explain(error),
        away: error instanceof Failure && error.kind === 'unreachable',
      }),
    );
    if (signal.aborted) return;
    underWay.delete(name);
    heard(outcome);
  }

  return {
    start,
    giveUp: (only) => {
      for (const [name, controller] of underWay) {
        if (!isWrite(name) && (only ?? name) === name) controller.abort();
      }
    },
  };
}
