import { Args } from '@oclif/core';
import { unwrap } from '../api/unwrap.ts';
import { TongCommand } from '../base-command.ts';
import { renderCard } from '../text/card.ts';
import { identitiesCard } from '../views/identities.ts';

export default class Why extends TongCommand {
  static override summary = 'Show which source records make a customer, and the evidence for each.';
  static override examples = ['<%= config.bin %> why C100001', '<%= config.bin %> why C100001 --json'];
  static override args = {
    customer: Args.string({ required: true, description: 'Any identifier of the customer.' }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(Why);
    const customerId = await this.customerId(args.customer);
    const api = await this.api();
    const params = { path: { customerId } };
    const identities = await unwrap(api.GET('/customers/{customerId}/identities', { params }));
    const viewpoint = { lang: this.lang, now: this.clock() };
    await this.result(identities, async () => {
      const customer = await unwrap(api.GET('/customers/{customerId}', { params }));
      return renderCard(identitiesCard(customer, identities, viewpoint), this.rendering);
    });
  }
}
