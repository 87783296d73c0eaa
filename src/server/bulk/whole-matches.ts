import { sql } from 'kysely';
import type { Recognition } from '../../domain/recognise/recognition.ts';
import type { Executor } from '../database/database.ts';
import type { Actor } from '../requests/actor.ts';

/** One reading of one text. */
interface ReadingOf extends Recognition {
  /** Which text. */
  text: number;
}

/** A customer of the book whom a text names wholly. */
export interface WholeMatch {
  text: number;
  /** How many it names. */
  named: number;
  id: string;
  customer_number: string;
  name: string;
  /** The holdings whose account, policy or card number the text is. */
  holding_ids: string[];
}

const MOST_CANDIDATES = 5;

/**
 * Whom each text names wholly: whole values and whole names count, not beginnings, ends and given names alone. The first
 * five of each, by name, in one query for all texts: each reading goes into the indexes by itself.
 */
export async function wholeMatches(
  db: Executor,
  { bookId }: Actor,
  readings: readonly ReadingOf[],
): Promise<WholeMatch[]> {
  if (readings.length === 0) return [];
  const { rows } = await sql<WholeMatch>`
    with reading as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb) as reading (text integer, kind text, value text)),
    match as (
      select reading.text, customer.id as customer_id, null::text as holding_id
      from reading join customer on customer.id = reading.value
      where reading.kind = 'id'
      union all
      select reading.text, customer.id, null
      from reading join customer on customer.book_id = ${bookId} and customer.customer_number = reading.value
      where reading.kind = 'customer_number'
      union all
      select reading.text, name_key.customer_id, null
      from reading join name_key on name_key.book_id = ${bookId} and name_key.key = reading.value
      where reading.kind in ('name', 'pinyin')
      union all
      select reading.text, known.customer_id, null
      from reading join customer_identifier as known on known.value = reading.value and known.type = reading.kind
      union all
      select reading.text, party.customer_id,
        case when reading.kind in ('account_number', 'policy_number', 'card_number') then known.holding_id end
      from reading join holding_identifier as known on known.value = reading.value and known.type = reading.kind
      join holding_party as party on party.holding_id = known.holding_id),
    named as (
      select match.text, customer.id, customer.customer_number, customer.name,
        coalesce(array_agg(distinct match.holding_id) filter (where match.holding_id is not null), '{}') as holding_ids
      from match join customer on customer.id = match.customer_id and customer.book_id = ${bookId}
      group by match.text, customer.id),
    placed as (
      select named.*, count(*) over (partition by text) as named,
        row_number() over (partition by text order by name, id) as place
      from named)
    select text, named, id, customer_number, name, holding_ids from placed
    where place <= ${MOST_CANDIDATES} order by text, place`.execute(db);
  return rows;
}
