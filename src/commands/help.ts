import { Args, Command, Flags } from '@oclif/core';
import { globalFlags } from '../program/flags.ts';

export default class Help extends Command {
  static override summary = 'Show how to use tong or one of its commands.';
  static override args = {
    command: Args.string({ description: 'The command, in as many words as it has.', ignoreStdin: true }),
  };
  static override baseFlags = { lang: globalFlags.lang };
  static override flags = {
    all: Flags.boolean({ char: 'a', summary: 'List the commands inside topics too.' }),
  };
  static override strict = false;
  static override examples = ['<%= config.bin %> help --all'];

  override async run(): Promise<void> {
    const { argv, flags } = await this.parse(Help);
    const { TongHelp } = await import('../program/help.ts');
    await new TongHelp(this.config, { all: flags.all }).showHelp(argv.map(String));
  }
}
