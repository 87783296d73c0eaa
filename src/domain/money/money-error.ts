export type MoneyErrorReason =
  | 'amount'
  | 'currency'
  | 'currency_mismatch'
  | 'minor_digits'
  | 'rate'
  | 'shares';

/** An amount that cannot be reckoned with; `given` is the text that was at fault. */
export class MoneyError extends Error {
  override readonly name = 'MoneyError';
  readonly reason: MoneyErrorReason;
  readonly given: string;

  constructor(reason: MoneyErrorReason, given: string) {
    super(`${reason}: ${given}`);
    this.reason = reason;
    this.given = given;
  }
}
