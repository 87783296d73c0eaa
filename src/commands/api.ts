import { STATUS_CODES } from 'node:http';
import { Args, Flags } from '@oclif/core';
import { type RawAnswer, rawCall, rawList } from '../api/raw-call.ts';
import { TongCommand } from '../base-command.ts';
import { readFilter } from '../program/answer-filter.ts';
import { readRequest, refuse } from '../program/raw-request.ts';
import { messages } from '../text/messages/messages.ts';
import { sanitiseBlock } from '../text/sanitise.ts';

export default class Api extends TongCommand {
  static override summary = 'Call the server directly, signed in as you are.';
  static override description =
    `The answer's body is printed as it came, in a terminal laid out for reading; an answer \
that is not a success too, with the exit code it means. Fields become the JSON body or, with GET and with --input, \
the query: key=value, nested a[b]=value, arrays a[]=value. Without a method it is GET, with fields or a body POST. \
Writes get an Idempotency-Key.`;
  static override usage = 'api [METHOD] PATH [flags]';
  static override examples = [
    '<%= config.bin %> api /session',
    '<%= config.bin %> api GET /tasks -f status=open --paginate',
    '<%= config.bin %> api POST /customer-searches -f query=张伟 -F limit=5',
    '<%= config.bin %> api /health --include',
    `<%= config.bin %> api /today --query 'items[].name'`,
  ];
  static override args = {
    method: Args.string({
      required: true,
      description: 'GET, HEAD, POST, PUT, PATCH or DELETE; may be left out.',
    }),
    path: Args.string({ description: 'Path of the contract, with or without its leading slash.' }),
  };
  static override flags = {
    'raw-field': Flags.string({
      char: 'f',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<key=value>',
      summary: 'A field that is text.',
    }),
    field: Flags.string({
      char: 'F',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<key=value>',
      summary: 'A field that is true, false, null, a number, @file for the text of a file, or else text.',
    }),
    header: Flags.string({
      char: 'H',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<Name: value>',
      summary: 'A header to send.',
    }),
    input: Flags.string({
      helpValue: '<file>',
      summary: 'File to send as the JSON body; - is the standard input.',
    }),
    method: Flags.string({
      char: 'X',
      helpValue: '<method>',
      summary: 'The method, where it does not stand before the path.',
    }),
    query: Flags.string({
      char: 'q',
      helpValue: '<expression>',
      summary: 'Print what a JMESPath expression finds in the answer; a text without its quotes.',
    }),
    silent: Flags.boolean({ exclusive: ['query'], summary: 'Do not print the body.' }),
    include: Flags.boolean({
      char: 'i',
      exclusive: ['json'],
      summary: 'Print the status and the headers too.',
    }),
    paginate: Flags.boolean({
      exclusive: ['include'],
      summary: 'Fetch all pages of a list and join their items.',
    }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Api);
    const request = await readRequest(args, flags, this.lang);
    const { onlyGet } = messages(this.lang).actions.api;
    if (flags.paginate && request.method !== 'GET') throw refuse('invalid-method', onlyGet(request.method));
    const filter = flags.query === undefined ? undefined : await readFilter(flags.query, this.lang);
    const form = (body: string) => (filter ? filter(body, { quoted: flags.json }) : this.laidOut(body));
    const api = await this.api();
    if (flags.paginate) {
      const list = await rawList(api, request);
      return flags.silent ? undefined : this.print(form(list));
    }
    const answer = await rawCall(api, request);
    if (flags.include) process.stdout.write(head(answer));
    if (!answer.failure) {
      if (!flags.silent) this.print(form(answer.body));
      return;
    }
    // With --json the problem, which is the body, is printed where all errors are.
    if (!flags.json && !flags.silent) this.print(this.laidOut(answer.body));
    throw answer.failure;
  }

  private print(body: string): void {
    const text = this.terminal.stdoutIsTTY ? sanitiseBlock(body) : body;
    if (text !== '') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** For reading in a terminal; elsewhere as it came. */
  private laidOut(body: string): string {
    return this.terminal.stdoutIsTTY ? laidOut(body) : body;
  }
}

function head({ status, headers }: RawAnswer): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return `${[`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines].map(sanitiseBlock).join('\n')}\n\n`;
}

function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
