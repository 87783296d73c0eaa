import { sql } from 'kysely';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { Executor } from '../../database/database.ts';

/** What the issuer keeps between requests, in the sandbox's database: a restart ends nobody's sign-in. */
export function keptRecords(db: Executor): (model: string) => Adapter {
  return (model) => new KeptRecords(db, model);
}

class KeptRecords implements Adapter {
  readonly #db: Executor;
  readonly #model: string;

  constructor(db: Executor, model: string) {
    this.#db = db;
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresInSeconds: number): Promise<void> {
    const row = {
      payload: JSON.stringify(payload),
      grant_id: payload.grantId ?? null,
      user_code: payload.userCode ?? null,
      uid: payload.uid ?? null,
      expires_at: expiresInSeconds ? new Date(Date.now() + expiresInSeconds * 1000) : null,
    };
    await this.#db
      .insertInto('provider_record')
      .values({ model: this.#model, id, ...row })
      .onConflict((conflict) => conflict.columns(['model', 'id']).doUpdateSet(row))
      .execute();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('id', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('uid', uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('user_code', userCode);
  }

  /** Whoever comes second, be it in the same instant, ends the whole grant: one of the two has stolen it. */
  async consume(id: string): Promise<void> {
    const consumed = JSON.stringify({ consumed: Math.floor(Date.now() / 1000) });
    const first = await this.#db
      .updateTable('provider_record')
      .set({ payload: sql`payload || ${consumed}::jsonb` })
      .where('model', '=', this.#model)
      .where('id', '=', id)
      .where(sql`payload->>'consumed'`, 'is', null)
      .returning('grant_id')
      .executeTakeFirst();
    if (first) return;
    const { grantId } = (await this.find(id)) ?? {};
    if (grantId !== undefined) await this.revokeByGrantId(grantId);
    throw new errors.InvalidGrant('used already');
  }

  async destroy(id: string): Promise<void> {
    await this.#db
      .deleteFrom('provider_record')
      .where('model', '=', this.#model)
      .where('id', '=', id)
      .execute();
  }

  /** Of every model, and the grant itself: a token that is being made in this instant is worth nothing either. */
  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#db
      .deleteFrom('provider_record')
      .where((eb) =>
        eb.or([eb('grant_id', '=', grantId), eb.and([eb('model', '=', 'Grant'), eb('id', '=', grantId)])]),
      )
      .execute();
  }

  async #findBy(column: 'id' | 'uid' | 'user_code', value: string): Promise<AdapterPayload | undefined> {
    const row = await this.#db
      .selectFrom('provider_record')
      .select('payload')
      .where('model', '=', this.#model)
      .where(column, '=', value)
      .executeTakeFirst();
    return row?.payload;
  }
}

/** Takes away what has run out; until then the library tells an expired one from one that never was. */
export async function dropExpiredRecords(db: Executor): Promise<void> {
  await db.deleteFrom('provider_record').where('expires_at', '<', new Date()).execute();
}
