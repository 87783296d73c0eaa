import { Command, type Config, type Interfaces } from '@oclif/core';
import type { ApiClient } from './api/client.ts';
import { somethingWaits } from './outbox/waiting.ts';
import { flagValue, type OutputFormat, outputFormat } from './program/argv.ts';
import type { Connection } from './program/connection.ts';
import { globalFlags } from './program/flags.ts';
import { loud } from './program/loud.ts';
import { describeTerminal, type Terminal } from './program/terminal.ts';
import { stateFolder } from './session/folders.ts';
import type { Language } from './text/language.ts';
import type { RenderOptions } from './text/render-options.ts';
import { sanitiseBlock } from './text/sanitise.ts';
import type { Table } from './text/table.ts';

export { listFlags } from './program/flags.ts';

/** A page of a list, as the contract has it. */
interface Page {
  readonly items: readonly unknown[];
}

/**
 * What every command of tong shares: the global flags and the streams. stdout holds the result, stderr what is said
 * about it. Errors are thrown; `main` turns them into text or JSON and an exit code.
 */
export abstract class TongCommand extends Command {
  static override baseFlags = globalFlags;

  protected readonly terminal: Terminal;
  /** Now. The one place where a command takes it from. */
  protected readonly clock: () => Date = () => new Date();
  private readonly typed: readonly string[];
  private connection: Connection | undefined;

  constructor(argv: string[], config: Config) {
    super(argv, config);
    this.typed = argv;
    this.terminal = describeTerminal(argv);
  }

  /** The language of what is said: of the flag or the environment, else of the profile once it is known. */
  protected get lang(): Language {
    return this.connection?.lang ?? this.terminal.lang;
  }

  protected get format(): OutputFormat {
    return outputFormat(this.typed, this.connection?.session.output);
  }

  private get wantsJson(): boolean {
    return this.format === 'json' || this.format === 'ndjson';
  }

  /** Where the calls go. In a terminal without any profile it offers to start the sandbox. */
  protected async connect(): Promise<Connection> {
    const { openConnection } = await import('./program/open-connection.ts');
    this.connection ??= await openConnection(
      { profileFlag: flagValue(this.typed, 'profile'), langFlag: flagValue(this.typed, 'lang') },
      this.terminal,
      (text) => this.note(text),
    );
    return this.connection;
  }

  /** The typed client: `await unwrap((await this.api()).GET('/session'))`. */
  protected async api(): Promise<ApiClient> {
    return (await this.connect()).api;
  }

  /** The id of the one customer that an identifier names. Two match: a terminal asks, a script gets exit 6. */
  protected async customerId(identifier: string): Promise<string> {
    const { api, lang } = await this.connect();
    const { resolveCustomer } = await import('./program/resolve-customer.ts');
    const { askForCandidate } = await import('./program/ask.ts');
    const ask = askForCandidate(this.terminal, lang, (question) => this.loud(question));
    return resolveCustomer(api, identifier, { lang, ask });
  }

  /** A question about what is going to be written; where that is production, it says so first. */
  protected loud(question: string): string {
    return this.connection ? loud(question, this.connection.session, this.lang) : question;
  }

  /** For the renderers of `text/`. */
  protected get rendering(): RenderOptions {
    const { columns, colour, stdoutIsTTY } = this.terminal;
    return { width: columns, colour, tty: stdoutIsTTY };
  }

  /** Prints one thing: its JSON if that was asked for, else the text that `present` makes. */
  protected async result(value: object, present: () => string | Promise<string>): Promise<void> {
    process.stdout.write(this.wantsJson ? json(value) : await this.discreet(await present(), value));
  }

  /** Prints a list in the form asked for: the page as JSON, its items as NDJSON, the table as CSV or as a table. */
  protected async list<P extends Page>(page: P, table: () => Table): Promise<void> {
    process.stdout.write(await this.formatList(page, table));
  }

  private async formatList(
    page: { readonly items: readonly unknown[] },
    table: () => Table,
  ): Promise<string> {
    switch (this.format) {
      case 'json':
        return json(page);
      case 'ndjson':
        return (await import('./text/ndjson.ts')).renderNdjson(page.items);
      case 'csv':
        return (await import('./text/csv.ts')).renderCsv(table());
      case 'table':
        return this.discreet((await import('./text/table.ts')).renderTable(table(), this.rendering), page);
    }
  }

  /** For people, without names where the profile's masking is strict. */
  protected async discreet(text: string, answer: unknown): Promise<string> {
    if (this.connection?.session.masking !== 'strict') return text;
    return (await import('./views/strict-names.ts')).withoutNames(text, answer);
  }

  /** Says something about the result, on stderr. */
  protected note(text: string): void {
    process.stderr.write(`${sanitiseBlock(text)}\n`);
  }

  protected override async finally(error: Error | undefined): Promise<void> {
    if (error === undefined) await this.afterwards();
  }

  /** What is done after a command that went well: where it reached the server, what waits in the outbox is sent. */
  protected async afterwards(): Promise<void> {
    if (!this.connection || !somethingWaits(stateFolder(process.env))) return;
    const { sendAfterwards } = await import('./program/outbox.ts');
    const { clientOf } = await import('./program/connection.ts');
    const { session, lang } = this.connection;
    // Nobody waits for this: a server that takes long gets what waits another time.
    const api = clientOf(session, lang, { answerTimeoutMs: 3_000, retry: { maxWaitMs: 0 } });
    const profileFlag = flagValue(this.typed, 'profile');
    await sendAfterwards(api, { profileFlag, lang, note: (text) => this.note(text) });
  }

  /** oclif would take a missing argument from stdin, and so eat the input of a surrounding `while read` loop. */
  protected override async parse<
    F extends Interfaces.OutputFlags<Interfaces.FlagInput>,
    B extends Interfaces.OutputFlags<Interfaces.FlagInput>,
    A extends Interfaces.OutputArgs<Interfaces.ArgInput>,
  >(options: Interfaces.Input<F, B, A>, argv?: string[]): Promise<Interfaces.ParserOutput<F, B, A>> {
    for (const arg of Object.values(options.args ?? {})) arg.ignoreStdin = true;
    return super.parse(options, argv);
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
