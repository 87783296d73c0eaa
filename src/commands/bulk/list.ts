import { listFlags, TongCommand } from '../../base-command.ts';
import { everyRun } from '../../bulk/run/look-at-run.ts';
import { spokenLanguage } from '../../program/spoken-language.ts';
import { stateFolder } from '../../session/folders.ts';
import { runsTable } from '../../views/bulk-run.ts';

export default class BulkList extends TongCommand {
  static override summary = 'List the runs on this machine, the last begun first.';
  static override examples = ['<%= config.bin %> bulk list', '<%= config.bin %> bulk list --output csv'];
  static override flags = { ...listFlags };

  async run(): Promise<void> {
    await this.parse(BulkList);
    const items = (await everyRun(stateFolder(process.env))).map(({ result }) => result);
    await this.list({ items }, () =>
      runsTable(items, { lang: spokenLanguage(this.argv), now: this.clock() }),
    );
  }
}
