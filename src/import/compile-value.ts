import type { Path } from '../checked-yaml/path.ts';
import { addDays, addMonths, type PlainDate } from '../domain/dates/plain-date.ts';
import { isCurrency } from '../domain/money/currency.ts';
import type { Money } from '../text/money.ts';
import { compileDateFormat } from './date-format.ts';
import { readDecimal } from './decimal.ts';
import type { DatePart, MoneyMapping, ValueDetails, ValueMapping } from './mapping.ts';
import { MappingFault } from './mapping-fault.ts';
import type { Placeholders } from './placeholders.ts';
import type { Read } from './scope.ts';

/** A text: templates put together, then translated. */
export function compileText(node: ValueMapping, at: Path, names: Placeholders): Read<string> {
  if (typeof node === 'boolean') return () => String(node);
  if (typeof node === 'string') return names.template(node, at);
  const { value, between = ' ', translate } = node;
  const templates = [value].flat().map((template) => names.template(template, [...at, 'value']));
  const read: Read<string> = (scope) => {
    const there = templates.map((template) => template(scope)).filter((text) => text !== undefined);
    return there.length === 0 ? undefined : there.join(between);
  };
  return translate ? translated(read, translate, at, names) : read;
}

function translated(
  read: Read<string>,
  translate: NonNullable<ValueDetails['translate']>,
  at: Path,
  names: Placeholders,
): Read<string> {
  const words = new Map(Object.entries(translate));
  return (scope) => {
    const text = read(scope);
    if (text === undefined) return undefined;
    const word = words.get(text);
    if (word === undefined) throw names.rowFault(at, names.say.faults.notOneOf(text, [...words.keys()]));
    return word === null ? undefined : String(word);
  };
}

/** `true` or `false`. */
export function compileFlag(node: ValueMapping, at: Path, names: Placeholders): Read<boolean> {
  return converted(compileText(node, at, names), (text) => {
    if (text === 'true' || text === 'false') return text === 'true';
    throw names.rowFault(at, names.say.reasons.flag(text));
  });
}

/** A plain date, with `plus` a later one. */
export function compileDate(node: ValueMapping, at: Path, names: Placeholders): Read<PlainDate> {
  const { format = 'YYYY-MM-DD', plus } = detailsOf(node);
  const parse = compileDateFormat(format);
  if (!parse) throw new MappingFault([...at, 'format'], names.say.faults.dateFormat(format));
  const read = converted(compileText(node, at, names), (text) => {
    const date = parse(text);
    if (date === undefined) throw names.rowFault(at, names.say.reasons.date(text, format));
    return date;
  });
  return plus ? later(read, plus, at, names) : read;
}

const add: Readonly<Record<DatePart, (date: PlainDate, count: number) => PlainDate>> = {
  years: (date, count) => addMonths(date, count * 12),
  months: addMonths,
  days: addDays,
};

/** Years, months and days are added in this order; a date stays unknown if one of them is. */
function later(
  read: Read<PlainDate>,
  plus: NonNullable<ValueDetails['plus']>,
  at: Path,
  names: Placeholders,
): Read<PlainDate> {
  const steps = (['years', 'months', 'days'] as const).flatMap((part) => {
    const template = plus[part];
    return template === undefined ? [] : [{ part, count: names.template(template, [...at, 'plus', part]) }];
  });
  return (scope) => {
    let date = read(scope);
    for (const { part, count } of steps) {
      const text = count(scope);
      if (date === undefined || text === undefined) return undefined;
      if (!/^-?\d{1,5}$/.test(text)) throw names.rowFault(at, names.say.reasons.wholeNumber(text));
      date = add[part](date, Number(text));
    }
    return date;
  };
}

/** A decimal number as the contract writes it. */
export function compileDecimal(node: ValueMapping, at: Path, names: Placeholders): Read<string> {
  const { decimal = '.' } = detailsOf(node);
  return converted(compileText(node, at, names), (text) => {
    const number = readDecimal(text, decimal);
    if (number === undefined) throw names.rowFault(at, names.say.reasons.amount(text));
    return number;
  });
}

/** Money; none without an amount. */
export function compileMoney(node: MoneyMapping, at: Path, names: Placeholders): Read<Partial<Money>> {
  const readAmount = compileDecimal(node.amount, [...at, 'amount'], names);
  const readCurrency = converted(compileText(node.currency, [...at, 'currency'], names), (text) => {
    if (!isCurrency(text)) throw names.rowFault([...at, 'currency'], names.say.reasons.currency(text));
    return text;
  });
  return (scope) => {
    const amount = readAmount(scope);
    if (amount === undefined) return undefined;
    const currency = readCurrency(scope);
    return currency === undefined ? { amount } : { amount, currency };
  };
}

function detailsOf(node: ValueMapping): Partial<ValueDetails> {
  return typeof node === 'object' ? node : {};
}

function converted<From, To>(read: Read<From>, convert: (value: From) => To): Read<To> {
  return (scope) => {
    const value = read(scope);
    return value === undefined ? undefined : convert(value);
  };
}
