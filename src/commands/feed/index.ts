import { Flags } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { listFlags } from '../../base-command.ts';
import { ListCommand } from '../../program/list-command.ts';
import { pageFlags } from '../../program/page-flags.ts';
import { resolveChannel } from '../../program/resolve-channel.ts';
import { renderTable } from '../../text/table.ts';
import { csvFields } from '../../views/csv-fields.ts';
import { feedTable } from '../../views/feed-item.ts';

export default class Feed extends ListCommand {
  static override summary = 'List the services feed, the newest first.';
  static override description =
    `Articles, promotions, products and services that the channels (公众号) publish. The last column says \
whether an item can be shared now or, when not, why.`;
  static override examples = [
    '<%= config.bin %> feed --sharable --kind product',
    '<%= config.bin %> feed --category finance --limit 10',
    '<%= config.bin %> feed --sharable --json',
  ];
  static override flags = {
    channel: Flags.string({ helpValue: '<id or name>', summary: 'Only this channel.' }),
    category: Flags.option({ options: ['news', 'finance', 'service'] as const })({
      summary: 'Only channels of this category.',
    }),
    kind: Flags.option({ options: ['article', 'promotion', 'product', 'service'] as const })({
      summary: 'Only this kind.',
    }),
    sharable: Flags.boolean({
      allowNo: true,
      summary: 'Only what can (or, with no-, cannot) be shared now.',
    }),
    ...pageFlags,
    ...listFlags,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Feed);
    const { channel, category, kind, sharable, limit, cursor } = flags;
    const api = await this.api();
    const query = {
      ...(channel !== undefined && { channel: await resolveChannel(api, channel, this.lang) }),
      ...(category && { category }),
      ...(kind && { kind }),
      ...(sharable !== undefined && { sharable }),
      ...(limit && { limit }),
      ...(cursor && { cursor }),
    };
    const page = await unwrap(api.GET('/feed-items', { params: { query } }));
    await this.page(page, {
      text: () => renderTable(feedTable(page.items, { lang: this.lang, now: this.clock() }), this.rendering),
      fields: csvFields.feed,
    });
  }
}
