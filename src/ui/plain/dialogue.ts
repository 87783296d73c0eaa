import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { Desk } from '../desk.ts';
import { placeOf, type State } from '../state/desk-state.ts';
import { isEndAnswer } from './answers.ts';
import { choicesOf, endLines, fieldOf, questionLines, type WritingPlace } from './questions.ts';
import { mayBeSent } from './share.ts';

/** Something that is written question by question; each answer goes into the desk, and so into its draft, at once. */
export interface Dialogue {
  readonly isOn: () => boolean;
  /** Whether further lines belong to the same answer. */
  readonly isWithin: () => boolean;
  /** Takes a line as the answer to what was asked. */
  readonly answer: (line: string) => void;
  /** Asks what comes next, once nothing is under way. @returns whether there is anything to ask */
  readonly follow: (begin: () => void) => boolean;
}

interface Asking {
  readonly id: string;
  /** Lines of a longer text so far. */
  readonly lines: readonly string[];
  /** The last question, what to do with it; else whether the last one comes after this one. */
  readonly at: 'field' | 'one field' | 'end';
}

/** Most places one goes back through to leave a share. */
const mostBack = 3;

export function createDialogue(desk: Desk, print: (line: string) => void): Dialogue {
  let asking: Asking | undefined;
  let wrong: string | undefined;
  const say = () => messages(desk.around().lang).desk.plain;

  function follow(begin: () => void): boolean {
    const place = writingPlace(desk.state());
    if (place === undefined) {
      asking = undefined;
      return false;
    }
    if (asking?.id !== place.id) {
      asking = { id: place.id, lines: [], at: 'field' };
      begin();
      if (place.screen !== 'share') desk.dispatch({ type: 'pointed', row: 0 });
    }
    const nowWrong = place.screen === 'share' ? undefined : place.wrong;
    if (nowWrong !== undefined && nowWrong !== wrong) {
      asking = { ...asking, at: 'one field' };
      print(sanitise(nowWrong));
    }
    wrong = nowWrong;
    ask(asking);
    return true;
  }

  function ask({ at }: Asking): void {
    const state = desk.state();
    const place = writingPlace(state);
    if (place === undefined) return;
    const lines = at === 'end' ? endLines(state, place, desk.around()) : questionLines(place, desk.around());
    for (const line of lines) print(line);
  }

  function answer(line: string): void {
    const place = writingPlace(desk.state());
    if (asking === undefined || place === undefined) return;
    if (asking.at === 'end') end(line, place);
    else if (isTaken(line, place, asking)) goOn(place, asking);
  }

  /** Puts the answer into the field. @returns whether it is complete */
  function isTaken(line: string, place: WritingPlace, { lines }: Asking): boolean {
    const field = fieldOf(place);
    const typed = line.normalize('NFKC').trim();
    if (field.type === 'choice')
      return typed === '' || isChosen(typed, choicesOf(field, desk.around()), field);
    if (field.type === 'line') {
      if (typed !== '') desk.dispatch({ type: 'filled', text: typed === '-' ? '' : line.trim() });
      return true;
    }
    if (typed === '.' || typed === '。') return true;
    const text = [...lines, line];
    asking = asking && { ...asking, lines: text };
    desk.dispatch({ type: 'filled', text: text.join('\n') });
    return false;
  }

  function isChosen(
    typed: string,
    names: readonly string[],
    { at, options }: { readonly at: number; readonly options: readonly string[] },
  ): boolean {
    const named = names.findIndex((name) => name.toLowerCase() === typed.toLowerCase());
    const chosen = /^\d+$/.test(typed) ? Number(typed) - 1 : named === -1 ? options.indexOf(typed) : named;
    if (chosen < 0 || chosen >= names.length) {
      print(say().question.notAChoice(sanitise(typed), names.length));
      return false;
    }
    const steps = (chosen - at + names.length) % names.length;
    for (let step = 0; step < steps; step++) desk.dispatch({ type: 'stroke', stroke: { key: 'right' } });
    return true;
  }

  function goOn(place: WritingPlace, { id, at }: Asking): void {
    const isLast = place.screen === 'share' || place.at === place.fields.length - 1;
    if (isLast || at === 'one field') {
      asking = { id, lines: [], at: 'end' };
      return;
    }
    desk.dispatch({ type: 'act', act: 'nextField' });
    asking = { id, lines: [], at: 'field' };
  }

  function end(line: string, place: WritingPlace): void {
    const typed = line.normalize('NFKC').trim().toLowerCase();
    const count = place.screen === 'share' ? 1 : place.fields.length;
    const number = /^\d+$/.test(typed) ? Number(typed) : 0;
    if (isEndAnswer('yes', typed)) {
      if (place.screen !== 'share') desk.dispatch({ type: 'act', act: 'save' });
      else if (mayBeSent(desk.state()) !== false) desk.dispatch({ type: 'act', act: 'send' });
    } else if (isEndAnswer('no', typed)) keep(place);
    else if (isEndAnswer('discard', typed)) desk.dispatch({ type: 'act', act: 'discard' });
    else if (number >= 1 && number <= count) {
      desk.dispatch({ type: 'pointed', row: number - 1 });
      asking = { id: place.id, lines: [], at: 'one field' };
    }
  }

  /** Leaves it as it is. */
  function keep({ id }: WritingPlace): void {
    for (let step = 0; step < mostBack && isAt(desk.state(), id); step++) {
      desk.dispatch({ type: 'act', act: 'back' });
    }
    const isKept = desk.state().drafts.some(({ place }) => place.id === id);
    print(isKept ? say().question.keptAsDraft : say().question.left);
  }

  return {
    isOn: () => asking !== undefined,
    isWithin: () => asking !== undefined && asking.lines.length > 0,
    answer,
    follow,
  };
}

function isAt(state: State, id: string): boolean {
  const place = placeOf(state);
  return 'id' in place && place.id === id;
}

function writingPlace(state: State): WritingPlace | undefined {
  const place = placeOf(state);
  if (state.over) return undefined;
  if (place.screen === 'log' || place.screen === 'addTask') return place;
  return place.screen === 'share' && place.stage === 'words' ? { ...place, stage: 'words' } : undefined;
}
