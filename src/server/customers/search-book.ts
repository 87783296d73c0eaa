import { type RawBuilder, sql } from 'kysely';
import type { Role, SearchKind } from '../../api/schema.d.ts';
import { givenNameKey } from '../../domain/names/name-keys.ts';
import type { Recognition } from '../../domain/recognise/recognition.ts';
import type { Executor } from '../database/database.ts';
import type { Actor } from '../requests/actor.ts';

interface FoundCustomer {
  id: string;
  customer_number: string;
  name: string;
  name_pinyin: string | null;
  birth_date: string | null;
  tags: string[];
  matched_on: SearchKind;
  exact: boolean;
  role: Role | null;
}

/**
 * The customers of the book that any of the readings finds, each once by its best match: whole values before beginnings
 * and ends, then in the order of the readings, an owner before an authorised user, then by name; given names alone last.
 */
export async function searchBook(
  db: Executor,
  actor: Actor,
  readings: readonly Recognition[],
  { skip, limit }: { skip: number; limit: number },
): Promise<FoundCustomer[]> {
  const matches = readings.flatMap((reading, place) => [
    ...matchesOf(reading, actor.bookId).map((match) => ({ match, place })),
    ...givenNameMatches(reading, actor.bookId).map((match) => ({ match, place: readings.length + place })),
  ]);
  const union = sql.join(
    matches.map(
      ({ match, place }) => sql`select ${place}::integer as place, matched.* from (${match}) as matched`,
    ),
    sql` union all `,
  );
  const { rows } = await sql<FoundCustomer>`
    select customer.id, customer_number, name, name_pinyin, birth_date, tags, matched_on, exact, role
    from (
      select distinct on (customer_id) customer_id, place, matched_on, exact, role, role_place
      from (
        select *, array_position(array['owner', 'joint_owner', 'policyholder', 'borrower', 'cardholder'], role) as role_place
        from (${union}) as every_match
      ) as ranked
      order by customer_id, exact desc, place, role_place nulls last
    ) as best
    join customer on customer.id = best.customer_id
    where customer.book_id = ${actor.bookId}
    order by exact desc, place, role_place nulls last, name, customer.id
    limit ${limit} offset ${skip}`.execute(db);
  return rows;
}

/** The queries of one reading, each giving customer_id, matched_on, exact and role. */
function matchesOf({ kind, value }: Recognition, bookId: string): RawBuilder<unknown>[] {
  const exactly = (on: SearchKind) => sql`${on}::text as matched_on, true as exact`;
  switch (kind) {
    case 'id':
      return [
        sql`select id as customer_id, ${exactly(kind)}, null::text as role from customer where id = ${value}`,
      ];
    case 'name':
    case 'pinyin':
      // A range over the "C"-collated index; every key that begins with the value lies in it.
      return [
        sql`select customer_id, ${kind}::text as matched_on, bool_or(key = ${value}) as exact, null::text as role
            from name_key
            where book_id = ${bookId} and key >= ${value} and key < ${value}::text || U&'\\+10FFFF'
            group by customer_id`,
      ];
    case 'suffix':
      return [
        sql`select customer_id, ${kind}::text as matched_on, false as exact, null::text as role
            from customer_identifier where suffix = ${value} and value <> ${value}`,
        sql`select customer_id, ${kind}::text as matched_on, false as exact, role
            from holding_identifier join holding_party using (holding_id) where suffix = ${value} and value <> ${value}`,
      ];
    default:
      return [
        sql`select customer_id, ${exactly(kind)}, null::text as role
            from customer_identifier where value = ${value} and type = ${kind}`,
        sql`select customer_id, ${exactly(kind)}, role
            from holding_identifier join holding_party using (holding_id) where value = ${value} and type = ${kind}`,
        ...(kind === 'customer_number'
          ? [
              sql`select id as customer_id, ${exactly(kind)}, null::text as role
                  from customer where book_id = ${bookId} and customer_number = ${value}`,
            ]
          : []),
      ];
  }
}

/** Who has this for a whole given name: one look into the index that beginnings are found by. */
function givenNameMatches({ kind, value }: Recognition, bookId: string): RawBuilder<unknown>[] {
  if (kind !== 'name' && kind !== 'pinyin') return [];
  return [
    sql`select customer_id, ${kind}::text as matched_on, false as exact, null::text as role
        from name_key where book_id = ${bookId} and key = ${givenNameKey(value)}`,
  ];
}
