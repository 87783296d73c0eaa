import { Flags } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { TongCommand } from '../../base-command.ts';
import { bookFilterFlags } from '../../program/book-filter.ts';
import { plannedAction } from '../../program/bulk-action.ts';
import { chosenFlags } from '../../program/bulk-plan-flags.ts';
import { PlanNotes } from '../../program/bulk-plan-notes.ts';
import { chosenSource } from '../../program/bulk-source.ts';
import { rowTexts } from '../../program/bulk-texts.ts';
import { interactionKinds, interactionOutcomes } from '../../program/interaction-words.ts';
import { dueForms, instantForms } from '../../program/when.ts';
import { renderCard } from '../../text/card.ts';
import { bulkMessages } from '../../text/messages/bulk.ts';
import { planCard } from '../../views/bulk-plan.ts';

export default class BulkPlan extends TongCommand {
  static override summary = 'Plan a bulk: who gets what, who is held back, and why.';
  static override description =
    `Customers come from a list (CSV, NDJSON or a pipe), a saved query, or filters of your book.
The action is one of --share, --log, --task and --tag. Texts are Liquid: {{ customer.name }}, {{ holding.product }}, {{ row.column }}.
The plan is a file with a digest; nothing is sent. "bulk apply" does what it says.
Beside another action --tag is a filter, alone it is the action; --tagged filters for that.`;
  static override examples = [
    '<%= config.bin %> bulk plan --from list.csv --share 三年期大额存单 --template offer.liquid --out plan.jsonl',
    '<%= config.bin %> bulk plan --matures-before 30d --task "回访 {{ customer.name }}" --due +2d --out plan.jsonl',
    '<%= config.bin %> bulk plan --silent-since 90d --log message --message "年末问候" --out plan.jsonl',
    '<%= config.bin %> customer list --line investment --output ndjson | <%= config.bin %> bulk plan --from - --tag 投资客户 --out plan.jsonl --json',
  ];
  static override flags = {
    from: Flags.string({
      helpValue: '<file|->',
      summary: 'List of customers; - is the standard input. CSV (UTF-8 or GB18030), NDJSON or JSON.',
    }),
    column: Flags.string({
      helpValue: '<name|n>',
      summary: 'Column that names the customer, by name or number.',
    }),
    encoding: Flags.option({ options: ['utf-8', 'gb18030', 'utf-16le'] as const })({
      summary: 'Encoding of the list; found out unless told.',
    }),
    delimiter: Flags.string({
      helpValue: '<c>',
      summary: 'What stands between cells; found out unless told.',
    }),
    query: Flags.string({ helpValue: '<name>', summary: 'A saved query: see "bulk query".' }),
    tag: Flags.string({
      helpValue: '<tag>',
      summary: 'Who has this tag; without another action: give the customers this tag.',
    }),
    tagged: Flags.string({ helpValue: '<tag>', summary: 'Who has this tag, where --tag is the action.' }),
    ...bookFilterFlags,
    share: Flags.string({
      helpValue: '<item>',
      summary: 'Share this feed item: its id, its title, or a part of it.',
      exclusive: ['log', 'task'],
    }),
    log: Flags.option({ options: interactionKinds })({
      summary: 'Log this kind of contact.',
      exclusive: ['share', 'task'],
    }),
    task: Flags.string({
      helpValue: '<title>',
      summary: 'Add a follow-up of this title, which may be Liquid.',
      exclusive: ['share', 'log'],
    }),
    outcome: Flags.option({ options: interactionOutcomes })({
      summary: 'With --log: what came of it.',
      dependsOn: ['log'],
    }),
    at: Flags.string({
      helpValue: '<time>',
      summary: `With --log: when it was: ${instantForms}. [default: when it is applied]`,
      dependsOn: ['log'],
    }),
    due: Flags.string({
      helpValue: '<when>',
      summary: `With --task: by when: ${dueForms}. [default: tomorrow]`,
      dependsOn: ['task'],
    }),
    template: Flags.string({
      helpValue: '<file>',
      summary:
        "Liquid file; of offer.liquid, offer.en.liquid and offer.zh-CN.liquid the customer's language picks.",
      exclusive: ['message'],
    }),
    message: Flags.string({ char: 'm', helpValue: '<text>', summary: 'The same on the command line.' }),
    strict: Flags.boolean({ summary: 'Write no plan if a single row is rejected.' }),
    out: Flags.string({ helpValue: '<plan>', summary: 'File for the plan. [default: bulk-<time>.jsonl]' }),
    rejected: Flags.string({
      helpValue: '<file>',
      summary: 'Write rejected rows to this file, with the reason.',
    }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(BulkPlan);
    const { makePlan } = await import('../../bulk/plan/make-plan.ts');
    const { api, lang } = await this.connect();
    const now = this.clock();
    const around = { api, lang, now };
    const { actionFlags, filter, out } = await chosenFlags(flags, around);
    const planned = await plannedAction(api, actionFlags, around);
    const session = await unwrap(api.GET('/session'));
    const { source, chosenBy } = await chosenSource(flags, filter, around);
    const notes = new PlanNotes({ flags, source, terminal: this.terminal, lang });
    try {
      const texts = await rowTexts(flags, { ...planned, ...around, session, chosenBy });
      const summary = await makePlan({
        api,
        session,
        source,
        out,
        now,
        say: bulkMessages(lang),
        action: planned.action,
        about: planned.about,
        ...texts,
        onProgress: (rows) => notes.progress(rows),
        onRow: (row) => notes.add(row),
        onEnd: () => notes.end(),
      });
      notes.tell((text) => this.note(text));
      const shown = { plan: out, ...summary };
      await this.result(shown, () =>
        renderCard(
          planCard(shown, { ...planned, from: source.from, ...notes }, { lang, now }),
          this.rendering,
        ),
      );
      if (!flags.json) this.note(`${bulkMessages(lang).plan.nothingSent} tong bulk apply ${out}`);
    } finally {
      await notes.close();
      await source.close();
    }
  }
}
