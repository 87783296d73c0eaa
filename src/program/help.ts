import { type Command, CommandHelp, Help, type Interfaces, ux } from '@oclif/core';
import { globalFlags } from './flags.ts';
import { findInvocation } from './invocation.ts';
import { hasColour } from './terminal.ts';
import { unknownCommand } from './unknown-command.ts';

/** A command's page: usage on one line, the summary not repeated in the description. */
class TongCommandHelp extends CommandHelp {
  constructor(command: Command.Loadable, config: Interfaces.Config, opts: Interfaces.HelpOptions) {
    super(command, config, opts);
    this.render = plainly(this.render, { bin: config.bin, id: command.id });
  }

  protected override defaultUsage(): string {
    const required = Object.values(this.command.flags).filter((flag) => flag.required);
    return [
      this.command.id,
      ...Object.values(this.command.args).map((arg) => this.arg(arg)),
      ...required.map((flag) => `--${flag.name} <value>`),
      '[flags]',
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
  protected override CommandHelpClass = TongCommandHelp;

  constructor(config: Interfaces.Config, opts: Partial<Interfaces.HelpOptions> = {}) {
    super(config, { ...opts, stripAnsi: !hasColour(1, process.argv) });
    this.render = plainly(this.render, { bin: config.bin });
  }

  /** Shows the page of the command or topic that `argv` names, the first page when it names none. */
  override async showHelp(argv: string[]): Promise<void> {
    const words = argv.filter((arg) => !arg.startsWith('-'));
    if (words.length === 0) return this.showRootHelp();
    const { id, command, topic } = findInvocation(words, this.config);
    if (command) return this.showCommandHelp(command);
    if (topic) return this.showTopicHelp(topic);
    throw unknownCommand(id, argv, this.config);
  }

  protected override async showRootHelp(): Promise<void> {
    const top = this.sortedCommands.filter(
      ({ id, hidden }) => !hidden && (this.opts.all || !id.includes(':')),
    );
    const names = new Set(top.map(({ id }) => id));
    const topics = this.sortedTopics.filter(({ name }) => !name.includes(':') && !names.has(name));
    const bin = this.config.bin;
    const sections = [
      this.config.pjson.description,
      this.section('USAGE', `$ ${bin} COMMAND [flags]`),
      this.formatCommands(top),
      this.formatTopics(topics),
      this.section('GLOBAL FLAGS', globalFlagRows()),
      `Run "${bin} help COMMAND" for its arguments, flags and examples.`,
    ];
    ux.stdout(sections.filter(Boolean).join('\n\n'));
  }
}

function globalFlagRows(): [string, string][] {
  return Object.entries(globalFlags).map(([name, flag]) => {
    const short = flag.char ? `-${flag.char}, ` : '    ';
    const value = flag.type === 'option' ? `=${flag.helpValue}` : '';
    return [`${short}--${name}${value}`, flag.summary ?? ''];
  });
}

/** Fills in what nearly every template names without oclif's template engine, which compiles each text first. */
function plainly(template: (text: string) => string, { bin, id = '' }: { bin: string; id?: string }) {
  return (text: string): string => {
    const filled = text.replaceAll('<%= config.bin %>', bin).replaceAll('<%= command.id %>', id);
    return filled.includes('<%') ? template(text) : filled;
  };
}
