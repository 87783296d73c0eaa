import { Args, Flags } from '@oclif/core';
import { TongCommand } from '../../../base-command.ts';
import { bulkFailure } from '../../../bulk/failures.ts';
import { bookFilter, bookFilterFlags, filterLine, typedFilter } from '../../../program/book-filter.ts';
import { checkedQueryName, savedQueries } from '../../../program/saved-queries.ts';
import { spokenLanguage } from '../../../program/spoken-language.ts';
import { renderLines } from '../../../text/lines.ts';
import { bulkMessages } from '../../../text/messages/bulk.ts';

export default class BulkQuerySave extends TongCommand {
  static override summary = 'Save filters under a name, for "bulk plan --query".';
  static override description =
    'They are kept as they are typed: 30d is another day each time. A query of that name is replaced.';
  static override examples = [
    '<%= config.bin %> bulk query save maturing --holds term_deposit --matures-before 30d',
    '<%= config.bin %> bulk query save silent --silent-since 90d --value-over 500000',
  ];
  static override args = { name: Args.string({ required: true, description: 'Name of the query.' }) };
  static override flags = {
    tag: Flags.string({ helpValue: '<tag>', summary: 'Who has this tag.' }),
    ...bookFilterFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(BulkQuerySave);
    const lang = spokenLanguage(this.argv);
    const say = bulkMessages(lang);
    const name = checkedQueryName(args.name, lang);
    const filter = typedFilter(flags);
    if (Object.keys(filter).length === 0) throw bulkFailure('usage', 'usage', say.problems.emptyQuery());
    bookFilter(filter, { now: this.clock(), lang });
    savedQueries().put(name, { schemaVersion: 1, filter });
    const saved = `${say.queries.saved(name)} ${filterLine(filter)}`;
    await this.result({ name, filter }, () => renderLines([saved]));
  }
}
