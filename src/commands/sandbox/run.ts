import { TongCommand } from '../../base-command.ts';
import { sandboxDefaults } from '../../program/sandbox.ts';
import { originFlags, portFlag, rateLimitFlag } from '../../program/sandbox-flags.ts';
import { untilStopped } from '../../program/until-stopped.ts';
import { stateFolder } from '../../session/folders.ts';
import { type SandboxMessage, sandboxFolder } from '../../session/sandbox-process.ts';

/** The sandbox itself, in the foreground; `sandbox start` runs it as a process of its own. */
export default class SandboxRun extends TongCommand {
  static override hidden = true;
  static override summary = 'Run the sandbox in the foreground.';
  static override flags = { ...originFlags, port: portFlag, 'rate-limit': rateLimitFlag };

  async run(): Promise<void> {
    const { flags } = await this.parse(SandboxRun);
    const {
      seed = sandboxDefaults.seed,
      customers = sandboxDefaults.customers,
      port = sandboxDefaults.port,
    } = flags;
    const { runSandbox } = await import('../../server/index.ts');
    const folder = sandboxFolder(stateFolder(process.env));
    try {
      const origin = { seed, customers };
      const sandbox = await runSandbox({
        folder,
        host: '127.0.0.1',
        port,
        origin,
        logger: { level: 'warn' },
        rateLimit: flags['rate-limit'],
      });
      tell({ ready: { url: sandbox.url, ...sandbox.origin } });
      await untilStopped();
      await sandbox.stop();
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      tell({ failed: { reason: name === 'DatabaseInUse' ? 'in-use' : 'error', detail: message } });
      throw error;
    }
  }
}

function tell(message: SandboxMessage): void {
  process.send?.(message);
}
