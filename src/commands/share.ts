import { Args, Flags } from '@oclif/core';
import { Failure, problemType } from '../api/failure.ts';
import type { ShareResult } from '../api/schema.d.ts';
import { unwrap } from '../api/unwrap.ts';
import { TongCommand } from '../base-command.ts';
import { resolveItem } from '../program/resolve-item.ts';
import { renderCard } from '../text/card.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';
import { shareCard } from '../views/share.ts';

export default class Share extends TongCommand {
  static override summary = 'Share a feed item with customers, or publish it to moments.';
  static override description =
    `The contact policy decides for each customer: sent, put off to the end of the \
quiet hours, or held back. What is held back is said with the rule, its source and what would help, and the \
exit code is 5; the others get theirs.`;
  static override examples = [
    '<%= config.bin %> share 三年期大额存单 --to C100001 --message 年末存单额度有限',
    '<%= config.bin %> share 三年期大额存单 --to C100001 C100002 --dry-run',
    '<%= config.bin %> share 三年期大额存单 --moments --message 年末存单额度有限',
    '<%= config.bin %> share itm_sandbox000019 --to no:C100001 --json',
  ];
  static override args = {
    item: Args.string({ required: true, description: 'Id of the feed item, its title, or a part of it.' }),
  };
  static override flags = {
    to: Flags.string({
      multiple: true,
      exactlyOne: ['to', 'moments'],
      helpValue: '<customer>',
      summary: 'Customers: any identifier, several after each other.',
    }),
    moments: Flags.boolean({ summary: 'Publish it as a moment (朋友圈) instead.' }),
    message: Flags.string({ char: 'm', helpValue: '<text>', summary: 'Your own words beside it.' }),
    'dry-run': Flags.boolean({ summary: 'Say what would happen; nothing is sent or kept.' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Share);
    const { to = [], message, 'dry-run': dryRun } = flags;
    const api = await this.api();
    const itemId = await resolveItem(api, args.item, this.lang);
    const recipients = flags.moments
      ? { moments: true as const }
      : { customerIds: await this.customerIds(to) };
    const body = { itemId, ...recipients, dryRun, ...(message !== undefined && { message }) };
    const result = await unwrap(api.POST('/shares', { body }));
    const failure = heldBack(result, this.lang);
    // The problem holds the outcomes too, so that --json prints one object.
    if (!failure || !flags.json) {
      const viewpoint = { lang: this.lang, now: this.clock() };
      await this.result(result, () => renderCard(shareCard(result, dryRun, viewpoint), this.rendering));
    }
    if (failure) throw failure;
  }

  /** One after another, as a terminal may have to ask which one is meant; each customer once. */
  private async customerIds(identifiers: readonly string[]): Promise<string[]> {
    const ids = new Set<string>();
    for (const identifier of identifiers) ids.add(await this.customerId(identifier));
    return [...ids];
  }
}

function heldBack({ items }: ShareResult, lang: Language): Failure | undefined {
  const held = items.filter(({ status }) => status === 'held_back');
  if (held.length === 0) return undefined;
  const helps = held.flatMap(({ heldBackBy }) => heldBackBy?.help ?? []);
  return new Failure('held-back', {
    type: problemType('held-back'),
    status: 409,
    ...messages(lang).actions.share.stopped(held.length),
    nextSteps: [...new Set(helps)],
    items,
  });
}
