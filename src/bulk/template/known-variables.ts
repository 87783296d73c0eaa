import type { Variables } from './variables.ts';

/** What may stand behind a name: one value, a list, members, or members that only the row knows. */
type Shape =
  | 'value'
  | 'any'
  | { readonly list: Shape }
  | { readonly members: Readonly<Record<string, Shape>> };

/** A name of each of these, and no other. */
function members<Name extends string>(names: Readonly<Record<Name, Shape>>): Shape {
  return { members: names };
}

const holding = members<keyof NonNullable<Variables['holding']>>({
  id: 'value',
  line: 'value',
  type: 'value',
  product: 'value',
  number: 'value',
  value: members({ amount: 'value', currency: 'value' }),
  maturesOn: 'value',
  annualRate: 'value',
  openedOn: 'value',
});

const everything = members<keyof Variables>({
  customer: members<keyof Variables['customer']>({
    id: 'value',
    number: 'value',
    name: 'value',
    language: 'value',
    sex: 'value',
    tags: { list: 'value' },
    riskTolerance: 'value',
    lastInteractionAt: 'value',
  }),
  holding,
  holdings: { list: holding },
  adviser: members<keyof Variables['adviser']>({ id: 'value', name: 'value', branch: 'value' }),
  item: members<keyof NonNullable<Variables['item']>>({
    id: 'value',
    title: 'value',
    summary: 'value',
    line: 'value',
    riskLevel: 'value',
  }),
  row: 'any',
  today: 'value',
});

/** A variable that no row has. */
export interface UnknownVariable {
  /** As far as it is known, `''` at the beginning. */
  readonly of: string;
  readonly name: string;
  /** What there is instead. */
  readonly known: readonly string[];
}

/**
 * The first part of a path (`holding`, `value`, `amount`) that no row can have. What is looked up by another variable is
 * not judged.
 */
export function unknownVariable(path: readonly unknown[]): UnknownVariable | undefined {
  let shape: Shape = everything;
  for (const [index, name] of path.entries()) {
    const inner = shapeOf(shape, name);
    if (inner === 'any') return undefined;
    if (inner === undefined) {
      const known = typeof shape === 'object' && 'members' in shape ? Object.keys(shape.members) : [];
      return { of: path.slice(0, index).join('.'), name: String(name), known };
    }
    shape = inner;
  }
  return undefined;
}

function shapeOf(shape: Shape, name: unknown): Shape | undefined {
  if (shape === 'any' || (typeof name !== 'string' && typeof name !== 'number')) return 'any';
  // Liquid's own: how many members, or characters.
  if (name === 'size') return 'value';
  if (shape === 'value') return undefined;
  if ('list' in shape)
    return typeof name === 'number' || name === 'first' || name === 'last' ? shape.list : undefined;
  return Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
}
