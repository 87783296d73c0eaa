import { moneyOf, parseDecimal } from '../../domain/money/money.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import { type Decimal, decimalOf, isMoney } from './decimals.ts';
import type { Fault } from './fault.ts';
import { find } from './json-path.ts';

const lines = ['insurance', 'banking', 'investment'] as const;
const zero = parseDecimal('0', 'amount');

/**
 * The totals of `getHoldings`, computed anew to the cent: assets and liabilities are the sums of their items, each line
 * is its assets less its liabilities, the lines add up to the net, and the net is assets less liabilities. All of it is
 * of one currency. What could not be converted counts for nothing in its value already.
 */
export function holdingsAddUp(body: unknown, say: Smoke): Fault[] {
  const totals = { assets: at(body, '$.totals.assets'), liabilities: at(body, '$.totals.liabilities') };
  const net = at(body, '$.totals.net');
  const byLine = lines.map((line) => [line, at(body, `$.totals.byLine.${line}`)] as const);
  const currency = currencyOf(body);
  const faults: Fault[] = [];
  const compare = (pointer: string, stated: Decimal | undefined, sum: Decimal | undefined, of: string) => {
    if (stated === undefined || sum === undefined) {
      faults.push({ kind: 'check', pointer, message: say.checks.noMoney });
    } else if (!stated.eq(sum)) {
      const [total, really] = [moneyText(stated, currency), moneyText(sum, currency)];
      faults.push({ kind: 'check', pointer, message: say.checks.doesNotAddUp(total, really, of) });
    }
  };
  const { items } = say.checks;
  compare('/totals/assets', totals.assets, sumOf(body, 'asset'), items('asset'));
  compare('/totals/liabilities', totals.liabilities, sumOf(body, 'liability'), items('liability'));
  for (const [line, stated] of byLine) {
    const [own, owed] = [sumOf(body, 'asset', line), sumOf(body, 'liability', line)];
    compare(`/totals/byLine/${line}`, stated, owed && own?.minus(owed), items(line));
  }
  compare(
    '/totals/net',
    net,
    totals.liabilities && totals.assets?.minus(totals.liabilities),
    say.checks.sides,
  );
  const linesSum = byLine.reduce<Decimal | undefined>((sum, [, value]) => value && sum?.plus(value), zero);
  compare('/totals/net', net, linesSum, say.checks.lines);
  return [...faults, ...strangers(body, currency, say)];
}

function at(body: unknown, path: string): Decimal | undefined {
  return decimalOf(find(path, body)[0]?.value);
}

function sumOf(body: unknown, side: string, line?: string): Decimal | undefined {
  const filter = line === undefined ? '' : ` && @.line == '${line}'`;
  const values = find(`$.items[?@.side == '${side}'${filter}].value`, body);
  return values.reduce<Decimal | undefined>((sum, { value }) => {
    const part = decimalOf(value);
    return part && sum?.plus(part);
  }, zero);
}

function currencyOf(body: unknown): string | undefined {
  const net = find('$.totals.net', body)[0]?.value;
  return isMoney(net) ? net.currency : undefined;
}

/** Values in another currency than the totals: their sum would mean nothing. */
function strangers(body: unknown, currency: string | undefined, say: Smoke): Fault[] {
  return find('$..[?@.amount && @.currency]', { totals: find('$.totals', body)[0]?.value })
    .concat(find('$.items[*].value', body))
    .filter(({ value }) => isMoney(value) && value.currency !== currency)
    .map(({ pointer, value }) => ({
      kind: 'check',
      pointer,
      message: say.checks.otherCurrency(isMoney(value) ? value.currency : '', currency ?? ''),
    }));
}

function moneyText(value: Decimal, currency: string | undefined): string {
  return currency === undefined ? value.toFixed() : `${moneyOf(value, currency).amount} ${currency}`;
}
