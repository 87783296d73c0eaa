import { Args } from '@oclif/core';
import { unwrap } from '../api/unwrap.ts';
import { TongCommand } from '../base-command.ts';
import { renderCard } from '../text/card.ts';
import { customerCard } from '../views/customer.ts';

export default class Show extends TongCommand {
  static override summary = 'Show one customer on one page.';
  static override description =
    'Who it is, what contact is allowed, the risk tolerance, the numbers (masked) and the three lines.';
  static override examples = [
    '<%= config.bin %> show C100001',
    '<%= config.bin %> show no:C100001 --json',
    '<%= config.bin %> show C100001 --lang zh-CN',
  ];
  static override args = {
    customer: Args.string({ required: true, description: 'Any identifier of the customer.' }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(Show);
    const customerId = await this.customerId(args.customer);
    const api = await this.api();
    const customer = await unwrap(api.GET('/customers/{customerId}', { params: { path: { customerId } } }));
    const viewpoint = { lang: this.lang, now: this.clock() };
    await this.result(customer, () => renderCard(customerCard(customer, viewpoint), this.rendering));
  }
}
