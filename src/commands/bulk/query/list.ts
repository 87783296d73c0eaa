import { listFlags, TongCommand } from '../../../base-command.ts';
import { filterLine } from '../../../program/book-filter.ts';
import { savedQueries } from '../../../program/saved-queries.ts';
import { spokenLanguage } from '../../../program/spoken-language.ts';
import { queriesTable } from '../../../views/bulk-queries.ts';

export default class BulkQueryList extends TongCommand {
  static override summary = 'List the saved queries.';
  static override examples = [
    '<%= config.bin %> bulk query list',
    '<%= config.bin %> bulk query list --json',
  ];
  static override flags = { ...listFlags };

  async run(): Promise<void> {
    await this.parse(BulkQueryList);
    const items = savedQueries()
      .list()
      .map(({ name, value: { filter } }) => ({ name, filter }));
    const rows = items.map(({ name, filter }) => ({ name, filters: filterLine(filter) }));
    await this.list({ items }, () => queriesTable(rows, spokenLanguage(this.argv)));
  }
}
