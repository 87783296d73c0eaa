import type { ImportIdentifier, PersonRecord } from '../../../../api/schema.d.ts';
import { wealthKey } from '../holdings/investment.ts';
import { insurerKey } from '../holdings/policies.ts';
import type { Portfolio } from '../holdings/portfolio.ts';
import { oldForm } from '../numbers.ts';
import type { World } from '../world.ts';
import type { Person } from './person.ts';
import { tagsOf } from './tags.ts';

/** The insurer still has the 15-digit number of some who were born before this year, as its old files have. */
const OLD_FORM_BEFORE = '1990';

/** What the bank knows: everything but policies and investments. */
export function bankRecord(portfolio: Portfolio, today: string): PersonRecord {
  const { person } = portfolio;
  return {
    record: 'person',
    key: person.key,
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate,
    language: person.language,
    address: person.home.address,
    ...assessmentOf(person),
    ...(person.consent !== undefined && { consent: person.consent }),
    optedOut: person.optedOut,
    tags: tagsOf(portfolio, today),
    since: person.since,
    identifiers: [
      { type: 'customer_number', value: person.key },
      ...nationalId(person.nationalId),
      { type: 'mobile', value: person.mobile },
      ...(person.email === undefined ? [] : [{ type: 'email' as const, value: person.email }]),
    ],
  };
}

/** The insurer knows who is insured and where they live, and writes mobile numbers with dashes. */
export function insurerRecord({ random }: World, person: Person): PersonRecord {
  const old = person.birthDate < OLD_FORM_BEFORE && random.chance(0.3);
  const { nationalId: number, mobile } = person;
  return {
    record: 'person',
    key: insurerKey(person),
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate,
    address: person.home.address,
    identifiers: [
      ...nationalId(number !== undefined && old ? oldForm(number) : number),
      { type: 'mobile', value: `${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}` },
    ],
  };
}

/** The wealth platform asks for the tolerance itself; some gave it another number than the bank. */
export function wealthRecord({ random, numbers }: World, person: Person): PersonRecord {
  const mobile = random.chance(0.08) ? numbers.mobile() : person.mobile;
  return {
    record: 'person',
    key: wealthKey(person),
    name: person.name,
    birthDate: person.birthDate,
    ...assessmentOf(person),
    identifiers: [...nationalId(person.nationalId), { type: 'mobile', value: `+86${mobile}` }],
  };
}

function assessmentOf({ assessment }: Person): Pick<PersonRecord, 'riskTolerance' | 'riskAssessedOn'> {
  return assessment ? { riskTolerance: assessment.tolerance, riskAssessedOn: assessment.assessedOn } : {};
}

function nationalId(value: string | undefined): ImportIdentifier[] {
  return value === undefined ? [] : [{ type: 'national_id', value }];
}
