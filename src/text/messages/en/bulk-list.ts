import type { ErrorText } from './errors.ts';

const quoted = (text: string) => JSON.stringify(text);
const count = (number: number, thing: string) => `${number} ${number === 1 ? thing : `${thing}s`}`;

/** More columns, or characters of a value, are not quoted. */
const mostColumns = 20;
const mostCharacters = 60;
const short = (text: string) =>
  quoted(text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text);
const named = (columns: readonly string[]) => {
  const names = columns.slice(0, mostColumns).map((name, index) => `${index + 1} ${quoted(name)}`);
  return `${names.join(', ')}${columns.length > mostColumns ? ' …' : ''}`;
};

const whichColumn = 'Say which one with --column, by its name or its number: --column 2.';

/** Lists of customers and texts with the customer's own words in them: what stops them, and why a row cannot be used. */
export const bulkList = {
  standardInput: 'standard input',
  problems: {
    missing: (path: string): ErrorText => ({
      title: 'A file is missing',
      detail: `There is no ${path}.`,
      nextSteps: ['Check the path.'],
    }),
    forbidden: (path: string): ErrorText => ({
      title: 'A file may not be read',
      detail: `You may not read ${path}.`,
      nextSteps: ['Ask whoever owns the file for the right to read it.'],
    }),
    notAFile: (path: string): ErrorText => ({
      title: 'Not a file',
      detail: `${path} is not a file.`,
      nextSteps: ['Name a file.'],
    }),
    unreadable: (path: string, why: string): ErrorText => ({
      title: 'A file cannot be read',
      detail: `${path} cannot be read: ${why}.`,
      nextSteps: [],
    }),
    unwritable: (path: string, why: string): ErrorText => ({
      title: 'A file cannot be written',
      detail: `${path} cannot be written: ${why}.`,
      nextSteps: ['Name another file.'],
    }),
    listInTheWay: (path: string): ErrorText => ({
      title: 'A file is in the way',
      detail: `${path} is there, and is no list that tong has written.`,
      nextSteps: ['Name another file.'],
    }),
    notSpooled: (name: string, folder: string, why: string): ErrorText => ({
      title: 'The list cannot be kept',
      detail: `${name} can be read only once, and ${folder} takes no copy of it: ${why}.`,
      nextSteps: ['Write the list to a file and name that.'],
    }),
    empty: (name: string): ErrorText => ({
      title: 'The list is empty',
      detail: `There is no customer in ${name}.`,
      nextSteps: ['Check what writes the list.'],
    }),
    workbook: (name: string): ErrorText => ({
      title: 'The list is an Excel workbook',
      detail: `${name} is a workbook, not a text.`,
      nextSteps: ['In Excel, save it as “CSV UTF-8 (Comma delimited)”, and name that file.'],
    }),
    utf16be: (name: string): ErrorText => ({
      title: 'The list has an encoding that is not known here',
      detail: `${name} is UTF-16 with the high byte first.`,
      nextSteps: ['Save it as UTF-8.'],
    }),
    delimiter: (value: string): ErrorText => ({
      title: 'Not a delimiter',
      detail: `${quoted(value)} cannot stand between cells.`,
      nextSteps: ["Give a character, as in --delimiter ';', or \\t for a tab."],
    }),
    noCustomerColumn: (name: string, columns: readonly string[]): ErrorText => ({
      title: 'No column names the customers',
      detail: `None of the columns of ${name} is known to name customers: ${named(columns)}.`,
      nextSteps: [whichColumn, 'The first line must hold the names of the columns.'],
    }),
    unknownColumn: (name: string, asked: string, columns: readonly string[]): ErrorText => ({
      title: 'No such column',
      detail: `${name} has no column ${quoted(asked)}; it has ${named(columns)}.`,
      nextSteps: [whichColumn],
    }),
    noHeader: (name: string, value: string): ErrorText => ({
      title: 'The list has no header line',
      detail: `The first line of ${name} has ${short(value)} where the name of a column should be.`,
      nextSteps: ['Put a first line with the names of the columns before it.'],
    }),
    sameColumn: (name: string, column: string): ErrorText => ({
      title: 'Two columns have one name',
      detail: `The header line of ${name} names ${quoted(column)} twice.`,
      nextSteps: ['Rename one of the columns in the file.'],
    }),
    rowTooLong: (name: string, line: number): ErrorText => ({
      title: 'A row has no end',
      detail: `${name}: the row after line ${line} goes on for more than a mebibyte.`,
      nextSteps: ['Close its quotation mark, if it has one; else take it out.'],
    }),
    openQuote: (name: string, line: number): ErrorText => ({
      title: 'A quotation mark is not closed',
      detail: `${name}: a quotation mark opened after line ${line} is not closed.`,
      nextSteps: ['Close it.'],
    }),
    notJson: (name: string): ErrorText => ({
      title: 'The list is not JSON',
      detail: `${name} begins like JSON and is not.`,
      nextSteps: ['Write one object a line, as jq -c does, or one array.'],
    }),
    documentTooLarge: (name: string, mebibytes: number): ErrorText => ({
      title: 'The list is too large for one JSON document',
      detail: `${name} is one JSON document of more than ${mebibytes} MiB.`,
      nextSteps: ['Write one object a line, as jq -c does: that may have any size.'],
    }),
    brokenTemplate: (
      name: string,
      line: number,
      column: number,
      what: string,
      source: string,
    ): ErrorText => ({
      title: 'The template does not hold',
      detail: `${name}, line ${line}, column ${column}: ${what}. The line is: ${source}`,
      nextSteps: ['Correct it; the language is Liquid.'],
    }),
    templateFromInput: (): ErrorText => ({
      title: 'A template is a file',
      detail: 'A template cannot come from standard input, -.',
      nextSteps: ['Write it to a file, or give a short one on the command line.'],
    }),
    noTemplate: (path: string): ErrorText => ({
      title: 'The template is missing',
      detail: `There is no ${path}, nor one with a language before its ending.`,
      nextSteps: ['Check the path.'],
    }),
    templateNotText: (path: string): ErrorText => ({
      title: 'The template is not a text',
      detail: `${path} is not a text, or not in UTF-8 or GB18030.`,
      nextSteps: ['Save it as a plain text in UTF-8.'],
    }),
    templateTooLong: (name: string, longest: number): ErrorText => ({
      title: 'The template is too long',
      detail: `${name} has more than ${longest} characters.`,
      nextSteps: ['Shorten it.'],
    }),
    emptyTemplate: (path: string): ErrorText => ({
      title: 'The template is empty',
      detail: `There is nothing in ${path}.`,
      nextSteps: ['Write what is to be said.'],
    }),
  },

  /** Why a row cannot be used. */
  faults: {
    empty: (column: string) => `Nothing in column ${quoted(column)}; say who the customer is.`,
    formula: (value: string) => `${short(value)} is a formula; put its value there and export again.`,
    numberLost: (value: string) =>
      `Excel has turned the number into ${value}; format the column as text and export again.`,
    inexact: (column: string) =>
      `The number in ${quoted(column)} has more digits than JSON keeps; put it in quotation marks.`,
    shape: (found: number, expected: number) =>
      `${count(found, 'cell')} where there ${expected === 1 ? 'is' : 'are'} ${count(expected, 'column')}; put a cell with a delimiter in quotation marks.`,
    encoding: (encoding: string) =>
      `Some of it cannot be read as ${encoding.toUpperCase()}; say --encoding, or export as UTF-8 again.`,
    tooLong: (longest: number) => `Longer than ${longest} characters; name the customer by an identifier.`,
    lineTooLong: () => 'The line is longer than a row can be; write one object a line.',
    tooDeep: () => 'The object is nested too deeply to be a row; write its members side by side.',
    notARow: (value: string) => `${short(value)} is neither an object nor a text; write one of them a row.`,
    notJson: (value: string) => `${short(value)} is not JSON; write one object a line.`,
  },

  /** What is wrong in a template, and why it gives no text for a row. */
  template: {
    givenText: 'the text',
    unknownTag: (name: string) => `there is no tag ${quoted(name)}`,
    unknownFilter: (name: string) => `there is no filter ${quoted(name)}`,
    notClosed: (what: string) => `${short(what)} is not closed`,
    noValue: () => 'a value is missing',
    noFiles: (tag: string) => `${quoted(tag)} would read another file, which a template may not`,
    other: (message: string) => message,
    noVariable: (name: string, known: readonly string[]) =>
      `there is no variable ${quoted(name)}; there are ${known.join(', ')}`,
    noMember: (of: string, name: string, known: readonly string[]) =>
      known.length === 0
        ? `${of} has no ${quoted(name)}`
        : `${of} has no ${quoted(name)}; it has ${known.join(', ')}`,

    nowhere: (what: string, line: number) => `Line ${line} of the template: ${what}.`,
    missing: (name: string, line: number) =>
      `There is no ${name} for this row, which line ${line} of the template asks for; fill it in, or let the template do without: {{ ${name} | default: "…" }}.`,
    failed: (what: string, line: number) => `Line ${line} of the template fails for this row: ${what}.`,
    limits: () => 'it takes too long or too much memory',
    notADay: (value: string) => `${short(value)} is no day like 2026-12-01`,
    notMoney: (value: string) => `${short(value)} is no amount of money`,
    noCurrency: (amount: string) => `${amount} has no currency; write money: "CNY"`,
    empty: () => 'The template gives an empty text for this row; let it say something.',
    tooLong: (length: number, longest: number) =>
      `The text for this row has ${length} characters; at most ${longest} are allowed. Shorten the template.`,
    halfCharacter: () => 'The template cuts a character in two for this row; cut somewhere else.',
    notAText: () =>
      'The template writes something that is not a text for this row; name a member, as in holding.value.amount, or use a filter, as in holding.value | money.',
  },
};

export type BulkList = typeof bulkList;
