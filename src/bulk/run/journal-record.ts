import { crc32 } from 'node:zlib';

/** What became of one row. */
export interface RowOutcome {
  readonly n: number;
  readonly s: 'done' | 'held_back' | 'failed';
  /** Of what was made. */
  readonly id?: string;
  readonly scheduledFor?: string;
  /** Rule that held it back, or why it failed. */
  readonly reason?: string;
  readonly detail?: string;
  /** Of the rule. */
  readonly source?: string;
}

/** What an undo made of one row. */
export interface RowUndone {
  readonly n: number;
  readonly s: 'undone' | 'kept' | 'nothing_done';
  /** Why it was kept. */
  readonly reason?: string;
}

/** A line of the journal. Times are RFC 3339. */
export type JournalRecord =
  | { readonly k: 'start' | 'resume'; readonly at: string }
  /** These rows are about to be sent. */
  | { readonly k: 'try'; readonly rows: readonly number[] }
  | { readonly k: 'rows'; readonly at: string; readonly rows: readonly RowOutcome[] }
  | { readonly k: 'stop'; readonly at: string; readonly why: string }
  | { readonly k: 'end'; readonly at: string }
  | { readonly k: 'undo'; readonly at: string }
  | { readonly k: 'undone'; readonly at: string; readonly rows: readonly RowUndone[] }
  | { readonly k: 'undo-end'; readonly at: string };

const checksumDigits = 8;

/** The record as a line, its checksum (CRC-32, eight hex digits) first. */
export function encodeRecord(record: JournalRecord): string {
  const text = JSON.stringify(record);
  return `${checksum(text)} ${text}\n`;
}

/** Undefined for a line that was torn, changed, or written by something else. */
export function decodeRecord(line: Buffer): JournalRecord | undefined {
  const text = line.toString('utf8', checksumDigits + 1);
  if (line.toString('latin1', 0, checksumDigits + 1) !== `${checksum(text)} `) return undefined;
  return JSON.parse(text);
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(checksumDigits, '0');
}
