import { type Command, CommandHelp, Help, type Interfaces, ux } from '@oclif/core';
import type { HelpWords } from './chinese-help.ts';
import { globalFlags, homeFlags } from './flags.ts';
import { findInvocation } from './invocation.ts';
import { spokenLanguage } from './spoken-language.ts';
import { hasColour } from './terminal.ts';
import { unknownCommand } from './unknown-command.ts';

/** What oclif takes for the text under a heading. */
type Body = Parameters<Help['section']>[1];

/** A command's page: usage on one line, the summary not repeated in the description. */
class TongCommandHelp extends CommandHelp {
  private readonly words: HelpWords | undefined;

  constructor(
    command: Command.Loadable,
    config: Interfaces.Config,
    opts: Interfaces.HelpOptions,
    words?: HelpWords,
  ) {
    super(command, config, opts);
    this.words = words;
    this.render = plainly(this.render, { bin: config.bin, id: command.id });
  }

  override section(heading: string, body: Body): string {
    return super.section(this.words?.heading(heading) ?? heading, body);
  }

  protected override flags(flags: Command.Flag.Any[]): [string, string | undefined][] | undefined {
    const { words } = this;
    const rows = super.flags(flags);
    return words && rows ? rows.map(([left, right]) => [left, right && words.marks(right)]) : rows;
  }

  protected override flagsDescriptions(flags: Command.Flag.Any[]): string | undefined {
    const body = super.flagsDescriptions(flags);
    return body && this.words ? this.words.marks(body) : body;
  }

  protected override defaultUsage(): string {
    const required = Object.values(this.command.flags).filter((flag) => flag.required);
    return [
      this.command.id,
      ...Object.values(this.command.args).map((arg) => this.arg(arg)),
      ...required.map((flag) => `--${flag.name} <value>`),
      this.words?.anyFlags ?? '[flags]',
    ].join(' ');
  }

  protected override description(): string | undefined {
    const { summary, description = '' } = this.command;
    const more = summary ? description : description.split('\n').slice(1).join('\n').trim();
    return more ? this.wrap(more) : undefined;
  }
}

/** oclif's help; the first page, colour and the answer to an unknown command are ours. */
export class TongHelp extends Help {
  private words: HelpWords | undefined;

  constructor(config: Interfaces.Config, opts: Partial<Interfaces.HelpOptions> = {}) {
    super(config, { ...opts, stripAnsi: !hasColour(1, process.argv) });
    this.render = plainly(this.render, { bin: config.bin });
  }

  /** Shows the page of the command or topic that `argv` names, the first page when it names none. */
  override async showHelp(argv: string[]): Promise<void> {
    if (spokenLanguage(process.argv) === 'zh-CN') {
      this.words = (await import('./chinese-help.ts')).chineseHelp;
    }
    const words = wordsOf(argv);
    if (words.length === 0) return this.showRootHelp();
    const { id, command, topic } = findInvocation(words, this.config);
    if (command) return this.showCommandHelp(this.words?.command(command) ?? command);
    if (topic) return this.showTopicHelp(this.words?.topic(topic) ?? topic);
    throw unknownCommand(id, argv, this.config);
  }

  override section(heading: string, body: Body): string {
    return super.section(this.words?.heading(heading) ?? heading, body);
  }

  protected override getCommandHelpClass(command: Command.Loadable): CommandHelp {
    return new TongCommandHelp(command, this.config, this.opts, this.words);
  }

  protected override get sortedCommands(): Command.Loadable[] {
    const { words } = this;
    return words ? super.sortedCommands.map(words.command) : super.sortedCommands;
  }

  protected override get sortedTopics(): Interfaces.Topic[] {
    const { words } = this;
    return words ? super.sortedTopics.map(words.topic) : super.sortedTopics;
  }

  protected override async showRootHelp(): Promise<void> {
    const top = this.sortedCommands.filter(
      ({ id, hidden }) => !hidden && (this.opts.all || !id.includes(':')),
    );
    const names = new Set(top.map(({ id }) => id));
    const topics = this.sortedTopics.filter(({ name }) => !name.includes(':') && !names.has(name));
    const bin = this.config.bin;
    const sections = [
      this.words?.program ?? this.config.pjson.description,
      this.section('USAGE', this.words?.usage(bin) ?? `$ ${bin} COMMAND [flags]`),
      this.formatCommands(top),
      this.formatTopics(topics),
      this.section('DESK', [plainRow(bin, this.words)]),
      this.section('GLOBAL FLAGS', globalFlagRows(this.words)),
      this.words?.more(bin) ?? `Run "${bin} help COMMAND" for its arguments, flags and examples.`,
    ];
    ux.stdout(sections.filter(Boolean).join('\n\n'));
  }
}

/** The words that name a page: without flags, and without the values of the two that choose a language or a profile. */
function wordsOf(argv: readonly string[]): string[] {
  return argv.filter((arg, index) => {
    const isValue = ['--lang', '--profile'].includes(argv[index - 1] ?? '');
    return !arg.startsWith('-') && !isValue;
  });
}

/** The desk itself opens without any word; how else it opens is said here. */
function plainRow(bin: string, words: HelpWords | undefined): [string, string] {
  return [`${bin} --plain`, words?.flag('plain') ?? homeFlags.plain.summary ?? ''];
}

function globalFlagRows(words: HelpWords | undefined): [string, string][] {
  return Object.entries(globalFlags).map(([name, flag]) => {
    const short = flag.char ? `-${flag.char}, ` : '    ';
    const value = flag.type === 'option' ? `=${flag.helpValue}` : '';
    return [`${short}--${name}${value}`, words?.flag(name) ?? flag.summary ?? ''];
  });
}

/** Fills in what nearly every template names without oclif's template engine, which compiles each text first. */
function plainly(template: (text: string) => string, { bin, id = '' }: { bin: string; id?: string }) {
  return (text: string): string => {
    const filled = text.replaceAll('<%= config.bin %>', bin).replaceAll('<%= command.id %>', id);
    return filled.includes('<%') ? template(text) : filled;
  };
}
