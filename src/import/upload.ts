import type { ApiClient } from '../api/client.ts';
import type { Import, ImportSummary, SourceRecord } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';
import type { Destination } from './destination.ts';

/** Some 250 kB. Measured: batches of 250 reach two thirds of the speed, batches of 5,000 no more. */
const batchRecords = 1000;
/** Enough for one to be made, one to travel and one to be staged. */
const batchesInFlight = 3;
/** Committing links every record, so it may take long. */
const commitTimeout = { answerTimeoutMs: 600_000 };
const discardTimeout = { answerTimeoutMs: 5_000 };

/** One import on the server: records go in batch by batch and become visible all at once. */
export class Upload implements Destination {
  readonly #api: ApiClient;
  readonly #path: { readonly importId: string };
  readonly #signal: AbortSignal;
  readonly #sending = new Set<Promise<void>>();
  #batch: SourceRecord[] = [];
  #failure: { readonly error: unknown } | undefined;

  private constructor(api: ApiClient, importId: string, signal: AbortSignal) {
    this.#api = api;
    this.#path = { importId };
    this.#signal = signal;
  }

  /**
   * @param signal ends the sending of records; a commit runs to its end
   * @throws Failure
   */
  static async begin(api: ApiClient, source: string, signal: AbortSignal): Promise<Upload> {
    const { id } = await unwrap(api.POST('/imports', { body: { source }, signal }));
    return new Upload(api, id, signal);
  }

  async add(record: SourceRecord): Promise<void> {
    this.#batch.push(record);
    if (this.#batch.length >= batchRecords) await this.#send();
  }

  async arrive(): Promise<void> {
    if (this.#batch.length > 0) await this.#send();
    await Promise.all(this.#sending);
    this.#throwFailure();
  }

  async commit(): Promise<ImportSummary> {
    const params = { path: this.#path };
    return summaryOf(
      await unwrap(this.#api.POST('/imports/{importId}/commit', { ...commitTimeout, params })),
    );
  }

  async discard(): Promise<ImportSummary | undefined> {
    await Promise.all(this.#sending);
    const params = { path: this.#path };
    const options = { ...discardTimeout, params };
    const { response } = await this.#api.DELETE('/imports/{importId}', options);
    if (response.ok) return undefined;
    const found = await unwrap(this.#api.GET('/imports/{importId}', options));
    return found.state === 'committed' ? summaryOf(found) : undefined;
  }

  async #send(): Promise<void> {
    this.#throwFailure();
    const body = { records: this.#batch };
    this.#batch = [];
    const sent = unwrap(
      this.#api.POST('/imports/{importId}/records', {
        params: { path: this.#path },
        body,
        signal: this.#signal,
      }),
    )
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .then(() => {
        this.#sending.delete(sent);
      });
    this.#sending.add(sent);
    if (this.#sending.size >= batchesInFlight) await Promise.race(this.#sending);
    this.#throwFailure();
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }
}

function summaryOf({ id, summary }: Import): ImportSummary {
  if (!summary) throw new Error(`import ${id} is committed without a summary`);
  return summary;
}
