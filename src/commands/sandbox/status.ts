import { TongCommand } from '../../base-command.ts';
import { sandboxStatus } from '../../program/sandbox.ts';
import { renderCard } from '../../text/card.ts';
import { messages } from '../../text/messages/messages.ts';

export default class SandboxStatus extends TongCommand {
  static override summary = 'Say whether the sandbox runs, and where.';
  static override examples = ['<%= config.bin %> sandbox status', '<%= config.bin %> sandbox status --json'];

  async run(): Promise<void> {
    await this.parse(SandboxStatus);
    const status = await sandboxStatus();
    await this.result(status, () => {
      const { status: say } = messages(this.lang).serving;
      const rows = [
        {
          label: say.state,
          value: { text: status.running ? say.running : say.stopped, tone: status.running ? 'good' : 'dim' },
        },
        ...(status.url ? [{ label: say.url, value: { text: status.url } }] : []),
        ...(status.pid ? [{ label: say.pid, value: { text: String(status.pid) } }] : []),
        { label: say.profile, value: { text: status.profile } },
      ] as const;
      return renderCard({ title: say.title, sections: [{ rows: [...rows] }] }, this.rendering);
    });
  }
}
