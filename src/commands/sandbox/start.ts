import { TongCommand } from '../../base-command.ts';
import { startSandbox } from '../../program/sandbox.ts';
import { originFlags, portFlag, rateLimitFlag } from '../../program/sandbox-flags.ts';

export default class SandboxStart extends TongCommand {
  static override summary = 'Start a server with generated customers on this machine.';
  static override description =
    `It runs in the background until "tong sandbox stop"; its data stays. The first start makes the data, always the
same for one seed. Profile "sandbox" is made to point to it.`;
  static override examples = [
    '<%= config.bin %> sandbox start',
    '<%= config.bin %> sandbox start --seed 7 --customers 1000',
  ];
  static override flags = { ...originFlags, port: portFlag, 'rate-limit': rateLimitFlag };

  async run(): Promise<void> {
    const { flags } = await this.parse(SandboxStart);
    const { seed, customers, port, 'rate-limit': rateLimit } = flags;
    const note = (text: string) => this.note(text);
    const status = await startSandbox({ lang: this.lang, note, seed, customers, port, rateLimit });
    await this.result(status, () => `${status.url}\n`);
  }
}
