import type { BulkCustomer, FeedItem, Holding, Session } from '../../api/schema.d.ts';
import { type About, pickHolding } from './pick-holding.ts';

/** What a template may name. Members that are not known are left out, so that the template's strictness sees them. */
export interface Variables {
  readonly customer: CustomerVariables;
  /** The one the row is about. */
  readonly holding?: HoldingVariables;
  /** Left out where they were not asked for. */
  readonly holdings?: readonly HoldingVariables[];
  readonly adviser: Session['adviser'];
  /** Of a share. */
  readonly item?: Pick<FeedItem, 'id' | 'title' | 'summary' | 'line' | 'riskLevel'>;
  /** Columns of the list; an empty cell is left out. */
  readonly row: Readonly<Record<string, string>>;
  /** YYYY-MM-DD in the house's time zone. */
  readonly today: string;
}

type CustomerVariables = Pick<
  BulkCustomer,
  'id' | 'name' | 'language' | 'sex' | 'tags' | 'riskTolerance' | 'lastInteractionAt'
> & { readonly number: string };

type HoldingVariables = Pick<
  Holding,
  'id' | 'line' | 'type' | 'product' | 'number' | 'value' | 'maturesOn' | 'annualRate' | 'openedOn'
>;

export interface VariableSources {
  readonly customer: BulkCustomer;
  readonly adviser: Session['adviser'];
  readonly item?: FeedItem | undefined;
  /** Columns of the list. */
  readonly row: Readonly<Record<string, string>>;
  /** YYYY-MM-DD in the house's time zone. */
  readonly today: string;
  /** What the customers were chosen by, which says which of their holdings is meant. */
  readonly about?: About | undefined;
}

/** The variables of one row. */
export function variablesFor(sources: VariableSources): Variables {
  const { customer, adviser, item, row, today, about } = sources;
  const { holdings } = customer;
  const holding = pickHolding(customer, today, about);
  return {
    customer: customerVariables(customer),
    ...(holding && { holding: holdingVariables(holding) }),
    ...(holdings && { holdings: holdings.map(holdingVariables) }),
    adviser: { id: adviser.id, name: adviser.name, branch: adviser.branch },
    ...(item && { item: known(item, ['id', 'title', 'summary', 'line', 'riskLevel']) }),
    row: Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
    today,
  };
}

function customerVariables(customer: BulkCustomer): CustomerVariables {
  const { customerNumber: number } = customer;
  return {
    ...known(customer, ['id', 'name', 'language', 'sex', 'tags', 'riskTolerance', 'lastInteractionAt']),
    number,
  };
}

function holdingVariables(holding: Holding): HoldingVariables {
  return known(holding, [
    'id',
    'line',
    'type',
    'product',
    'number',
    'value',
    'maturesOn',
    'annualRate',
    'openedOn',
  ]);
}

/** These members, but for those that are missing. */
function known<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  names: readonly Name[],
): Pick<Whole, Name> {
  const members = names.flatMap((name) => (whole[name] === undefined ? [] : [[name, whole[name]] as const]));
  return Object.fromEntries(members) as Pick<Whole, Name>;
}
