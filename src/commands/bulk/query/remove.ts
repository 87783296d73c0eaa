import { Args } from '@oclif/core';
import { TongCommand } from '../../../base-command.ts';
import { savedQueries, savedQuery } from '../../../program/saved-queries.ts';
import { spokenLanguage } from '../../../program/spoken-language.ts';
import { renderLines } from '../../../text/lines.ts';
import { bulkMessages } from '../../../text/messages/bulk.ts';

export default class BulkQueryRemove extends TongCommand {
  static override summary = 'Forget a saved query.';
  static override examples = ['<%= config.bin %> bulk query remove maturing'];
  static override args = { name: Args.string({ required: true, description: 'Name of the query.' }) };

  async run(): Promise<void> {
    const { args } = await this.parse(BulkQueryRemove);
    const lang = spokenLanguage(this.argv);
    const filter = savedQuery(args.name, lang);
    savedQueries().remove(args.name);
    const removed = bulkMessages(lang).queries.removed(args.name);
    await this.result({ name: args.name, filter }, () => renderLines([removed]));
  }
}
