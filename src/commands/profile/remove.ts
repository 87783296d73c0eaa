import { Args } from '@oclif/core';
import { Failure, problemType } from '../../api/failure.ts';
import { TongCommand } from '../../base-command.ts';
import { loud } from '../../program/loud.ts';
import { configFolder } from '../../session/folders.ts';
import { getProfile, removeProfile } from '../../session/profiles.ts';
import { renderLines } from '../../text/lines.ts';
import { messages } from '../../text/messages/messages.ts';

export default class ProfileRemove extends TongCommand {
  static override summary = 'Forget a profile.';
  static override examples = ['<%= config.bin %> profile remove staging --yes'];
  static override args = { name: Args.string({ required: true, description: 'Name of the profile.' }) };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(ProfileRemove);
    const folder = configFolder(process.env);
    const { name, server, kind } = getProfile(folder, args.name);
    const says = messages(this.lang).actions.profiles;
    if (!flags.yes) {
      const { askToConfirm, canAsk } = await import('../../program/ask.ts');
      if (!canAsk(this.terminal)) throw notConfirmed(says.removeNeedsYes(name));
      const question = says.askRemove(name, server);
      if (!(await askToConfirm(loud(question, { kind, profile: name }, this.lang), this.lang))) return;
    }
    const removed = await removeProfile(folder, name);
    await this.result(removed, () => renderLines([says.removed(name)]));
    if (removed.current) this.note(says.noneCurrent);
  }
}

function notConfirmed(text: { title: string; detail: string; nextSteps: string[] }): Failure {
  return new Failure('usage', { type: problemType('not-confirmed'), status: 400, ...text });
}
