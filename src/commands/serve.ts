import { join } from 'node:path';
import { Flags } from '@oclif/core';
import { TongCommand } from '../base-command.ts';
import { refuseOtherDatabases, servingFailure, withoutPassword } from '../program/serving.ts';
import { isLoopback, refuseUnsafeReach } from '../program/serving-address.ts';
import { untilStopped } from '../program/until-stopped.ts';
import { stateFolder } from '../session/folders.ts';
import { messages } from '../text/messages/messages.ts';

export default class Serve extends TongCommand {
  static override summary = 'Run the server in the foreground, for a team.';
  static override description =
    `The embedded database survives a killed process, but a power cut may lose what was just written: it takes no
part in flushing to disk. For records of value use PostgreSQL, --database postgres://user@host/database.
A new database gets a first adviser, whose token is shown once. Beyond this machine, and for more than a trial, let
people sign in at an issuer (OAuth 2.0, OpenID Connect): its JWT access tokens for this server count then, and no other.
/livez, /readyz and /metrics are for whoever watches over it. On SIGTERM it is not ready any more, and finishes what is
under way within 10 s.`;
  static override examples = [
    '<%= config.bin %> serve',
    '<%= config.bin %> serve --port 8080 --database ./tong-data',
    '<%= config.bin %> serve --database postgres://postgres@127.0.0.1/test',
    '<%= config.bin %> serve --host 0.0.0.0 --issuer https://login.bank.example --audience https://tong.bank.example --first-adviser lin.xiaoyan',
  ];
  static override flags = {
    database: Flags.string({
      helpValue: '<folder|postgres://…>',
      summary: "Where the data is. [default: tong's own folder]",
    }),
    host: Flags.string({
      default: '127.0.0.1',
      summary: 'Address to listen on; this machine alone unless told. Another one needs --issuer.',
    }),
    issuer: Flags.string({
      helpValue: '<url>',
      summary: 'Whose access tokens count (RFC 9068), as in their "iss".',
    }),
    audience: Flags.string({
      helpValue: '<url>',
      dependsOn: ['issuer'],
      summary: 'What their "aud" has to name. [default: the server\'s own address]',
    }),
    'first-adviser': Flags.string({
      helpValue: '<subject>',
      dependsOn: ['issuer'],
      summary: 'Who the first adviser of a new database is at the issuer, as in "sub".',
    }),
    port: Flags.integer({ min: 0, max: 65_535, default: 4181, summary: 'Port; 0 takes any free one.' }),
    'rate-limit': Flags.integer({
      min: 0,
      default: 6_000,
      summary: 'Requests a minute for each adviser; 0 for no limit.',
    }),
    'metrics-token': Flags.string({
      env: 'TONG_METRICS_TOKEN',
      helpValue: '<token>',
      summary:
        'Who brings it may read /metrics from anywhere; without one this machine alone. Better as TONG_METRICS_TOKEN.',
    }),
    'log-level': Flags.option({ options: ['error', 'warn', 'info', 'debug'] as const })({
      default: 'info',
      summary: 'How much is logged, as JSON lines on stderr.',
    }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Serve);
    const { host, port, issuer, audience } = flags;
    const location = flags.database ?? join(stateFolder(process.env), 'server');
    const { serving } = messages(this.lang);
    refuseOtherDatabases(location, this.lang);
    refuseUnsafeReach({ host, issuer, audience, lang: this.lang });
    const server = await import('../server/index.ts');
    const failure = (error: unknown) => servingFailure(error, { location, host, port, lang: this.lang });

    const database = await server.openDatabase(location).catch((error) => {
      throw failure(error);
    });
    const logger = { level: flags['log-level'], stream: process.stderr };
    const signInAt = issuer && ((url: string) => server.issuerSignIn({ issuer, audience }, url));
    const rateLimit = flags['rate-limit'] || undefined;
    const metrics = { token: flags['metrics-token'] };
    const options = { database, host, port, logger, rateLimit, metrics, ...(signInAt && { signInAt }) };
    const listening = await server.startServer(options).catch(async (error) => {
      await database.close();
      throw failure(error);
    });
    const subject = flags['first-adviser'];
    const needsFirst = issuer === undefined || subject !== undefined;
    const first = needsFirst ? await server.firstAdviser(database.db, this.clock(), subject) : undefined;
    if (first?.token) this.note(serving.firstAdviser(first.id, first.token));
    else if (first && subject) this.note(serving.firstAdviserAtIssuer(first.id, subject));
    if (issuer) this.note(serving.trusts(issuer));
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
