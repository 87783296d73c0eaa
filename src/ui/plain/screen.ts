import type { Problem } from '../../api/failure.ts';
import { messages, wordFor } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import { readAs } from '../../views/found-customers.ts';
import { lists } from '../screens/lists.ts';
import { type Around, type ListName, listOf, type Place, placeOf, type State } from '../state/desk-state.ts';
import { needsOf } from '../state/needs.ts';
import { itemsOf, pageOf } from '../state/rows.ts';
import { offeredDrafts } from '../state/writing.ts';
import { veiledLine, veiledState } from '../veil.ts';
import { cardLines, cardTitle } from './card-lines.ts';
import { draftLine } from './draft-line.ts';
import { pageCard } from './pages.ts';
import { problemTexts } from './problem.ts';
import { rowTexts } from './row-text.ts';
import { shareHead, shareOutcome } from './share.ts';

/** What a screen says: all of it, the rows not yet numbered and as many as there are. */
export interface Screen {
  readonly title: string;
  readonly lines: readonly string[];
  readonly rows: readonly string[];
  /** Whether a number opens or picks a row. */
  readonly numbered: boolean;
}

/** The screen one is on, as lines; what is hidden from the eye is hidden from the ear. */
export function screenOf(known: State, around: Around): Screen {
  if (!known.veiled) return screen(known, around);
  const { title, lines, rows, numbered } = screen(veiledState(known), around);
  const { desk, customers } = messages(around.lang);
  return {
    title: [veiledLine(title), desk.veiled].join(customers.clause),
    lines: lines.map(veiledLine),
    rows: rows.map(veiledLine),
    numbered,
  };
}

function screen(state: State, around: Around): Screen {
  const { desk } = messages(around.lang);
  if (state.over?.kind === 'drafts') {
    const rows = offeredDrafts(state).map((draft) => draftLine(draft, around));
    return { title: desk.plain.title(desk.draftsTitle, rows.length), lines: [], rows, numbered: true };
  }
  const place = placeOf(state);
  if (place.screen === 'share') return shareScreen(state, place, around);
  if (place.screen === 'log' || place.screen === 'addTask') {
    const title = sanitise(desk.form.titles[place.screen](place.customer.name));
    return { title, lines: [], rows: [], numbered: false };
  }
  const wrong = problemTexts(problemOf(state, place), around);
  const list = listOf(place);
  if (list) return listScreen(state, place, list, wrong, around);
  return pageScreen(state, place, wrong, around);
}

function listScreen(
  state: State,
  place: Place,
  list: ListName,
  wrong: readonly string[],
  around: Around,
): Screen {
  const { desk } = messages(around.lang);
  const { texts, empty } = rowsOf(state, list, around);
  const picked = place.screen === 'item' ? place.picked.map(({ id }) => id) : [];
  const suited = itemsOf(state, 'suited');
  const rows =
    list === 'suited' ? texts.map(marked((row) => suited[row]?.customerId, picked, around)) : texts;
  const name = place.screen === 'item' ? desk.tabs.suited : desk.screens[place.screen];
  const lines = [...aboutList(state, place, around), ...wrong, ...empty];
  return { title: desk.plain.title(name, rows.length), lines, rows, numbered: true };
}

/** What stands above a list: how a search was read, which part of the feed this is, whom an item would suit. */
function aboutList({ answers }: State, place: Place, around: Around): string[] {
  const { desk, words, customers } = messages(around.lang);
  const { plain } = desk;
  if (place.screen === 'find') {
    const found = answers.find?.data;
    return [found ? sanitise(readAs(found, around)) : plain.findHint];
  }
  if (place.screen === 'item') return answers.item?.data ? [sanitise(answers.item.data.title)] : [];
  if (place.screen !== 'feed') return [];
  const { category, channel } = place.filter;
  const chosen = answers.channels?.data?.items.find(({ id }) => id === channel);
  return [
    customers.about(plain.category, category === '' ? desk.all : wordFor(words.categories, category)),
    customers.about(plain.channel, channel === '' ? desk.allChannels : sanitise(chosen?.name ?? channel)),
  ];
}

function pageScreen(state: State, place: Place, wrong: readonly string[], around: Around): Screen {
  const { desk, customers } = messages(around.lang);
  const tab = 'tab' in place ? [desk.tabs[place.tab]] : [];
  const card = pageCard(state, place, around);
  if (card === undefined) {
    const title = [desk.screens[place.screen], ...tab].join(customers.clause);
    return { title, lines: wrong, rows: [], numbered: false };
  }
  const title = [cardTitle(card, around), ...tab].join(customers.clause);
  const lines = cardLines(card, around);
  // A timeline has no end: it is read in parts, as a list is.
  const isLong = 'tab' in place && place.tab === 'timeline';
  return isLong
    ? { title, lines: wrong, rows: lines, numbered: false }
    : { title, lines: [...wrong, ...lines], rows: [], numbered: false };
}

function shareScreen(state: State, place: Extract<Place, { screen: 'share' }>, around: Around): Screen {
  const { desk } = messages(around.lang);
  const { title, lines } = shareHead(place, around);
  if (place.stage === 'item') {
    const { texts, empty } = rowsOf(state, 'feed', around);
    return { title, lines: [...lines, ...empty], rows: texts, numbered: true };
  }
  if (place.stage !== 'people') {
    return { title, lines: [...lines, ...shareOutcome(state, around)], rows: [], numbered: false };
  }
  const found = state.answers.find?.data;
  // What was found for the last one picked is no longer offered.
  if (place.search.text === '' || found === undefined) {
    const wrong = problemTexts(state.answers.find?.problem, around);
    return { title, lines: [...lines, ...wrong, desk.plain.toHint], rows: [], numbered: false };
  }
  const { texts, empty } = rowsOf(state, 'find', around);
  const picked = place.people.map(({ id }) => id);
  const rows = texts.map(marked((row) => found.items[row]?.id, picked, around));
  return { title, lines: [...lines, sanitise(readAs(found, around)), ...empty], rows, numbered: true };
}

function rowsOf<Name extends ListName>(
  state: State,
  list: Name,
  around: Around,
): { texts: string[]; empty: string[] } {
  const page = pageOf(state, list);
  if (page === undefined) return { texts: [], empty: [] };
  const table = lists[list].table(page, around);
  const isEmpty = table.rows.length === 0 && table.empty !== undefined;
  return { texts: rowTexts(table, around), empty: isEmpty ? [sanitise(table.empty ?? '')] : [] };
}

/** Says of the rows that are picked that they are. */
function marked(idAt: (row: number) => string | undefined, picked: readonly string[], { lang }: Around) {
  const { customers, desk } = messages(lang);
  return (text: string, row: number) =>
    picked.includes(idAt(row) ?? '') ? [desk.plain.picked, text].join(customers.clause) : text;
}

function problemOf({ answers }: State, place: Place): Problem | undefined {
  return needsOf(place)
    .map(({ name }) => answers[name]?.problem)
    .find((problem) => problem !== undefined);
}
