import { messages } from '../../text/messages/messages.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { Table } from '../../text/table.ts';
import type { Around } from '../state/desk-state.ts';

/** What the number before a row says already. */
const counted = 'rank';
/** Cells that say nothing without their column: dates beside each other, a yes. */
const needLabel: ReadonlySet<string> = new Set(['publishedAt', 'validUntil', 'sharable', 'matchedOn']);

/** Each row as one line for the ear: what is in its cells, the empty ones left out. */
export function rowTexts({ columns, rows }: Table, { lang }: Around): string[] {
  const { customers, desk } = messages(lang);
  return rows.map((row) =>
    columns
      .flatMap(({ key, title }, index) => {
        const text = sanitise(row[index]?.text ?? '').trim();
        if (text === '' || key === counted) return [];
        return [needLabel.has(key) ? desk.plain.labelled(sanitise(title), text) : text];
      })
      .join(customers.clause),
  );
}

/** The rows of a table without numbers: what the first cell names, then the others, sums with their column. */
export function labelledRows({ columns, rows, empty }: Table, { lang }: Around): string[] {
  const { customers, desk } = messages(lang);
  if (rows.length === 0) return empty ? [sanitise(empty)] : [];
  return rows.map((row) => {
    const [first = '', ...cells] = columns.map(({ title, align }, index) => {
      const text = sanitise(row[index]?.text ?? '').trim();
      const isClear = text === '' || title === '' || align !== 'right';
      return isClear ? text : desk.plain.labelled(sanitise(title), text);
    });
    const rest = cells.filter((cell) => cell !== '').join(customers.clause);
    return rest === '' ? first : customers.about(first, rest);
  });
}
