import { type Key, useInput } from 'ink';
import { useState, useSyncExternalStore } from 'react';
import type { ApiClient } from '../api/client.ts';
import type { Problem } from '../api/failure.ts';
import { Frame } from './frame/frame.tsx';
import { createStrokeReader } from './input/stroke.ts';
import { createRunner } from './runner.ts';
import { type Around, openingState, type Size, type State } from './state/desk-state.ts';
import type { Event } from './state/step.ts';
import { update } from './state/update.ts';

/** What the desk stands on. */
export interface Ground {
  readonly api: ApiClient;
  readonly clock: () => Date;
  readonly around: Omit<Around, 'now'>;
  readonly size: Size;
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
  /** Gives up whatever is under way. */
  readonly close: () => void;
}

export function createDesk({ api, clock, around, size, explain, quit, suspend }: Ground): Desk {
  let state = openingState(size);
  const listeners = new Set<() => void>();
  const runner = createRunner({ api, clock, explain, heard: dispatch });
  const surroundings = () => ({ ...around, now: clock() });

  function dispatch(event: Event): void {
    const step = update(state, event, surroundings());
    state = step.state;
    for (const listener of listeners) listener();
    for (const effect of step.effects) {
      if (effect.type === 'call') runner.start(effect);
      else if (effect.type === 'giveUp') runner.giveUp();
      else if (effect.type === 'quit') quit();
      else suspend();
    }
  }

  return {
    state: () => state,
    around: surroundings,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: runner.giveUp,
  };
}

/** The desk on a screen: hears the keyboard, shows the frame. */
export function DeskScreen({ desk }: { readonly desk: Desk }) {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [read] = useState(createStrokeReader);
  useInput((input: string, key: Key) => {
    for (const stroke of read(input, key)) desk.dispatch({ type: 'stroke', stroke });
  });
  return <Frame state={state} around={desk.around()} />;
}
