import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { Desk } from '../desk.ts';
import type { ActId } from '../state/acts.ts';
import { placeOf } from '../state/desk-state.ts';
import { createDialogue } from './dialogue.ts';
import { draftLine } from './draft-line.ts';
import { helpLines } from './help-lines.ts';
import { actNamed, type Meaning, meaningOf } from './meaning.ts';
import { isAboutRow, needsRow, searches } from './names.ts';
import { createReader } from './reader.ts';
import { settled } from './settling.ts';
import { createTeller } from './telling.ts';

interface Ways {
  readonly desk: Desk;
  readonly print: (line: string) => void;
  /** Whether somebody sits there who may give up what takes long; lines from a pipe wait their turn. */
  readonly isSpoken: boolean;
}

/** The desk as a conversation: a line comes in, and once nothing is under way what it changed goes out. */
export interface Conversation {
  /** Says where one is. */
  readonly start: () => Promise<void>;
  /** Takes lines in their order; done when this one is answered. */
  readonly hear: (line: string) => Promise<void>;
  /** Hears and says nothing more. */
  readonly stop: () => void;
}

export function createConversation({ desk, print: write, isSpoken }: Ways): Conversation {
  let turn = Promise.resolve();
  let isBusy = true;
  let isSlow = false;
  let isOver = false;
  const print = (line: string) => {
    if (!isOver) write(line);
  };
  const teller = createTeller(desk, print);
  const dialogue = createDialogue(desk, print);
  const reader = createReader(desk, print);
  const say = () => messages(desk.around().lang).desk.plain;
  const act = (id: ActId) => desk.dispatch({ type: 'act', act: id });

  const unsubscribe = desk.subscribe(() => {
    teller.watch();
    if (!isBusy && !dialogue.isOn()) teller.tell();
  });

  async function settle(waitedBefore: number): Promise<void> {
    await settled(desk, waitedBefore, () => {
      isSlow = true;
      print(say().asking);
    });
    isSlow = false;
  }

  async function start(): Promise<void> {
    await settle(desk.state().waiting);
    const around = desk.around();
    const { customers, desk: words } = messages(around.lang);
    const { answers, drafts } = desk.state();
    const names = [answers.session?.data?.adviser.name, around.profile].flatMap((name) => name ?? []);
    const loud = around.production ? [words.production] : [];
    print(['tong', ...names.map(sanitise), ...loud].join(customers.clause));
    print(words.plain.opened);
    for (const draft of drafts.toReversed()) print(words.plain.unfinished(draftLine(draft, around)));
    if (drafts.length > 0) print(words.plain.resumes);
    teller.tell();
    reader.read();
    isBusy = false;
  }

  async function handle(line: string): Promise<void> {
    if (isOver) return;
    isBusy = true;
    const { waiting } = desk.state();
    const isDone = dialogue.isOn() && !isCommand(line) ? isWithin(line) : obeys(line);
    if (!isDone && !isOver) {
      await settle(waiting);
      const told = teller.tell();
      if (!dialogue.follow(reader.read)) reader.read(told > 0);
    }
    isBusy = false;
  }

  /** Hands on an answer. @returns whether it goes on with the next line */
  function isWithin(line: string): boolean {
    dialogue.answer(line);
    return dialogue.isWithin();
  }

  /** @returns whether that was all, as nothing in the desk changes by it */
  function obeys(line: string): boolean {
    return obey(meaningOf(line, desk.state(), desk.around(), reader.rows()));
  }

  /** While something is written, a colon and a name: all other lines are what is written. */
  function isCommand(line: string): boolean {
    const name = /^[:：]\s*(\S.*)$/.exec(line.trim())?.[1];
    return (
      name !== undefined && actNamed(name.toLowerCase(), placeOf(desk.state()), desk.around()) !== undefined
    );
  }

  function obey(meaning: Meaning): boolean {
    switch (meaning.kind) {
      case 'again':
        reader.read();
        return true;
      case 'more':
        reader.more();
        return true;
      case 'help':
        return explain();
      case 'unknown':
        print(say().unknown(sanitise(meaning.typed)));
        return true;
      case 'row':
        return !isPointed(meaning.row) || goTo(meaning.opens);
      case 'tab':
        for (let step = 0; step < Math.abs(meaning.steps); step++) {
          act(meaning.steps > 0 ? 'nextTab' : 'previousTab');
        }
        return false;
      case 'search':
        if (!searches(placeOf(desk.state()))) perform('find');
        desk.dispatch({ type: 'filled', text: meaning.text });
        return false;
      case 'act':
        return doAct(meaning);
    }
  }

  function explain(): boolean {
    for (const line of helpLines(desk.state(), desk.around())) print(line);
    return !dialogue.isOn();
  }

  /** @returns whether there is such a row, and it is the one that was read under that number */
  function isPointed(row: number): boolean {
    if (row < 1 || row > reader.rows()) {
      print(say().noRow(row));
      return false;
    }
    if (!reader.stands(row)) {
      print(say().changed);
      reader.read();
      return false;
    }
    desk.dispatch({ type: 'pointed', row: row - 1 });
    return true;
  }

  function goTo(opens: boolean | undefined): boolean {
    const place = placeOf(desk.state());
    const picks = place.screen === 'share' ? place.stage === 'people' : place.screen === 'item';
    act(picks && opens !== true && desk.state().over === undefined ? 'pick' : 'open');
    return false;
  }

  function doAct({ act: id, row, typed }: Extract<Meaning, { kind: 'act' }>): boolean {
    if (id === 'help') return explain();
    const state = desk.state();
    if (row === undefined && needsRow(id, state)) {
      print(say().whichRow(sanitise(typed)));
      return true;
    }
    if (row !== undefined && isAboutRow(id, state) && !isPointed(row)) return true;
    perform(id);
    return false;
  }

  function perform(id: ActId): void {
    // What lies over the place goes first: nobody sees that it does.
    if (desk.state().over && id !== 'back') act('back');
    act(id);
    if (id === 'quit') stop();
  }

  function stop(): void {
    isOver = true;
    unsubscribe();
  }

  function hear(line: string): Promise<void> {
    const givesUp =
      isSpoken && isSlow && actNamed(line.trim().toLowerCase(), { screen: 'today', at: 0 }, desk.around());
    if (givesUp === 'back') act('back');
    else turn = turn.then(() => handle(line));
    return turn;
  }

  return {
    start: () => {
      turn = start();
      return turn;
    },
    hear,
    stop,
  };
}
