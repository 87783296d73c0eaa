import { graphemes } from '../text/width.ts';
import type { Draft } from './state/drafts.ts';
import { questions } from './state/questions.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * Whether a file holds a draft that this desk can go on with; one of another version is not. All of it is looked at:
 * a desk that fails of a draft would fail of it each time it is opened.
 */
export function isDraft(value: unknown): value is Draft {
  if (!isObject(value) || !isTime(value.savedAt) || !isObject(value.place)) return false;
  const { place } = value;
  if (typeof place.id !== 'string' || !/^[\w-]+$/.test(place.id)) return false;
  return place.screen === 'share' ? isShare(place) : isForm(place);
}

function isForm({ screen, customer, fields, at, wrong }: Members): boolean {
  if (screen !== 'log' && screen !== 'addTask') return false;
  const asked = questions[screen]();
  if (!isPerson(customer) || !Array.isArray(fields) || fields.length !== asked.length) return false;
  if (wrong !== undefined && typeof wrong !== 'string') return false;
  return isIndex(at, asked.length) && asked.every((field, index) => isLike(field, fields[index]));
}

function isLike(asked: ReturnType<(typeof questions)['log']>[number], field: unknown): boolean {
  if (!isObject(field) || field.id !== asked.id || field.type !== asked.type) return false;
  if (asked.type !== 'choice') return isEditor(field.input);
  return String(field.options) === String(asked.options) && isIndex(field.at, asked.options.length);
}

const stages: readonly unknown[] = ['item', 'people', 'words', 'sent'];

function isShare({ stage, item, people, moments, at, search, words }: Members): boolean {
  if (!stages.includes(stage) || typeof moments !== 'boolean' || !isIndex(at, Number.MAX_SAFE_INTEGER))
    return false;
  if (stage !== 'item' && !isItem(item)) return false;
  if (item !== undefined && !isItem(item)) return false;
  return Array.isArray(people) && people.every(isPerson) && isEditor(search) && isEditor(words);
}

function isPerson(value: unknown): boolean {
  return isObject(value) && typeof value.id === 'string' && typeof value.name === 'string';
}

function isItem(value: unknown): boolean {
  return isObject(value) && typeof value.id === 'string' && typeof value.title === 'string';
}

function isEditor(value: unknown): boolean {
  return (
    isObject(value) && typeof value.text === 'string' && isIndex(value.at, graphemes(value.text).length + 1)
  );
}

function isIndex(value: unknown, count: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count;
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
