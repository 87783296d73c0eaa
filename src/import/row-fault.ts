/** Why a row is rejected, in words. */
export class RowFault extends Error {
  override readonly name = 'RowFault';
}
