import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDateFormat } from '../../src/import/date-format.ts';

test.each([
  ['YYYY-MM-DD', '2026-02-28', '2026-02-28'],
  ['YYYYMMDD', '19901213', '1990-12-13'],
  ['DD/MM/YYYY', '31/12/1999', '1999-12-31'],
  ['DD.MM.YYYY', '01.02.2003', '2003-02-01'],
  ['M/D/YYYY', '3/9/2004', '2004-03-09'],
  ['M/D/YYYY', '12/31/2004', '2004-12-31'],
  ['YYYY年M月D日', '1988年8月8日', '1988-08-08'],
  ['YYYY-MM-DD*', '2018-10-16 00:00:00', '2018-10-16'],
])('%s reads %s', (format, text, date) => {
  expect(compileDateFormat(format)?.(text)).toBe(date);
});

describe('no date', () => {
  test.each([
    ['YYYY-MM-DD', '2026-02-29'],
    ['YYYY-MM-DD', '2026-13-01'],
    ['YYYY-MM-DD', '2026-1-1'],
    ['YYYY-MM-DD', '2026-01-01 00:00'],
    ['DD.MM.YYYY', '01-02-2003'],
    ['YYYYMMDD', '0'],
    ['M/D/YYYY', '3/9/04'],
    ['YYYY-MM-DD*', 'on 2018-10-16'],
  ])('%s does not read %s', (format, text) => {
    expect(compileDateFormat(format)?.(text)).toBeUndefined();
  });
});

test.each(['', 'YYYY', 'YYYY-MM', 'DD/MM/YY', 'YYYY-MM-DD DD', 'YYYY*MM*DDD'])(
  '%s is no format',
  (format) => {
    expect(compileDateFormat(format)).toBeUndefined();
  },
);

test('every day that is written in a format is read back', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('YYYY-MM-DD', 'DD/MM/YYYY', 'YYYYMMDD', 'MM.DD.YYYY'),
      (date, format) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const written = format.replace('YYYY', year).replace('MM', month).replace('DD', dayOfMonth);
        expect(compileDateFormat(format)?.(written)).toBe(iso);
      },
    ),
  );
});
