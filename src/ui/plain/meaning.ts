import type { ActId } from '../state/acts.ts';
import { type Around, type Place, placeOf, type State } from '../state/desk-state.ts';
import { namesOf, searches, spokenActs, tabSteps } from './names.ts';

/** What a line means where nothing is being written. Rows count from 1, as they are said. */
export type Meaning =
  | { readonly kind: 'again' | 'more' | 'help' }
  /** A row alone is opened or picked, whichever the screen is for; `opens` says which. */
  | { readonly kind: 'row'; readonly row: number; readonly opens?: boolean }
  | { readonly kind: 'act'; readonly act: ActId; readonly typed: string; readonly row?: number }
  | { readonly kind: 'tab'; readonly steps: number }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'unknown'; readonly typed: string };

const more: ReadonlySet<string> = new Set(['m', 'more', '更多']);
const help: ReadonlySet<string> = new Set(['help', '帮助', '?']);

/**
 * Reads a line. Names go before text that would be searched for; a slash says that it is such text.
 * @param rows how many rows a number can mean
 */
export function meaningOf(line: string, state: State, around: Around, rows: number): Meaning {
  // An input method may have made it wide: １, ？, ／.
  const typed = line.normalize('NFKC').trim().replace(/^:\s*/, '');
  const name = typed.toLowerCase();
  const place = placeOf(state);
  if (typed === '') return { kind: 'again' };
  if (/^\d+$/.test(typed)) return numberMeant(typed, place, rows);
  if (/^\/\s*\S/.test(typed)) return { kind: 'search', text: typed.slice(1).trim() };
  if (more.has(name)) return { kind: 'more' };
  if (help.has(name)) return { kind: 'help' };
  const act = actNamed(name, place, around);
  if (act) return { kind: 'act', act, typed };
  const steps = tabSteps(place, name);
  if (steps !== undefined) return { kind: 'tab', steps };
  return withMore(typed, place, around) ?? elsewhere(typed, place, around);
}

/** On a search a number without such a row is what is searched for: the end of a phone number. */
function numberMeant(typed: string, place: Place, rows: number): Meaning {
  const row = Number(typed);
  const exists = row >= 1 && row <= rows && !typed.startsWith('0');
  return searches(place) && !exists ? { kind: 'search', text: typed } : { kind: 'row', row };
}

/** A name with something behind it: `log 3`, `find zw`. */
function withMore(typed: string, place: Place, around: Around): Meaning | undefined {
  const [, first = '', rest = ''] = /^(\S.*?)\s+(\S.*)$/.exec(typed) ?? [];
  const [, before = '', number = ''] = /^(.*?)\s*(\d+)$/.exec(typed) ?? [];
  const act = before === '' ? undefined : actNamed(before.toLowerCase(), place, around);
  if (act && act !== 'find') return { kind: 'act', act, typed: before, row: Number(number) };
  if (/^(open|打开)$/i.test(before)) return { kind: 'row', row: Number(number), opens: true };
  if (/^(pick|选定)$/i.test(before)) return { kind: 'row', row: Number(number), opens: false };
  return actNamed(first.toLowerCase(), place, around) === 'find' ? { kind: 'search', text: rest } : undefined;
}

function elsewhere(typed: string, place: Place, around: Around): Meaning {
  if (searches(place)) return { kind: 'search', text: typed };
  const begins = spokenActs(place).filter((act) =>
    namesOf(act, around.lang).some((name) => typed.length > 1 && name.startsWith(typed.toLowerCase())),
  );
  const [one, ...others] = begins;
  return one && others.length === 0 ? { kind: 'act', act: one.id, typed } : { kind: 'unknown', typed };
}

/** The act of exactly this name. */
export function actNamed(name: string, place: Place, { lang }: Around): ActId | undefined {
  return spokenActs(place).find((act) => namesOf(act, lang).includes(name))?.id;
}
