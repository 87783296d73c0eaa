import type { Customer, Holdings, Identifier, ValueHistory } from '../api/schema.d.ts';
import type { Card, LabelledValue, Section } from '../text/card.ts';
import { formatDay, relativeDay } from '../text/dates.ts';
import { messages, wordFor } from '../text/messages/messages.ts';
import type { RenderOptions } from '../text/render-options.ts';
import type { Cell } from '../text/tone.ts';
import { lineSections } from './line-summary.ts';
import { upcomingTable } from './upcoming.ts';
import { valueTrendRows } from './value-history.ts';
import type { Viewpoint } from './viewpoint.ts';

/** The unified customer on one page. */
export function customerCard(customer: Customer, viewpoint: Viewpoint): Card {
  return {
    title: customer.name,
    note: customer.customerNumber,
    sections: [
      { rows: personRows(customer, viewpoint) },
      ...identifierSections(customer, viewpoint),
      ...lineSections(customer.lines, viewpoint),
    ],
  };
}

/** What a customer is worth and what comes next, as far as it is known yet. */
export interface Prospects {
  readonly holdings?: Holdings | undefined;
  readonly history?: ValueHistory | undefined;
}

/** The same with where the customer's value went and what comes next; the numbers, looked up least, stand last. */
export function customerOverview(
  customer: Customer,
  { holdings, history }: Prospects,
  viewpoint: Viewpoint,
  options: Pick<RenderOptions, 'width' | 'ascii'>,
): Card {
  const { sections } = messages(viewpoint.lang).customers;
  const trend = history ? valueTrendRows(history, viewpoint, { ...options, width: trendColumns }) : [];
  const next = holdings && holdings.upcoming.length > 0 ? [upcomingTable(holdings, viewpoint)] : [];
  return {
    ...customerCard(customer, viewpoint),
    sections: [
      { rows: personRows(customer, viewpoint) },
      ...lineSections(customer.lines, viewpoint),
      ...(trend.length > 0 ? [{ rows: trend }] : []),
      ...next.map((table) => ({ title: sections.upcoming, table })),
      ...identifierSections(customer, viewpoint),
    ],
  };
}

/** Columns of the line of past values: a month each, and today. */
const trendColumns = 13;

function identifierSections(customer: Customer, viewpoint: Viewpoint): Section[] {
  if (customer.identifiers.length === 0) return [];
  const { sections } = messages(viewpoint.lang).customers;
  return [{ title: sections.identifiers, ...identifiers(customer, viewpoint) }];
}

function personRows(customer: Customer, viewpoint: Viewpoint): LabelledValue[] {
  const { customers, words } = messages(viewpoint.lang);
  const { labels } = customers;
  const { sex, birthDate, language, tags } = customer;
  const person = [
    sex && wordFor(words.sexes, sex),
    birthDate && customers.beside(customers.age(ageOn(birthDate, today(viewpoint))), birthDate),
  ].filter((part) => part !== undefined);
  return [
    ...row(labels.pinyin, customer.namePinyin),
    ...row(labels.person, person.length > 0 ? person.join(customers.clause) : undefined),
    ...row(labels.address, customer.address),
    ...row(labels.language, language && wordFor(customers.languages, language)),
    ...row(labels.adviser, customer.adviser.name),
    { label: labels.contact, value: contact(customer, viewpoint) },
    { label: labels.risk, value: risk(customer, viewpoint) },
    ...row(labels.tags, tags.length > 0 ? tags.join(customers.comma) : undefined),
    { label: labels.lastContact, value: lastContact(customer, viewpoint) },
    ...row(labels.since, customer.since),
  ];
}

function row(label: string, text: string | undefined): LabelledValue[] {
  return text === undefined ? [] : [{ label, value: { text } }];
}

/** An opt-out wins over consent. */
function contact({ contact: { consent, optedOut } }: Customer, { lang }: Viewpoint): Cell {
  const { customers } = messages(lang);
  if (optedOut) return { text: customers.optedOut, tone: 'bad' };
  return consent
    ? { text: customers.contactAllowed, tone: 'good' }
    : { text: customers.noConsent, tone: 'bad' };
}

/** An assessment has lapsed on the very day until which it was valid, as in the contact policy. */
function risk({ riskTolerance, riskAssessmentValidUntil: until }: Customer, viewpoint: Viewpoint): Cell {
  const { customers, words } = messages(viewpoint.lang);
  if (riskTolerance === undefined) return { text: customers.notAssessed, tone: 'warn' };
  const tolerance = wordFor(words.riskTolerances, riskTolerance);
  if (until === undefined) return { text: tolerance };
  return until <= today(viewpoint)
    ? { text: customers.lapsedOn(tolerance, until), tone: 'bad' }
    : { text: customers.validUntil(tolerance, until) };
}

function lastContact({ lastInteractionAt: at }: Customer, viewpoint: Viewpoint): Cell {
  const { customers, times } = messages(viewpoint.lang);
  if (at === undefined) return { text: customers.never, tone: 'warn' };
  return { text: customers.beside(relativeDay(at, viewpoint, times), formatDay(at, viewpoint.zone)) };
}

/** One line a number; where several sources know it, they stand together. */
function identifiers({ identifiers: all }: Customer, { lang }: Viewpoint): Section {
  const { customers, words } = messages(lang);
  const { labels } = customers;
  const sameAs = (one: Identifier) => (other: Identifier) =>
    other.type === one.type && other.value === one.value;
  const numbers = all.filter((one, at) => all.findIndex(sameAs(one)) === at);
  return {
    table: {
      columns: [
        { key: 'type', title: labels.type, priority: 2 },
        { key: 'value', title: labels.number, whole: true, priority: 3 },
        { key: 'source', title: labels.source, priority: 1 },
      ],
      rows: numbers.map((number) => [
        { text: wordFor(words.identifierTypes, number.type) },
        { text: number.value },
        {
          text: [...new Set(all.filter(sameAs(number)).map(({ source }) => source))].join(customers.comma),
          tone: 'dim',
        },
      ]),
    },
  };
}

function today({ now, zone }: Viewpoint): string {
  return formatDay(now, zone);
}

/** Whole years between two plain dates. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
