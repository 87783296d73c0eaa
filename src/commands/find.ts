import { Args } from '@oclif/core';
import { unwrap } from '../api/unwrap.ts';
import { listFlags } from '../base-command.ts';
import { ListCommand } from '../program/list-command.ts';
import { pageFlags } from '../program/page-flags.ts';
import { messages } from '../text/messages/messages.ts';
import { sanitise } from '../text/sanitise.ts';
import { renderTable } from '../text/table.ts';
import { csvFields } from '../views/csv-fields.ts';
import { foundTable, readAs } from '../views/found-customers.ts';

export default class Find extends ListCommand {
  static override summary = 'Find customers by anything: a number, a name, pinyin, initials.';
  static override description =
    `It says how it read what was typed. Numbers are taken as people write them: with spaces, dashes, full-width digits.
To settle doubt, put a prefix in front: id: phone: acct: policy: no: card: email: name:`;
  static override examples = [
    { description: 'By name, pinyin or initials', command: '<%= config.bin %> find 张伟' },
    '<%= config.bin %> find zhang wei',
    '<%= config.bin %> find zw',
    {
      description: 'By phone, or the last four digits of any number',
      command: '<%= config.bin %> find 138 0000 0000',
    },
    '<%= config.bin %> find 0001',
    { description: 'By customer number', command: '<%= config.bin %> find C100001' },
    { description: 'By identity number', command: '<%= config.bin %> find 11010519491231002X' },
    {
      description: 'By account, policy or card number',
      command: '<%= config.bin %> find acct:6217000010001',
    },
  ];
  static override args = {
    anything: Args.string({
      required: true,
      multiple: true,
      description: 'What is known of the customer; several words are one.',
    }),
  };
  static override flags = {
    ...pageFlags,
    limit: { ...pageFlags.limit, summary: 'Customers a page at the most. [default: 20]' },
    ...listFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Find);
    const { limit, cursor } = flags;
    const api = await this.api();
    const body = { query: args.anything.join(' '), ...(limit && { limit }), ...(cursor && { cursor }) };
    const found = await unwrap(api.POST('/customer-searches', { body }));
    const viewpoint = { lang: this.lang, now: this.clock() };
    const { customers } = messages(this.lang);
    if (found.recognisedAs.length > 0) this.note(sanitise(readAs(found, viewpoint)));
    await this.page(found, {
      text: () => renderTable(foundTable(found, viewpoint), this.rendering),
      fields: csvFields.found,
    });
    if (found.items.length === 0) this.note(customers.nobodyYet);
  }
}
