import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import type { Sex } from './people/person.ts';
import type { Random } from './random.ts';

/** Prefixes that the three networks hand out to people; none of data cards, machines or resellers. */
const MOBILE_PREFIXES =
  '130 131 132 133 134 135 136 137 138 139 150 151 152 153 155 156 157 158 159 166 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 191 193 195 198 199'.split(
    ' ',
  );

/** Issuer numbers of UnionPay, all beginning with 62. */
const DEBIT_BIN = '621785';
const CREDIT_BINS = ['622836', '625910', '628310'];

/** Makes numbers that pass every check there is for their kind; none comes twice. */
export class Numbers {
  readonly #random: Random;
  readonly #given = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** A resident identity number of GB 11643-1999. The sequence number is odd for men, even for women. */
  nationalId(region: string, birthDate: PlainDate, sex: Sex): string {
    return this.#unused(() => {
      const half = this.#random.int(1, 498);
      const sequence = String(sex === 'male' ? half * 2 - 1 : half * 2).padStart(3, '0');
      const body = `${region}${birthDate.replaceAll('-', '')}${sequence}`;
      return body + checkCharacter(body);
    });
  }

  mobile(): string {
    return this.#unused(() => this.#random.pick(MOBILE_PREFIXES) + this.#random.digits(8));
  }

  debitCard(): string {
    return this.#card(DEBIT_BIN, 19);
  }

  creditCard(): string {
    return this.#card(this.#random.pick(CREDIT_BINS), 16);
  }

  /** 17 digits, two of them for the kind of account; no card begins like it. */
  account(): string {
    return this.#unused(() => `10${this.#random.digits(15)}`);
  }

  /** 19 digits, as deposits and loans have. */
  contract(): string {
    return this.#unused(() => `8016${this.#random.digits(15)}`);
  }

  policy(issued: PlainDate): string {
    return this.#unused(() => `P${issued.slice(0, 4)}${this.#random.digits(9)}`);
  }

  #card(bin: string, length: number): string {
    return this.#unused(() => {
      const body = bin + this.#random.digits(length - bin.length - 1);
      return body + luhnDigit(body);
    });
  }

  #unused(make: () => string): string {
    let number = make();
    while (this.#given.has(number)) number = make();
    this.#given.add(number);
    return number;
  }
}

/** The 15-digit form of an identity number, issued until 1999: without the century and the check character. */
export function oldForm(nationalId: string): string {
  return nationalId.slice(0, 6) + nationalId.slice(8, 17);
}

/** ISO 7064 MOD 11-2 over 17 digits, with the weights of GB 11643. */
function checkCharacter(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** ISO/IEC 7812-1, annex B: every second digit from the right counts double, its digits added. */
function luhnDigit(body: string): string {
  let sum = 0;
  for (let index = body.length - 1, double = true; index >= 0; index--, double = !double) {
    const digit = Number(body[index]);
    sum += double ? ((digit * 2) % 10) + Math.floor(digit / 5) : digit;
  }
  return String((10 - (sum % 10)) % 10);
}
