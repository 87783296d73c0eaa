import { Args } from '@oclif/core';
import { unwrap } from '../../api/unwrap.ts';
import { TongCommand } from '../../base-command.ts';
import { renderCard } from '../../text/card.ts';
import { momentCard } from '../../views/moment.ts';

export default class MomentsShow extends TongCommand {
  static override summary = 'Show one moment with the item it shares.';
  static override examples = [
    '<%= config.bin %> moments show mom_sandbox000008',
    '<%= config.bin %> moments show mom_sandbox000008 --json',
  ];
  static override args = { moment: Args.string({ required: true, description: 'Id of the moment.' }) };

  async run(): Promise<void> {
    const { args } = await this.parse(MomentsShow);
    const path = { momentId: args.moment };
    const moment = await unwrap((await this.api()).GET('/moments/{momentId}', { params: { path } }));
    const viewpoint = { lang: this.lang, now: this.clock() };
    await this.result(moment, () => renderCard(momentCard(moment, viewpoint), this.rendering));
  }
}
