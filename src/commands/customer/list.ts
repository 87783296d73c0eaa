import { Flags } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { listFlags } from '../../base-command.ts';
import { bookFilter, bookFilterFlags } from '../../program/book-filter.ts';
import { ListCommand } from '../../program/list-command.ts';
import { pageFlags } from '../../program/page-flags.ts';
import { renderTable } from '../../text/table.ts';
import { csvFields } from '../../views/csv-fields.ts';
import { customersTable } from '../../views/customer-list.ts';

export default class CustomerList extends ListCommand {
  static override summary = 'List the customers of your book, by name.';
  static override examples = [
    '<%= config.bin %> customer list --limit 20',
    '<%= config.bin %> customer list --line investment',
    '<%= config.bin %> customer list --holds term_deposit --output csv',
    '<%= config.bin %> customer list --tag 代发工资 --json',
    '<%= config.bin %> customer list --matures-before 30d --value-over 500000',
    '<%= config.bin %> customer list --silent-since 90d',
  ];
  static override flags = {
    tag: Flags.string({ helpValue: '<tag>', summary: 'Who has this tag.' }),
    ...bookFilterFlags,
    ...pageFlags,
    ...listFlags,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(CustomerList);
    const { limit, cursor } = flags;
    const api = await this.api();
    const viewpoint = { lang: this.lang, now: this.clock() };
    const query = { ...bookFilter(flags, viewpoint), ...(limit && { limit }), ...(cursor && { cursor }) };
    const page = await unwrap(api.GET('/customers', { params: { query } }));
    await this.page(page, {
      text: () => renderTable(customersTable(page, viewpoint), this.rendering),
      fields: csvFields.customers,
    });
  }
}
