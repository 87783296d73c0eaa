import { Args } from '@oclif/core';
import { TongCommand } from '../../base-command.ts';
import { configFolder } from '../../session/folders.ts';
import { setProfile } from '../../session/profiles.ts';
import { renderLines } from '../../text/lines.ts';
import { messages } from '../../text/messages/messages.ts';

export default class ProfileSet extends TongCommand {
  static override summary = 'Make a profile, or change settings of one.';
  static override description =
    `Settings: server=<url>, kind=sandbox|staging|production, lang=zh-CN|en, output=table|json|ndjson|csv, masking=on|strict (surnames alone, for people), adviser=<id>; \
ca=<file>, cert=<file> and key=<file> in PEM (the ca alone is trusted then), proxy=<url>|none, connect-timeout=5s, \
answer-timeout=1m. Without a proxy here HTTPS_PROXY, HTTP_PROXY and NO_PROXY say; a server on this machine is never \
asked through theirs. A new profile needs server and kind; the first one becomes the current one. "lang=" takes a \
setting away. Tokens are not kept here.`;
  static override examples = [
    '<%= config.bin %> profile set staging server=https://tong.example.com kind=staging',
    '<%= config.bin %> profile set sandbox lang=zh-CN output=table',
    '<%= config.bin %> profile set staging ca=house-ca.pem cert=me.pem key=me.key proxy=none',
  ];
  static override args = {
    name: Args.string({ required: true, description: 'Name of the profile.' }),
    settings: Args.string({ required: true, multiple: true, description: 'key=value, one or more.' }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(ProfileSet);
    const { profile, created, brokenFile } = await setProfile(
      configFolder(process.env),
      args.name,
      args.settings,
      this.clock,
    );
    const says = messages(this.lang).actions.profiles;
    if (brokenFile !== undefined) this.note(says.keptBroken(brokenFile));
    const line = created ? says.created : says.changed;
    await this.result(profile, () => renderLines([line(profile.name, profile.server)]));
  }
}
