import { Args, Flags } from '@oclif/core';
import { unwrap } from '../api/unwrap.ts';
import { listFlags } from '../base-command.ts';
import { ListCommand } from '../program/list-command.ts';
import { parseDay } from '../program/when.ts';
import { type LabelledValue, renderCard } from '../text/card.ts';
import { csvFields } from '../views/csv-fields.ts';
import { holdingsCard } from '../views/holdings.ts';
import { valueTrendRows } from '../views/value-history.ts';
import type { Viewpoint } from '../views/viewpoint.ts';

/** A column a month, and one for today. */
const TREND_WIDTH = 13;

export default class Holdings extends ListCommand {
  static override summary = 'Show what a customer holds in the three lines, exactly added up.';
  static override description =
    `Totals, how the assets are spread, every holding with the customer's role, and what matures or falls due within 90
days. Of a joint holding only the customer's part counts; foreign currency is converted at the rates shown. A terminal
also shows how the net went in the past twelve months, where that is known.`;
  static override examples = [
    '<%= config.bin %> holdings C100001',
    '<%= config.bin %> holdings C100001 --line investment',
    '<%= config.bin %> holdings C100001 --as-of 2026-06-30',
    '<%= config.bin %> holdings C100001 --output csv',
  ];
  static override args = {
    customer: Args.string({ required: true, description: 'Any identifier of the customer.' }),
  };
  static override flags = {
    line: Flags.option({ options: ['insurance', 'banking', 'investment'] as const })({
      summary: 'Only this line; the totals too.',
    }),
    'as-of': Flags.string({ helpValue: '<day>', summary: 'As it was on this day. [default: today]' }),
    ...listFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Holdings);
    const { line, 'as-of': asOf } = flags;
    const now = this.clock();
    const day = asOf !== undefined && parseDay(asOf, '--as-of', { lang: this.lang, now });
    const customerId = await this.customerId(args.customer);
    const api = await this.api();
    const path = { customerId };
    const query = { ...(line && { line }), ...(day && { asOf: day }) };
    const holdings = await unwrap(api.GET('/customers/{customerId}/holdings', { params: { path, query } }));
    const viewpoint: Viewpoint = { lang: this.lang, now };
    await this.page(holdings, {
      text: async () => {
        const customer = await unwrap(api.GET('/customers/{customerId}', { params: { path } }));
        const wanted = this.rendering.tty && line === undefined && asOf === undefined;
        const trend = wanted ? await this.#trend(customerId, viewpoint) : [];
        return renderCard(holdingsCard(customer, holdings, viewpoint, trend), this.rendering);
      },
      fields: csvFields.holdings,
    });
  }

  /** Of all there is, up to today. An older server has no history: then there is no trend. */
  async #trend(customerId: string, viewpoint: Viewpoint): Promise<LabelledValue[]> {
    const api = await this.api();
    const { data, response } = await api.GET('/customers/{customerId}/value-history', {
      params: { path: { customerId } },
    });
    if (!response.ok || data === undefined) return [];
    const { ascii = false } = this.rendering;
    return valueTrendRows(data, viewpoint, { width: TREND_WIDTH, ascii });
  }
}
