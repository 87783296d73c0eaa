import type { RiskTolerance } from '../../../../api/schema.d.ts';
import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { Adviser } from '../types.ts';
import type { Scene } from './cast.ts';
import type { Place } from './places.ts';

export type Sex = 'female' | 'male';

/** How much money somebody has: most customers, the well-off, those whom private banking would like. */
export type Wealth = 'mass' | 'affluent' | 'private';

export interface Assessment {
  readonly tolerance: RiskTolerance;
  readonly assessedOn: PlainDate;
  /** A year old or older. */
  readonly lapsed: boolean;
}

/** The members of one household among the customers; one object, shared by all of them. */
interface Family {
  readonly adults: readonly Person[];
  readonly children: readonly Person[];
}

/** Somebody as they are; what each core system knows of them is derived. */
export interface Person {
  /** The bank's customer number, and the key of the bank's record. */
  readonly key: string;
  readonly adviser: Adviser;
  readonly name: string;
  /** How the adviser writes to them: 张先生, 阿依古丽女士, Mr Carter. */
  readonly salutation: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  readonly age: number;
  readonly language: 'zh-CN' | 'en';
  readonly home: Place;
  /** Foreigners have none. */
  readonly nationalId?: string;
  readonly mobile: string;
  readonly email?: string;
  readonly wealth: Wealth;
  readonly since: PlainDate;
  /** Absent when nobody asked. */
  readonly consent?: boolean;
  readonly optedOut: boolean;
  readonly assessment?: Assessment;
  /** Has a current account and nothing else. */
  readonly onlyAccount: boolean;
  readonly atWealthPlatform: boolean;
  readonly scenes: ReadonlySet<Scene>;
  readonly family: Family;
}

/** Wife or husband, where both are customers. */
export function spouseOf(person: Person): Person | undefined {
  const { adults } = person.family;
  return adults.includes(person) ? adults.find((other) => other !== person) : undefined;
}

/** The children who are customers too. */
export function childrenOf(person: Person): readonly Person[] {
  return person.family.adults.includes(person) ? person.family.children : [];
}
