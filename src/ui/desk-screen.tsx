import { type Key, useInput } from 'ink';
import { useState, useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import { Frame } from './frame/frame.tsx';
import { createStrokeReader } from './input/stroke.ts';

/** The desk on a screen: hears the keyboard, shows the frame. */
export function DeskScreen({ desk }: { readonly desk: Desk }) {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [read] = useState(createStrokeReader);
  useInput((input: string, key: Key) => {
    for (const stroke of read(input, key)) desk.dispatch({ type: 'stroke', stroke });
  });
  return <Frame state={state} around={desk.around()} />;
}
