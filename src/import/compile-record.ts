import type { SourceRecord } from '../api/schema.d.ts';
import type { Path } from '../checked-yaml/path.ts';
import { compileDate, compileDecimal, compileFlag, compileMoney, compileText } from './compile-value.ts';
import { contractRecord } from './contract-records.ts';
import type {
  HoldingMapping,
  IdentifiersMapping,
  PartyMapping,
  PersonMapping,
  ValueMapping,
} from './mapping.ts';
import type { Placeholders } from './placeholders.ts';
import { RowFault } from './row-fault.ts';
import type { Read, Scope } from './scope.ts';

/** Makes the record of a row. Throws RowFault with everything that is wrong with it. */
export type BuildRecord = (scope: Scope) => SourceRecord;

export function compilePerson(node: PersonMapping, at: Path, names: Placeholders): BuildRecord {
  const { text, date, flag, texts, identifiers } = fieldCompilers(at, names);
  const read = fields({
    key: text('key', node.key),
    name: text('name', node.name),
    sex: text('sex', node.sex),
    birthDate: date('birthDate', node.birthDate),
    language: text('language', node.language),
    address: text('address', node.address),
    riskTolerance: text('riskTolerance', node.riskTolerance),
    riskAssessedOn: date('riskAssessedOn', node.riskAssessedOn),
    consent: flag('consent', node.consent),
    optedOut: flag('optedOut', node.optedOut),
    tags: texts('tags', node.tags),
    since: date('since', node.since),
    identifiers: identifiers(node.identifiers ?? {}),
  });
  return (scope) => contractRecord('person', read(scope), names.say.faults);
}

export function compileHolding(node: HoldingMapping, at: Path, names: Placeholders): BuildRecord {
  const { text, date, decimal, money, identifiers } = fieldCompilers(at, names);
  const read = fields({
    key: text('key', node.key),
    line: text('line', node.line),
    type: text('type', node.type),
    product: text('product', node.product),
    side: text('side', node.side),
    position: money('position', node.position),
    valuedOn: date('valuedOn', node.valuedOn),
    riskLevel: text('riskLevel', node.riskLevel),
    openedOn: date('openedOn', node.openedOn),
    maturesOn: date('maturesOn', node.maturesOn),
    annualRate: decimal('annualRate', node.annualRate),
    sumAssured: money('sumAssured', node.sumAssured),
    payment: node.payment && compilePayment(node.payment, [...at, 'payment'], names),
    status: text('status', node.status),
    identifiers: node.identifiers && identifiers(node.identifiers),
    parties: compileParties(node.parties, [...at, 'parties'], names),
  });
  return (scope) => contractRecord('holding', read(scope), names.say.faults);
}

/** One compiler a kind of field, each for the field's name and what the mapping says of it. */
function fieldCompilers(at: Path, names: Placeholders) {
  const each =
    <Node, Value>(compile: (node: Node, at: Path, names: Placeholders) => Read<Value>) =>
    (name: string, node: Node | undefined) =>
      node === undefined ? undefined : compile(node, [...at, name], names);
  return {
    text: each(compileText),
    date: each(compileDate),
    flag: each(compileFlag),
    decimal: each(compileDecimal),
    money: each(compileMoney),
    texts: each(compileTexts),
    identifiers: (node: IdentifiersMapping) => compileIdentifiers(node, [...at, 'identifiers'], names),
  };
}

function compileTexts(nodes: readonly ValueMapping[], at: Path, names: Placeholders): Read<string[]> {
  const reads = nodes.map((node, index) => compileText(node, [...at, index], names));
  return (scope) => reads.map((read) => read(scope)).filter((text) => text !== undefined);
}

function compileIdentifiers(node: IdentifiersMapping, at: Path, names: Placeholders) {
  const reads = Object.entries(node).flatMap(([type, values]) =>
    Array.isArray(values)
      ? values.map((value, index) => ({ type, read: compileText(value, [...at, type, index], names) }))
      : [{ type, read: compileText(values, [...at, type], names) }],
  );
  return (scope: Scope) =>
    reads.map(({ type, read }) => ({ type, value: read(scope) })).filter(({ value }) => value !== undefined);
}

function compilePayment(node: NonNullable<HoldingMapping['payment']>, at: Path, names: Placeholders) {
  const { text, date, money } = fieldCompilers(at, names);
  const read = fields({
    amount: money('amount', node.amount),
    every: text('every', node.every),
    nextOn: date('nextOn', node.nextOn),
  });
  return (scope: Scope) => {
    const payment = read(scope);
    return payment.amount === undefined ? undefined : payment;
  };
}

/** Parties without a person are left out: a second holder's column may be empty. */
function compileParties(nodes: readonly PartyMapping[], at: Path, names: Placeholders) {
  const reads = nodes.map((node, index) => compileParty(node, [...at, index], names));
  return (scope: Scope) => reads.flatMap((read) => read(scope)).filter(({ person }) => person !== undefined);
}

function compileParty(node: PartyMapping, at: Path, names: Placeholders) {
  const { text } = fieldCompilers(at, names);
  const join = node.each === undefined ? undefined : names.join(node.each, [...at, 'each']);
  const read = fields({ person: text('person', node.person), role: text('role', node.role) });
  return (scope: Scope) =>
    join ? join.all(scope).map((cells) => read(scope.withRow(join, cells))) : [read(scope)];
}

/** Reads several fields and says of all of them what is wrong. */
function fields(reads: Readonly<Record<string, Read<unknown> | undefined>>) {
  const entries = Object.entries(reads);
  return (scope: Scope): Record<string, unknown> => {
    const values: Record<string, unknown> = {};
    const faults = new Set<string>();
    for (const [name, read] of entries) {
      try {
        const value = read?.(scope);
        if (value !== undefined) values[name] = value;
      } catch (error) {
        if (!(error instanceof RowFault)) throw error;
        faults.add(error.message);
      }
    }
    if (faults.size > 0) throw new RowFault([...faults].join('; '));
    return values;
  };
}
