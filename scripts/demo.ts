import { join } from 'node:path';
import { inTerminal } from './demo/in-terminal.ts';
import { tour } from './demo/tour.ts';

/** `npm run demo`: the desk where there is a terminal, else a tour of the main job that leaves nothing behind. */
const program = join(import.meta.dirname, '../bin/run.js');
process.exitCode = process.stdin.isTTY && process.stdout.isTTY ? inTerminal(program) : tour(program);
