import { Args } from '@oclif/core';
import { TongCommand } from '../../base-command.ts';
import { configFolder } from '../../session/folders.ts';
import { useProfile } from '../../session/profiles.ts';
import { renderLines } from '../../text/lines.ts';
import { messages } from '../../text/messages/messages.ts';

export default class ProfileUse extends TongCommand {
  static override summary = 'Make a profile the current one.';
  static override examples = ['<%= config.bin %> profile use sandbox'];
  static override args = { name: Args.string({ required: true, description: 'Name of the profile.' }) };

  async run(): Promise<void> {
    const { args } = await this.parse(ProfileUse);
    const profile = await useProfile(configFolder(process.env), args.name);
    const { used } = messages(this.lang).actions.profiles;
    await this.result(profile, () => renderLines([used(profile.name, profile.server)]));
  }
}
