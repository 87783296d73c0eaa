import { Args } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { TongCommand } from '../../base-command.ts';
import { resolveItem } from '../../program/resolve-item.ts';
import { renderCard } from '../../text/card.ts';
import { feedItemCard } from '../../views/feed-item.ts';

export default class FeedShow extends TongCommand {
  static override summary = 'Show one feed item with its text.';
  static override description =
    `The item is named by its id, its title, or a part of the title that no other item has. A terminal also says how many
in your book it would suit; tong feed suits lists them.`;
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
    await this.result(item, async () => {
      const suited = this.rendering.tty && item.sharable ? await this.#suited(itemId) : undefined;
      return renderCard(feedItemCard(item, viewpoint, suited), this.rendering);
    });
  }

  /** How many it would suit; an older server doesn't know. */
  async #suited(itemId: string): Promise<number | undefined> {
    const params = { path: { itemId }, query: { limit: 1 } };
    const { data, response } = await (await this.api()).GET('/feed-items/{itemId}/suited-customers', {
      params,
    });
    return response.ok ? data?.summary.suited : undefined;
  }
}
