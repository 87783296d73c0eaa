import packageJson from '../../package.json' with { type: 'json' };
import { exitCodes, type Failure } from '../api/failure.ts';
import { traceContext } from '../api/trace-context.ts';
import { TongCommand } from '../base-command.ts';
import { flagValue } from '../program/argv.ts';
import { localise } from '../program/localise.ts';
import { spokenLanguage } from '../program/spoken-language.ts';
import { callTeller } from '../program/verbose.ts';
import { renderCard } from '../text/card.ts';
import { doctorCard } from '../views/doctor.ts';

export default class DoctorCommand extends TongCommand {
  static override summary = 'See whether everything that tong needs is there, and how to mend what is not.';
  static override description =
    `Looks at Node, the terminal, the keychain, the settings, the disk, the sandbox, the proxy, the server, its clock \
and its contract, and at the sign-in, each for 3 s at the most. Exit 1 when something failed.`;
  static override examples = [
    '<%= config.bin %> doctor',
    '<%= config.bin %> doctor --profile staging --json',
  ];

  async run(): Promise<void> {
    await this.parse(DoctorCommand);
    const lang = spokenLanguage(this.argv);
    const { examine } = await import('../doctor/examine.ts');
    const checks = await examine({
      profileFlag: flagValue(this.argv, 'profile'),
      env: process.env,
      screen: this.terminal,
      lang,
      caller: {
        lang,
        userAgent: `tong/${packageJson.version}`,
        onCall: callTeller(this.argv, lang),
        traceHeaders: traceContext(process.env),
      },
      root: this.config.root,
      now: () => this.clock().getTime(),
      explain: (failure: Failure) => {
        const { detail, title, nextSteps } = localise(failure.problem, lang);
        return { state: 'failed', found: detail ?? title, ...(nextSteps[0] && { help: nextSteps[0] }) };
      },
    });
    const ok = checks.every(({ state }) => state !== 'failed');
    await this.result({ ok, checks }, () => renderCard(doctorCard(checks, lang), this.rendering));
    if (!ok) process.exitCode = exitCodes.failed;
    // A check that was given up (a keychain that waits for its owner) may still hold the process.
    process.stdout.write('', () => process.exit());
  }
}
