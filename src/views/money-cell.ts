import { formatMoney, type Money } from '../text/money.ts';
import type { Cell, Tone } from '../text/tone.ts';

/** Money as a cell. */
export function moneyCell(money: Money, tone: Tone = 'plain'): Cell {
  return { text: formatMoney(money), tone };
}
