import { join } from 'node:path';
import { keptFiles } from '../kept-files.ts';
import { fileNameOf } from './file-name.ts';
import { type StorePlace, storePlaces } from './token-store.ts';

/** `device` by a browser · `token` one that was brought · `service` a service account's. */
const signInWays = ['device', 'token', 'service'] as const;
export type SignInWay = (typeof signInWays)[number];

/** What this machine knows of a sign-in beside its tokens. Holds no secret. */
export interface SignInRecord {
  readonly schemaVersion: 1;
  /** Origin of the server; its tokens are sent there and nowhere else. */
  readonly server: string;
  readonly way: SignInWay;
  /** Who gave the tokens, to whom and for what; missing for one that was brought. */
  readonly issued?: { readonly issuer: string; readonly clientId: string; readonly resource: string };
  /** Missing for a service account. */
  readonly adviser?: { readonly id: string; readonly name: string };
  readonly storedIn: StorePlace;
}

/** The sign-ins of this machine, a file each. */
export function signInRecords(stateDir: string) {
  const files = keptFiles(join(stateDir, 'sign-ins'), isRecord);
  return {
    list: (): SignInRecord[] => files.list().map(({ value }) => value),
    put: (record: SignInRecord) => files.put(nameOf(record), record),
    remove: (record: SignInRecord) => files.remove(nameOf(record)),
  };
}

/** How one is signed in to a server, if one is. Service accounts are told by the environment, not by this. */
export function signInTo(stateDir: string, server: string): SignInRecord | undefined {
  return signInRecords(stateDir)
    .list()
    .find((record) => record.server === server && record.way !== 'service');
}

/** The name under which the tokens of a sign-in are kept. */
export function accountOf({ server, way, issued }: SignInRecord): string {
  return [server, issued?.clientId ?? 'token', ...(way === 'service' ? ['service'] : [])].join(' ');
}

function nameOf(record: SignInRecord): string {
  return fileNameOf(record.way === 'service' ? accountOf(record) : record.server);
}

function isRecord(value: unknown): value is SignInRecord {
  const { schemaVersion, server, way, storedIn } = Object(value);
  return (
    schemaVersion === 1 &&
    typeof server === 'string' &&
    signInWays.includes(way) &&
    storePlaces.includes(storedIn)
  );
}
