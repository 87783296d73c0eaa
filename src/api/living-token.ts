/** A bearer token that changes while a client lives: who keeps it says which one is right for each call. */
export interface LivingToken {
  /** The one for the next call. @throws Failure where there is none (any more) */
  current(): Promise<string>;
  /** Another one, after the server said 401 to that one; undefined where there is none. @throws Failure as above */
  after(refused: string): Promise<string | undefined>;
}

/** The bearer token of this moment. */
export async function tokenNow(token: string | LivingToken): Promise<string> {
  return typeof token === 'string' ? token : token.current();
}
