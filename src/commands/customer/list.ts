import { Flags } from '@oclif/core';
import type { HoldingType } from '../../api/schema.d.ts';
import { unwrap } from '../../api/unwrap.ts';
import { listFlags } from '../../base-command.ts';
import { ListCommand } from '../../program/list-command.ts';
import { pageFlags } from '../../program/page-flags.ts';
import { words } from '../../text/messages/en/words.ts';
import { renderTable } from '../../text/table.ts';
import { csvFields } from '../../views/csv-fields.ts';
import { customersTable } from '../../views/customer-list.ts';

const holdingTypes = Object.keys(words.holdingTypes) as HoldingType[];

export default class CustomerList extends ListCommand {
  static override summary = 'List the customers of your book, by name.';
  static override examples = [
    '<%= config.bin %> customer list --limit 20',
    '<%= config.bin %> customer list --line investment',
    '<%= config.bin %> customer list --holds term_deposit --output csv',
    '<%= config.bin %> customer list --tag 代发工资 --json',
  ];
  static override flags = {
    tag: Flags.string({ helpValue: '<tag>', summary: 'Who has this tag.' }),
    line: Flags.option({ options: ['insurance', 'banking', 'investment'] as const })({
      summary: 'Who holds something in this line.',
    }),
    holds: Flags.option({ options: holdingTypes })({
      helpValue: '<type>',
      summary: 'Who holds something of this type.',
      description: `The types: ${holdingTypes.join(', ')}.`,
    }),
    ...pageFlags,
    ...listFlags,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(CustomerList);
    const { tag, line, holds, limit, cursor } = flags;
    const query = {
      ...(tag !== undefined && { tag }),
      ...(line && { line }),
      ...(holds && { holds }),
      ...(limit && { limit }),
      ...(cursor && { cursor }),
    };
    const page = await unwrap((await this.api()).GET('/customers', { params: { query } }));
    const viewpoint = { lang: this.lang, now: this.clock() };
    await this.page(page, {
      text: () => renderTable(customersTable(page, viewpoint), this.rendering),
      fields: csvFields.customers,
    });
  }
}
