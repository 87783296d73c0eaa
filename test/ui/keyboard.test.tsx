import { render } from 'ink-testing-library';
import { expect, test } from 'vitest';
import { DeskScreen } from '../../src/ui/desk-screen.tsx';
import { openDesk } from './open-desk.tsx';

/** The desk on a screen, and the bytes that a terminal sends. */
async function onScreen() {
  const opened = openDesk();
  const { stdin, unmount, lastFrame } = render(<DeskScreen desk={opened.desk} />);
  await opened.shows('大额存单');
  return { ...opened, unmount, lastFrame, send: (bytes: string) => stdin.write(bytes) };
}

const query = ({ desk }: Awaited<ReturnType<typeof onScreen>>) => {
  const [place] = desk.state().places;
  return place.screen === 'find' ? place.input : undefined;
};

test('several keys in one piece are several keys', async () => {
  const screen = await onScreen();
  screen.send('jj');
  expect(screen.desk.state().places).toEqual([{ screen: 'today', at: 1 }]);
  screen.send('/张伟\x7f');
  expect(query(screen)).toEqual({ text: '张', at: 1 });
  screen.unmount();
});

test('arrows, words and the ends of the line', async () => {
  const screen = await onScreen();
  screen.send('/');
  screen.send('zhang wei');
  screen.send('\x1b[D');
  expect(query(screen)?.at).toBe(8);
  screen.send('\x1b[1;5D');
  expect(query(screen)?.at).toBe(6);
  screen.send('\x1b[H');
  expect(query(screen)?.at).toBe(0);
  screen.send('\x1b[F');
  expect(query(screen)?.at).toBe(9);
  screen.unmount();
});

test('what is pasted is text, whatever keys it names', async () => {
  const screen = await onScreen();
  screen.send('/');
  screen.send('\x1b[200~张伟\rq\x1b[201~');
  expect(query(screen)).toEqual({ text: '张伟 q', at: 4 });
  expect(screen.done).toEqual([]);
  screen.unmount();
});

test('the frame is on the screen', async () => {
  const screen = await onScreen();
  expect(screen.lastFrame()).toContain('▸ 1  C100001');
  screen.unmount();
});

test('lines that are pasted into a note stay lines', async () => {
  const screen = await onScreen();
  screen.send('l\t\t');
  screen.send('\x1b[200~询问大额存单\r\n利率 q\rend\x1b[201~');
  expect(screen.frame().split('\n').slice(7, 10)).toEqual([
    '▸Note         询问大额存单',
    '              利率 q',
    '              end',
  ]);
  expect(screen.done).toEqual([]);
  screen.send('\x1b[A');
  screen.send('\x01');
  screen.send('\x15');
  screen.send('\x13');
  expect(await screen.written(1)).toMatchObject([{ body: { note: '询问大额存单\n利率 q\nend' } }]);
  screen.unmount();
});

test('control keys work while text is typed', async () => {
  const screen = await onScreen();
  screen.send('l\t\ta');
  screen.send('\x1b[Z');
  expect(screen.frame()).toContain('▸Outcome');
  screen.send('\x07');
  expect(screen.frame()).toContain('HIDDEN');
  screen.send('\x0b');
  expect(screen.frame()).toContain(' Go to:\n');
  screen.send('\x03');
  expect(screen.done).toEqual(['quit']);
  screen.unmount();
});

test.each([
  ['Ctrl-F1', '\x1b[1;5P'],
  ['Ctrl-Menu', '\x1b[29;5~'],
  ['F5', '\x1b[15~'],
  ['a colour', '\x1b[31m'],
  ['an old function key', '\x1b[[A'],
  ['an SS3 key', '\x1bOP'],
])('%s, which the desk knows nothing of, does nothing', async (_, bytes) => {
  const screen = await onScreen();
  screen.send(bytes);
  screen.send('/');
  screen.send(bytes);
  expect(query(screen)).toEqual({ text: '', at: 0 });
  expect(screen.done).toEqual([]);
  screen.unmount();
});

test('a colour within what is pasted is dropped, with the escapes and bells around it', async () => {
  const screen = await onScreen();
  screen.send('/');
  screen.send('\x1b[200~\x1b[31m张\x07伟\x1b[0m\x1b\x1b[201~');
  expect(query(screen)).toEqual({ text: '张伟', at: 2 });
  screen.unmount();
});

test('delete takes the character behind the caret, backspace the one before', async () => {
  const screen = await onScreen();
  screen.send('/abcd');
  screen.send('\x1b[D\x1b[D');
  screen.send('\x1b[3~');
  expect(query(screen)).toEqual({ text: 'abd', at: 2 });
  screen.send('\x7f');
  expect(query(screen)).toEqual({ text: 'ad', at: 1 });
  screen.unmount();
});
