import type { ErrorText } from './errors.ts';
import { count, either, faults, quoted } from './faults.ts';

const ended = (sentence: string) => (/[.。]$/.test(sentence) ? sentence : `${sentence}.`);

/** `tong import`: what stops it, what is wrong in a mapping, why a row is rejected, and the summary. */
export const imports = {
  problems: {
    missing: (path: string): ErrorText => ({
      title: 'A file is missing',
      detail: `There is no ${path}.`,
      nextSteps: ['Check the path; the files of a mapping are looked for in the folder given by --data.'],
    }),
    forbidden: (path: string): ErrorText => ({
      title: 'A file may not be read',
      detail: `You may not read ${path}.`,
      nextSteps: ['Ask whoever owns the file for the right to read it.'],
    }),
    notAFile: (path: string): ErrorText => ({
      title: 'Not a file',
      detail: `${path} is not a file.`,
      nextSteps: ['Name a file; the folder with the data goes to --data.'],
    }),
    unreadable: (path: string, why: string): ErrorText => ({
      title: 'A file cannot be read',
      detail: `${path} cannot be read: ${why}.`,
      nextSteps: [],
    }),
    unwritable: (path: string, why: string): ErrorText => ({
      title: 'The rejected rows cannot be written',
      detail: `${path} cannot be written: ${why}.`,
      nextSteps: ['Name another file with --rejected.'],
    }),
    mapping: (faults: readonly string[]): ErrorText => ({
      title: 'The mapping does not fit',
      detail: faults.join('; '),
      nextSteps: ['Correct it; docs/import.md explains every part.'],
    }),
    rejectedIsInput: (path: string): ErrorText => ({
      title: 'The rejected rows would overwrite the input',
      detail: `${path} is what the import reads; the rejected rows cannot be written there.`,
      nextSteps: ['Name another file with --rejected.'],
    }),
    noHeader: (path: string): ErrorText => ({
      title: 'A file has no header line',
      detail: `${path} is empty: it has no header line.`,
      nextSteps: ['Name the columns in the mapping if the file has none of its own.'],
    }),
    sameColumn: (path: string, column: string): ErrorText => ({
      title: 'Two columns have one name',
      detail: `The header line of ${path} names ${quoted(column)} twice.`,
      nextSteps: ['Rename one of the columns in the file.'],
    }),
    openQuote: (path: string, line: number): ErrorText => ({
      title: 'A quotation mark is not closed',
      detail: `${path}: a quotation mark opened after line ${line} is not closed.`,
      nextSteps: ["Close it; or say quote: '' in the mapping if the file quotes nothing."],
    }),
    nothing: (paths: readonly string[]): ErrorText => ({
      title: 'Nothing to import',
      detail: `No row to import in ${paths.join(', ')}.`,
      nextSteps: ["Check the files, and the mapping's where if it has one."],
    }),
    interrupted: (): ErrorText => ({ title: 'Interrupted', detail: 'Interrupted.', nextSteps: [] }),
  },
  /** Said after what went wrong. */
  nothingChanged: (detail: string) => `${ended(detail)} Nothing was changed.`,
  outcomeUnknown: (detail: string) => `${ended(detail)} Whether anything was changed is not known.`,
  importDone: (detail: string) => `${ended(detail)} The import itself is done.`,
  runAgain: 'Run the import again: what is there already stays as it is.',

  /** What is wrong with a value: in a mapping, or in a record before it is sent. */
  faults: {
    ...faults,
    about: (field: string, fault: string) => (field === '' ? fault : `${field}: ${fault}`),
    unprintable: 'has a NUL character, which no database keeps',

    nothingMapped: 'neither persons nor holdings',
    unknownFile: (name: string, known: readonly string[]) =>
      `${quoted(name)} is none of the files ${either(known)}`,
    unknownJoin: (name: string, known: readonly string[]) =>
      known.length === 0
        ? `there is no join ${quoted(name)}`
        : `${quoted(name)} is none of the joins ${either(known)}`,
    unknownColumn: (name: string, file: string, known: readonly string[]) =>
      `${file} has no column ${quoted(name)}; it has ${either(known)}`,
    brace: (template: string) => `${quoted(template)} has a brace without its other half`,
    dateFormat: (format: string) => `${quoted(format)} does not have YYYY, MM and DD once each`,
  },

  /** Why a row is rejected. */
  reasons: {
    columns: (found: number, expected: number) =>
      `${count(found, 'column')} where ${expected} ${expected === 1 ? 'is' : 'are'} expected`,
    encoding: (encoding: string) => `bytes that are not ${encoding}`,
    date: (value: string, format: string) => `${quoted(value)} is no date ${format}`,
    amount: (value: string) => `${quoted(value)} is no amount`,
    currency: (value: string) => `${quoted(value)} is no currency`,
    wholeNumber: (value: string) => `${quoted(value)} is no whole number`,
    flag: (value: string) => `${quoted(value)} is neither true nor false`,
    noRow: (file: string, key: string) => `no row of ${file} has ${key}`,
    severalRows: (file: string, key: string, rows: number) => `${rows} rows of ${file} have ${key}`,
    duplicate: (key: string, line: number) => `key ${key} is on line ${line} already`,
  },

  summary: {
    read: 'read',
    created: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    rejected: 'rejected',
    persons: 'Persons',
    holdings: 'Holdings',
    joined: 'Joined files',
    total: 'Total',
    customers: (created: number, joined: number) =>
      `${count(created, 'new customer')}; ${count(joined, 'record')} joined a known one.`,
    rejectedRows: (rows: number, path: string) => `${count(rows, 'row')} rejected, see ${path}`,
    doubtfulNumbers: (number: number, rows: readonly string[]) => {
      const more = number > rows.length ? ' …' : '';
      const subject = number === 1 ? 'identity number fails' : 'identity numbers fail';
      return `${number} ${subject} the check; kept as given, linking no records: ${rows.join(', ')}${more}`;
    },
    dryRun: 'Dry run: nothing was sent.',
  },
  progress: (entry: string, rows: string) => `${entry}, ${rows} rows`,
  committing: 'making it visible …',
};

export type Imports = typeof imports;
