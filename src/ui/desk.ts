import type { ApiClient } from '../api/client.ts';
import type { Problem } from '../api/failure.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { KeptFiles } from '../session/kept-files.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import { createRunner } from './runner.ts';
import { createSender } from './sender.ts';
import { type Around, openingState, type Size, type State } from './state/desk-state.ts';
import type { Draft } from './state/drafts.ts';
import { isAway } from './state/live.ts';
import type { Effect, Event } from './state/step.ts';
import { update } from './state/update.ts';

/** What the desk stands on. */
export interface Ground {
  readonly api: ApiClient;
  readonly clock: () => Date;
  readonly around: Omit<Around, 'now'>;
  readonly size: Size;
  /** What is half written, and what waits for the server: both outlive the desk. */
  readonly drafts: KeptFiles<Draft>;
  readonly outbox: Outbox;
  /** The id of the one customer whom an identifier names. */
  readonly findCustomer: (typed: string) => Promise<string>;
  /** What an error means, in the language of the desk. */
  readonly explain: (error: unknown) => Problem;
  readonly quit: () => void;
  readonly suspend: () => void;
}

/** The running desk: its state, what happens to it, and who wants to know. It outlives the screen it is drawn on. */
export interface Desk {
  readonly state: () => State;
  readonly around: () => Around;
  readonly dispatch: (event: Event) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Gives up whatever is under way; what is written is on the disk when it returns. */
  readonly close: () => void;
}

export function createDesk(ground: Ground): Desk {
  const { api, clock, around, size, explain, quit, suspend, outbox, findCustomer } = ground;
  const listeners = new Set<() => void>();
  const runner = createRunner({ api, explain, heard: dispatch });
  const sender = createSender({ api, outbox, findCustomer, explain, dispatch });
  const { kept, unfinished, unread } = readDrafts(ground);
  const keeper = createDraftKeeper(ground.drafts, kept, (error) =>
    dispatch({ type: 'notKept', problem: explain(error) }),
  );
  let state: State = {
    ...openingState(size, unfinished.toSorted(bySavedAt), sender.counts()),
    veiled: around.discreet === true,
  };
  const surroundings = () => ({ ...around, now: clock() });

  function dispatch(event: Event): void {
    const before = state;
    const step = update(state, event, surroundings());
    state = step.state;
    keeper.changed(state.drafts);
    for (const listener of listeners) listener();
    for (const effect of step.effects) carryOut(effect);
    if (event.type === 'opened' && unread) dispatch({ type: 'notKept', problem: explain(unread.error) });
    if (event.type === 'opened' || (isAway(before) && !isAway(state))) sender.send();
  }

  function carryOut(effect: Effect): void {
    if (effect.type === 'call') runner.start(effect);
    else if (effect.type === 'keep') keep(effect);
    else if (effect.type === 'giveUp') runner.giveUp(effect.name);
    else if (effect.type === 'quit') quit();
    else suspend();
  }

  function keep({ id, write, place }: Extract<Effect, { type: 'keep' }>): void {
    try {
      sender.keep(write, id);
    } catch (error) {
      dispatch({ type: 'notKept', problem: explain(error), ...(place && { place }) });
      return;
    }
    // The draft goes only now that the outbox has it.
    keeper.flush();
    dispatch({ type: 'kept', ...sender.counts() });
    sender.send();
  }

  return {
    state: () => state,
    around: surroundings,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      runner.giveUp();
      sender.close();
      keeper.flush();
    },
  };
}

interface Read {
  readonly kept: readonly Draft[];
  readonly unfinished: readonly Draft[];
  readonly unread?: { readonly error: unknown };
}

/** What is half written; where the disk does not say, the desk opens without it. */
function readDrafts({ drafts, outbox }: Pick<Ground, 'drafts' | 'outbox'>): Read {
  try {
    const kept = drafts.list().map(({ value }) => value);
    // What the outbox has is written; a desk that ended between the two left both.
    const written = new Set(outbox.list().map(({ idempotencyKey }) => idempotencyKey));
    return { kept, unfinished: kept.filter(({ place }) => !written.has(place.id)) };
  } catch (error) {
    return { kept: [], unfinished: [], unread: { error } };
  }
}

function bySavedAt(one: Draft, other: Draft): number {
  return one.savedAt < other.savedAt ? -1 : 1;
}
