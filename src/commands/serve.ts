import { join } from 'node:path';
import { Flags } from '@oclif/core';
import { TongCommand } from '../base-command.ts';
import { isLoopback, refuseOtherDatabases, servingFailure, withoutPassword } from '../program/serving.ts';
import { untilStopped } from '../program/until-stopped.ts';
import { stateFolder } from '../session/folders.ts';
import { messages } from '../text/messages/messages.ts';

export default class Serve extends TongCommand {
  static override summary = 'Run the server in the foreground, for a team.';
  static override description =
    `The embedded database survives a killed process, but a power cut may lose what was just written: it takes no
part in flushing to disk. For records of value use PostgreSQL, --database postgres://user@host/database.
A new database gets a first adviser, whose token is shown once.`;
  static override examples = [
    '<%= config.bin %> serve',
    '<%= config.bin %> serve --port 8080 --database ./tong-data',
    '<%= config.bin %> serve --database postgres://postgres@127.0.0.1/test',
  ];
  static override flags = {
    database: Flags.string({
      helpValue: '<folder|postgres://…>',
      summary: "Where the data is. [default: tong's own folder]",
    }),
    host: Flags.string({
      default: '127.0.0.1',
      summary: 'Address to listen on; this machine alone unless told.',
    }),
    port: Flags.integer({ min: 0, max: 65_535, default: 4181, summary: 'Port; 0 takes any free one.' }),
    'log-level': Flags.option({ options: ['error', 'warn', 'info', 'debug'] as const })({
      default: 'info',
      summary: 'How much is logged, as JSON lines on stderr.',
    }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Serve);
    const { host, port } = flags;
    const location = flags.database ?? join(stateFolder(process.env), 'server');
    const { serving } = messages(this.lang);
    refuseOtherDatabases(location, this.lang);
    const server = await import('../server/index.ts');
    const failure = (error: unknown) => servingFailure(error, { location, host, port, lang: this.lang });

    const database = await server.openDatabase(location).catch((error) => {
      throw failure(error);
    });
    const logger = { level: flags['log-level'], stream: process.stderr };
    const listening = await server.startServer({ database, host, port, logger }).catch(async (error) => {
      await database.close();
      throw failure(error);
    });
    const first = await server.firstAdviser(database.db, this.clock());
    if (first) this.note(serving.firstAdviser(first.id, first.token));
    if (database.kind === 'embedded') this.note(serving.embeddedWarning);
    if (!isLoopback(host)) this.note(serving.plainHost(host));
    const started = {
      url: listening.url,
      pid: process.pid,
      database: database.kind,
      ...(first && { adviser: first }),
    };
    await this.result(started, () => `${serving.listening(listening.url, withoutPassword(location))}\n`);
    await untilStopped();
    await listening.stop();
    this.note(serving.serverStopped);
  }
}
