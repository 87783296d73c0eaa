import { useStdin } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import { Frame } from './frame/frame.tsx';
import { createStrokeReader } from './input/stroke.ts';

/**
 * The desk on a screen: hears the keyboard, shows the frame. Not by ink's own `useInput`: it throws at a control sequence
 * that it has no name for, and does not tell the delete key from backspace.
 */
export function DeskScreen({ desk }: { readonly desk: Desk }) {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const { setRawMode, internal_eventEmitter: keyboard } = useStdin();
  useEffect(() => {
    const read = createStrokeReader();
    const hear = (input: string) => {
      for (const stroke of read(input)) desk.dispatch({ type: 'stroke', stroke });
    };
    setRawMode(true);
    keyboard.on('input', hear);
    return () => {
      keyboard.off('input', hear);
      setRawMode(false);
    };
  }, [desk, keyboard, setRawMode]);
  return <Frame state={state} around={desk.around()} />;
}
