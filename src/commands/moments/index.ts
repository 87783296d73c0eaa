import { unwrap } from '../../api/unwrap.ts';
import { listFlags } from '../../base-command.ts';
import { ListCommand } from '../../program/list-command.ts';
import { pageFlags } from '../../program/page-flags.ts';
import { renderTable } from '../../text/table.ts';
import { csvFields } from '../../views/csv-fields.ts';
import { momentsTable } from '../../views/moment.ts';

export default class Moments extends ListCommand {
  static override summary = 'List what you published to moments (朋友圈), the newest first.';
  static override examples = [
    '<%= config.bin %> moments',
    '<%= config.bin %> moments --limit 5 --output csv',
  ];
  static override flags = { ...pageFlags, ...listFlags };

  async run(): Promise<void> {
    const { flags } = await this.parse(Moments);
    const { limit, cursor } = flags;
    const query = { ...(limit && { limit }), ...(cursor && { cursor }) };
    const page = await unwrap((await this.api()).GET('/moments', { params: { query } }));
    await this.page(page, {
      text: () =>
        renderTable(momentsTable(page.items, { lang: this.lang, now: this.clock() }), this.rendering),
      fields: csvFields.moments,
    });
  }
}
