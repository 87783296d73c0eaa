import { Args } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { TongCommand } from '../../base-command.ts';
import { resolveItem } from '../../program/resolve-item.ts';
import { renderCard } from '../../text/card.ts';
import { feedItemCard } from '../../views/feed-item.ts';

export default class FeedShow extends TongCommand {
  static override summary = 'Show one feed item with its text.';
  static override description =
    'The item is named by its id, its title, or a part of the title that no other item has.';
  static override examples = [
    '<%= config.bin %> feed show 三年期大额存单',
    '<%= config.bin %> feed show itm_sandbox000019 --json',
  ];
  static override args = { item: Args.string({ required: true, description: 'Id or title of the item.' }) };

  async run(): Promise<void> {
    const { args } = await this.parse(FeedShow);
    const api = await this.api();
    const itemId = await resolveItem(api, args.item, this.lang);
    const item = await unwrap(api.GET('/feed-items/{itemId}', { params: { path: { itemId } } }));
    const viewpoint = { lang: this.lang, now: this.clock() };
    await this.result(item, () => renderCard(feedItemCard(item, viewpoint), this.rendering));
  }
}
