import { Flags } from '@oclif/core';
import { unwrap } from '../api/unwrap.ts';
import { listFlags } from '../base-command.ts';
import { ListCommand } from '../program/list-command.ts';
import { pageFlags } from '../program/page-flags.ts';
import { dayForms, parseDay } from '../program/when.ts';
import { renderTable } from '../text/table.ts';
import { csvFields } from '../views/csv-fields.ts';
import { tasksTable } from '../views/task.ts';

export default class Tasks extends ListCommand {
  static override summary = 'List follow-ups, the earliest due first.';
  static override examples = [
    '<%= config.bin %> tasks',
    '<%= config.bin %> tasks --due-before +1w',
    '<%= config.bin %> tasks --customer C100001 --json',
    '<%= config.bin %> tasks --status done --output csv',
  ];
  static override flags = {
    status: Flags.option({ options: ['open', 'snoozed', 'done'] as const })({
      summary: 'Only these. [default: open and snoozed]',
    }),
    'due-before': Flags.string({ helpValue: '<day>', summary: `Due by the end of this day: ${dayForms}.` }),
    customer: Flags.string({ helpValue: '<customer>', summary: 'Only of this customer: any identifier.' }),
    ...pageFlags,
    ...listFlags,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Tasks);
    const { status, 'due-before': dueBefore, customer, limit, cursor } = flags;
    const now = this.clock();
    const due = dueBefore !== undefined && parseDay(dueBefore, '--due-before', { lang: this.lang, now });
    const api = await this.api();
    const query = {
      ...(status && { status }),
      ...(due && { dueBefore: due }),
      ...(customer !== undefined && { customerId: await this.customerId(customer) }),
      ...(limit && { limit }),
      ...(cursor && { cursor }),
    };
    const page = await unwrap(api.GET('/tasks', { params: { query } }));
    await this.page(page, {
      text: () => renderTable(tasksTable(page.items, { lang: this.lang, now }), this.rendering),
      fields: csvFields.tasks,
    });
  }
}
