import { Args } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { listFlags } from '../../base-command.ts';
import { ListCommand } from '../../program/list-command.ts';
import { pageFlags } from '../../program/page-flags.ts';
import { resolveItem } from '../../program/resolve-item.ts';
import { sanitise } from '../../text/sanitise.ts';
import { renderTable } from '../../text/table.ts';
import { csvFields } from '../../views/csv-fields.ts';
import { suitedSummary, suitedTable } from '../../views/suited-customers.ts';

export default class FeedSuits extends ListCommand {
  static override summary = 'List whom in your book a feed item would suit, and why.';
  static override description =
    `The best suited first: money of theirs comes free or lies idle, one of their tags is spoken of, they opened something
like it, or they hold something in the same line. Listed are only those whom the contact policy lets you send it to now
and who don't have it yet; the others are counted on stderr, by the rule that holds it back.`;
  static override examples = [
    '<%= config.bin %> feed suits 三年期大额存单',
    '<%= config.bin %> feed suits 三年期大额存单 --limit 10',
    '<%= config.bin %> feed suits itm_sandbox000019 --output csv',
  ];
  static override args = { item: Args.string({ required: true, description: 'Id or title of the item.' }) };
  static override flags = { ...pageFlags, ...listFlags };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(FeedSuits);
    const { limit, cursor } = flags;
    const api = await this.api();
    const path = { itemId: await resolveItem(api, args.item, this.lang) };
    const query = { ...(limit && { limit }), ...(cursor && { cursor }) };
    const page = await unwrap(api.GET('/feed-items/{itemId}/suited-customers', { params: { path, query } }));
    const viewpoint = { lang: this.lang, now: this.clock() };
    await this.page(page, {
      text: () => renderTable(suitedTable(page, viewpoint), this.rendering),
      fields: csvFields.suited,
    });
    this.note(sanitise(suitedSummary(page.summary, viewpoint)));
  }
}
