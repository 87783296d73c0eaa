import { unwrap } from '../api/unwrap.ts';
import { listFlags } from '../base-command.ts';
import { ListCommand } from '../program/list-command.ts';
import { pageFlags } from '../program/page-flags.ts';
import { renderTable } from '../text/table.ts';
import { csvFields } from '../views/csv-fields.ts';
import { todayTable } from '../views/today.ts';

export default class Today extends ListCommand {
  static override summary = 'List who needs you today, the most urgent first, with the reason.';
  static override description =
    `Follow-ups that are due, deposits and policies that mature, payments that fall due, birthdays, lapsed risk
assessments, and customers nobody has spoken to for long. One customer may stand there for several reasons.`;
  static override examples = [
    '<%= config.bin %> today',
    '<%= config.bin %> today --limit 10',
    '<%= config.bin %> today --output csv',
  ];
  static override flags = { ...pageFlags, ...listFlags };

  async run(): Promise<void> {
    const { flags } = await this.parse(Today);
    const { limit, cursor } = flags;
    const query = { ...(limit && { limit }), ...(cursor && { cursor }) };
    const today = await unwrap((await this.api()).GET('/today', { params: { query } }));
    const viewpoint = { lang: this.lang, now: this.clock() };
    await this.page(today, {
      text: () => renderTable(todayTable(today, viewpoint), this.rendering),
      fields: csvFields.today,
    });
  }
}
