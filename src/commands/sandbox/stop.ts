import { TongCommand } from '../../base-command.ts';
import { SANDBOX_PROFILE, type SandboxStatus } from '../../program/sandbox.ts';
import { stopSandbox } from '../../program/sandbox-end.ts';
import { messages } from '../../text/messages/messages.ts';

export default class SandboxStop extends TongCommand {
  static override summary = 'Stop the sandbox; its data is kept.';
  static override examples = ['<%= config.bin %> sandbox stop'];

  async run(): Promise<void> {
    await this.parse(SandboxStop);
    const { serving } = messages(this.lang);
    const pid = await stopSandbox();
    this.note(pid === undefined ? serving.notRunning : serving.stopped(pid));
    const status: SandboxStatus = { running: false, profile: SANDBOX_PROFILE };
    await this.result(status, () => '');
  }
}
