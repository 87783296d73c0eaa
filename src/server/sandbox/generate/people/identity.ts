import { addMonths, type PlainDate } from '../../../../domain/dates/plain-date.ts';
import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Seat } from './households.ts';
import { chineseName, drawGivenName, foreignName, type Name, uyghurName } from './names.ts';
import type { Person } from './person.ts';
import { PLACES, XINJIANG } from './places.ts';

type Origin = 'chinese' | 'uyghur' | 'foreign';

type Identity = Name &
  Pick<Person, 'sex' | 'birthDate' | 'age' | 'language' | 'home' | 'nationalId' | 'mobile' | 'email'>;

const MAILBOXES = ['139.com', '163.com', 'qq.com', 'outlook.com'];

/** Who somebody is, on paper and on the phone. */
export function drawIdentity({ random, numbers, today }: World, seat: Seat): Identity {
  const origin = drawOrigin(random, seat);
  const foreign = origin === 'foreign';
  const birthDate = drawBirthDate(random, seat, today);
  const named = drawName(random, seat, origin, Number(birthDate.slice(0, 4)));
  const mobile = numbers.mobile();
  const mailbox = foreign ? latinMailbox(named.name, mobile) : mobile;
  return {
    ...named,
    sex: seat.sex,
    birthDate,
    age: seat.age,
    language: foreign ? 'en' : 'zh-CN',
    home: seat.home,
    ...(!foreign && {
      nationalId: numbers.nationalId(drawRegion(random, seat, origin), birthDate, seat.sex),
    }),
    mobile,
    ...(random.chance(0.45) && { email: `${mailbox}@${random.pick(MAILBOXES)}` }),
  };
}

function drawOrigin(random: Random, { alone }: Seat): Origin {
  if (!alone) return 'chinese';
  return random.weighted([
    { weight: 94, value: 'chinese' },
    { weight: 3, value: 'uyghur' },
    { weight: 3, value: 'foreign' },
  ] as const);
}

function drawName(random: Random, seat: Seat, origin: Origin, birthYear: number): Name {
  if (origin === 'uyghur') return uyghurName(random, seat.sex);
  if (origin === 'foreign') return foreignName(random, seat.sex);
  const given = seat.part?.name?.given ?? drawGivenName(random, birthYear, seat.sex);
  return chineseName(seat.surname, given, seat.sex);
}

/** A day on which somebody was born who is that old today. */
function drawBirthDate(random: Random, { age, part }: Seat, today: PlainDate): PlainDate {
  if (part?.birthday === 'today') return addMonths(today, -12 * age);
  if (part?.birthday === 'soon') return addMonths(addDays(today, random.int(2, 6)), -12 * (age + 1));
  return addDays(addMonths(today, -12 * age), -random.int(0, 364));
}

/** Identity numbers keep the place of the first registration, and many customers have moved since. */
function drawRegion(random: Random, { home }: Seat, origin: Origin): string {
  if (origin === 'uyghur') return random.pick(XINJIANG).code;
  return random.chance(0.4) ? home.code : random.pick(PLACES).code;
}

/** `emily.carter.4711`: the end of the mobile number tells namesakes apart. */
function latinMailbox(name: string, mobile: string): string {
  const letters = name.toLowerCase().replace(/[^a-z ]/g, '');
  return `${letters.replaceAll(' ', '.')}.${mobile.slice(-4)}`;
}
