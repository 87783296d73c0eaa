import { parseArgs } from 'node:util';
import { wantsColour } from '../src/text/colour.ts';
import { renderTable } from '../src/text/table.ts';
import { bulkScale } from './bulk-scale.ts';
import { bulkSend } from './bulk-send.ts';
import { deskFrame } from './desk-frame.ts';
import { deskKeys } from './desk-keys.ts';
import { deskMemory } from './desk-memory.ts';
import { type Figure, isKept } from './measurement.ts';
import { start } from './start.ts';

/** `npm run bench -- [name…] [--json]`: measures what is named, or everything, and prints it beside the promises. */
const measurements = [start, deskFrame, deskKeys, deskMemory, bulkSend, bulkScale];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !measurements.some((measurement) => measurement.name === name));
if (unknown.length > 0) throw new Error(`there is no measurement ${unknown.join(', ')}`);

const figures: Figure[] = [];
for (const { name, measure } of measurements) {
  if (positionals.length === 0 || positionals.includes(name)) figures.push(...(await measure()));
}
process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : figureTable(figures));

function figureTable(rows: readonly Figure[]): string {
  return renderTable(
    {
      columns: ['what', 'value', 'unit', 'promised', 'kept', 'from'].map((title) => ({ key: title, title })),
      rows: rows.map((figure) => [
        { text: figure.what },
        { text: figure.value.toFixed(2) },
        { text: figure.unit },
        { text: `${figure.bound} ${figure.target}` },
        isKept(figure) ? { text: 'yes', tone: 'good' } : { text: 'no', tone: 'bad' },
        { text: figure.from },
      ]),
    },
    {
      width: 200,
      colour: wantsColour({ noColour: false, env: process.env, tty: process.stdout.isTTY }),
      tty: true,
    },
  );
}
