import { answers, schemas } from './answer-shapes.ts';

/**
 * The form of a value: `string`, `number`, `boolean` or `any`, `#Name` of a schema, a list, or an object, where a name
 * that ends in `?` may be missing. What else an object has is a newer server's.
 */
export type Shape = string | { readonly each: Shape } | { readonly has: Readonly<Record<string, Shape>> };

/** The call that was answered. */
interface Asked {
  readonly method: string;
  readonly url: string;
}

/**
 * Where an answer does not have the form that the contract gives it, as a JSON pointer (`/items/0/id`; the whole is
 * `/`); undefined where it has, or for a call that is not of the contract. Form only: which words and numbers there are
 * may change with the server.
 */
export function misfit({ method, url }: Asked, answer: unknown): string | undefined {
  const path = new URL(url).pathname.split('/');
  const named = Object.keys(answers).find((name) => isNameOf(name, method, path));
  const shape = named === undefined ? undefined : answers[named];
  const place = shape === undefined ? undefined : misfitIn(answer, shape, '');
  return place === '' ? '/' : place;
}

function isNameOf(name: string, method: string, path: readonly string[]): boolean {
  const [itsMethod, itsPath = ''] = name.split(' ');
  if (itsMethod !== method) return false;
  const parts = itsPath.split('/');
  return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
}

function misfitIn(value: unknown, shape: Shape | undefined, place: string): string | undefined {
  if (shape === undefined || shape === 'any') return undefined;
  if (typeof shape === 'string') {
    if (shape.startsWith('#')) return misfitIn(value, schemas[shape.slice(1)], place);
    return typeof value === shape ? undefined : place;
  }
  if ('each' in shape) {
    if (!Array.isArray(value)) return place;
    return first(value, (each, index) => misfitIn(each, shape.each, `${place}/${index}`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return place;
  const members = value as Readonly<Record<string, unknown>>;
  return first(Object.entries(shape.has), ([name, its]) => {
    const isOptional = name.endsWith('?');
    const key = isOptional ? name.slice(0, -1) : name;
    const member = Object.hasOwn(members, key) ? members[key] : undefined;
    return isOptional && member === undefined ? undefined : misfitIn(member, its, `${place}/${key}`);
  });
}

function first<Item>(
  items: readonly Item[],
  look: (item: Item, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = look(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
