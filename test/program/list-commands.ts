import { join } from 'node:path';
import { discoverPlugins } from '../../scripts/build/plugins.ts';

/** Writes what oclif knows of every command to stdout, as JSON. A process of its own: oclif loads commands by itself. */
const plugins = await discoverPlugins(join(import.meta.dirname, '../..'), './src/commands');
const commands = plugins.flatMap(({ manifest }) => Object.values(manifest.commands));
process.stdout.write(JSON.stringify(commands));
