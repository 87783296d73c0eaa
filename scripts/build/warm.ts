import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startExampleServer } from './example-server.ts';
import { standInTerminal } from './warm-terminal.ts';

/**
 * Runs the bundle through what is common at a start and then writes V8's code cache, which so holds the functions that
 * were compiled on the way. Meant for a process of its own: `warm.ts <program.js> <bundle> <lines as JSON> <keys as
 * JSON>`. A line that opens the desk needs keys that leave it.
 */
const [programFile = '', bundle = '', lines = '[]', keys = '[]'] = process.argv.slice(2);
const { openProgram, cacheFile } = createRequire(import.meta.url)(programFile);

const server = await startExampleServer();
process.env.TONG_SERVER = server.url;
process.env.TONG_TOKEN = 'example';
// Each run listens to the process anew.
process.setMaxListeners(0);

if (keys !== '[]') standInTerminal(JSON.parse(keys));
const program = openProgram(bundle);
for (const line of JSON.parse(lines)) await program.run(line);
server.stop();
writeFileSync(cacheFile(bundle), program.makeCache());
process.exitCode = 0;
