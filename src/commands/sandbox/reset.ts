import { Failure, problemType } from '../../api/failure.ts';
import { TongCommand } from '../../base-command.ts';
import { askToConfirm, canAsk } from '../../program/ask.ts';
import { startSandbox } from '../../program/sandbox.ts';
import { dropSandbox, stopSandbox } from '../../program/sandbox-end.ts';
import { originFlags, portFlag, rateLimitFlag } from '../../program/sandbox-flags.ts';
import { messages } from '../../text/messages/messages.ts';

export default class SandboxReset extends TongCommand {
  static override summary = 'Throw the sandbox away and make it anew.';
  static override description =
    'Everything in it is lost: what was shared, logged and imported too. It is started again.';
  static override examples = [
    '<%= config.bin %> sandbox reset --yes',
    '<%= config.bin %> sandbox reset --seed 7 --yes',
  ];
  static override flags = { ...originFlags, port: portFlag, 'rate-limit': rateLimitFlag };

  async run(): Promise<void> {
    const { flags } = await this.parse(SandboxReset);
    const { seed, customers, port, 'rate-limit': rateLimit, yes } = flags;
    const { serving, prompts } = messages(this.lang);
    if (!yes && !canAsk(this.terminal)) throw notConfirmed(serving.resetNeedsYes);
    if (!yes && !(await askToConfirm(prompts.resetSandbox, this.lang))) return;
    await stopSandbox();
    await dropSandbox();
    const note = (text: string) => this.note(text);
    const status = await startSandbox({ lang: this.lang, note, seed, customers, port, rateLimit });
    this.note(serving.resetDone);
    await this.result(status, () => `${status.url}\n`);
  }
}

function notConfirmed(text: { title: string; detail: string; nextSteps: string[] }): Failure {
  return new Failure('usage', { type: problemType('not-confirmed'), status: 400, ...text });
}
