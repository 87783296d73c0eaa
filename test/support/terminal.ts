import { expect } from 'vitest';
import { RUN } from './program.ts';
import { hasTmux, type ScreenSize, Tmux } from './tmux.ts';

export { hasTmux } from './tmux.ts';

if (!hasTmux) process.stderr.write('tmux is not there: the desk is not tried in a real terminal.\n');

/** How long a screen is waited for. What did not come by then is told with the screen that came instead. */
const patience = { timeout: 40_000, interval: 20 };

/** The desk in a real terminal. */
export class TerminalUnderTest extends Tmux {
  /** Opens a shell of this size and starts `tong` in it, which says with what it ended. */
  static async withDesk(
    env: NodeJS.ProcessEnv,
    size: ScreenSize,
    { lang, args = '' }: { lang: string; args?: string },
  ): Promise<TerminalUnderTest> {
    const terminal = new TerminalUnderTest(env, size);
    await terminal.shows('ready>');
    terminal.startDesk(lang, args);
    return terminal;
  }

  startDesk(lang: string, args = ''): void {
    this.type(`TONG_LANG=${lang} '${process.execPath}' '${RUN}' ${args}; echo "ended $?"`);
    this.press('Enter');
  }

  async shows(what: string | RegExp): Promise<string> {
    if (typeof what === 'string') await expect.poll(() => this.screen(), patience).toContain(what);
    else await expect.poll(() => this.screen(), patience).toMatch(what);
    return this.screen();
  }

  async hides(what: string): Promise<void> {
    await expect.poll(() => this.screen(), patience).not.toContain(what);
  }
}
