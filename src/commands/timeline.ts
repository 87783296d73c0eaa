import { Args, Flags } from '@oclif/core';
import { unwrap } from '../api/unwrap.ts';
import { listFlags } from '../base-command.ts';
import { ListCommand } from '../program/list-command.ts';
import { pageFlags } from '../program/page-flags.ts';
import { renderCard } from '../text/card.ts';
import { renderTable } from '../text/table.ts';
import { csvFields } from '../views/csv-fields.ts';
import { timelineCard, timelineTable } from '../views/timeline.ts';

export default class Timeline extends ListCommand {
  static override summary = 'Show everything that happened with a customer, the newest first.';
  static override examples = [
    '<%= config.bin %> timeline C100001',
    '<%= config.bin %> timeline C100001 --kind interaction --limit 10',
    '<%= config.bin %> timeline C100001 --output ndjson',
  ];
  static override args = {
    customer: Args.string({ required: true, description: 'Any identifier of the customer.' }),
  };
  static override flags = {
    kind: Flags.option({
      options: [
        'interaction',
        'share',
        'share_opened',
        'share_replied',
        'moment',
        'task',
        'holding_opened',
        'holding_matured',
        'assessment',
        'import',
      ] as const,
    })({ summary: 'Only this kind.' }),
    ...pageFlags,
    ...listFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Timeline);
    const { kind, limit, cursor } = flags;
    const customerId = await this.customerId(args.customer);
    const api = await this.api();
    const path = { customerId };
    const query = { ...(kind && { kind }), ...(limit && { limit }), ...(cursor && { cursor }) };
    const timeline = await unwrap(api.GET('/customers/{customerId}/timeline', { params: { path, query } }));
    const viewpoint = { lang: this.lang, now: this.clock() };
    await this.page(timeline, {
      text: async () => {
        if (!this.terminal.stdoutIsTTY)
          return renderTable(timelineTable(timeline, viewpoint), this.rendering);
        const customer = await unwrap(api.GET('/customers/{customerId}', { params: { path } }));
        return this.discreet(
          renderCard(timelineCard(customer, timeline, viewpoint), this.rendering),
          customer,
        );
      },
      fields: csvFields.timeline,
    });
  }
}
