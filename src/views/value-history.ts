import { Big } from 'big.js';
import type { ValueHistory } from '../api/schema.d.ts';
import type { LabelledValue } from '../text/card.ts';
import { messages } from '../text/messages/messages.ts';
import { formatMoney } from '../text/money.ts';
import type { RenderOptions } from '../text/render-options.ts';
import { sparkline } from '../text/sparkline.ts';
import type { Viewpoint } from './viewpoint.ts';

/** How what somebody holds went. */
export interface ValueTrend {
  /** At most as wide as asked for. */
  readonly sparkline: string;
  /** The first day that is known. */
  readonly since: string;
  /** What it was worth then, and what it is worth now. */
  readonly from: string;
  readonly to: string;
  /** `+¥4,200.10 (+8.7 %)`; without the percentage where there was nothing, or less. */
  readonly change: string;
}

/** Undefined where fewer than two days are known: one value goes nowhere. */
export function valueTrend(
  { items, currency }: ValueHistory,
  { width, ascii = false }: Pick<RenderOptions, 'width' | 'ascii'>,
): ValueTrend | undefined {
  const [first, last] = [items.at(0), items.at(-1)];
  if (first === undefined || last === undefined || items.length < 2) return undefined;
  const [before, after] = [Big(first.net.amount), Big(last.net.amount)];
  const moved = after.minus(before);
  const money = signed(moved, formatMoney({ amount: moved.toFixed(), currency }));
  return {
    sparkline: sparkline(
      items.map(({ net }) => net.amount),
      width,
      ascii,
    ),
    since: first.asOf,
    from: formatMoney(first.net),
    to: formatMoney(last.net),
    change: before.gt(0) ? `${money} (${percentage(moved.times(100).div(before))})` : money,
  };
}

/** The trend as one line under the day it begins on; nothing where there is none. */
export function valueTrendRows(
  history: ValueHistory,
  { lang }: Viewpoint,
  options: Pick<RenderOptions, 'width' | 'ascii'>,
): LabelledValue[] {
  const trend = valueTrend(history, options);
  if (trend === undefined) return [];
  const { from, to, change } = trend;
  const text = `${trend.sparkline}  ${from} ${options.ascii ? '->' : '→'} ${to}  ${change}`;
  return [{ label: messages(lang).customers.since(trend.since), value: { text } }];
}

/** To one decimal place. */
function percentage(percent: Big): string {
  const rounded = percent.round(1);
  return signed(rounded, `${rounded.toFixed(1)} %`);
}

/** A minus is there already. */
function signed(number: Big, text: string): string {
  return number.gt(0) ? `+${text}` : text;
}
