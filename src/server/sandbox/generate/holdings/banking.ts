import type { HoldingRecord } from '../../../../api/schema.d.ts';
import { type Person, spouseOf } from '../people/person.ts';
import type { World } from '../world.ts';
import { creditCard, currentAccount, debitCard, foreignAccount, jointAccount } from './accounts.ts';
import { LOANS, MORTGAGES } from './banking-products.ts';
import { largeDeposit, maturedDeposit, termDeposit } from './deposits.ts';
import { loan } from './loans.ts';

const LARGE_DEPOSIT = { mass: 0, affluent: 0.35, private: 0.6 };
const FOREIGN_ACCOUNT = { mass: 0.04, affluent: 0.18, private: 0.4 };

/** What a person has at the bank. */
export function bankingOf(world: World, person: Person): HoldingRecord[] {
  const { random } = world;
  const { scenes, wealth, age, onlyAccount } = person;
  if (onlyAccount) return [currentAccount(world, person)];
  const spouse = spouseOf(person);
  const couple = spouse !== undefined && !spouse.onlyAccount && person.family.adults[0] === person;
  const wants = (probability: number) => random.chance(probability);
  const matures = scenes.has('deposit_matures');
  const due = scenes.has('payment_due');
  return [
    currentAccount(world, person),
    debitCard(world, person),
    couple && (scenes.has('joint_account') || wants(0.5)) && jointAccount(world, person, spouse),
    (scenes.has('dollars') || wants(FOREIGN_ACCOUNT[wealth])) && foreignAccount(world, person),
    (matures || wants(0.4)) && termDeposit(world, person, matures || wants(0.15)),
    wants(0.12) && termDeposit(world, person, false),
    wants(0.06) && maturedDeposit(world, person),
    wants(LARGE_DEPOSIT[wealth]) && largeDeposit(world, person),
    wants(0.45) && creditCard(world, person),
    age >= 27 && age <= 62 && wants(0.28) && loan(world, person, MORTGAGES, false),
    (due || (age <= 62 && wants(0.14))) && loan(world, person, LOANS, due),
  ].filter((holding) => holding !== false && holding !== undefined);
}
