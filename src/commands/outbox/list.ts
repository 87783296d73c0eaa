import { listFlags, TongCommand } from '../../base-command.ts';
import { flagValue } from '../../program/argv.ts';
import { outboxHere, tellElsewhere } from '../../program/outbox.ts';
import { spokenLanguage } from '../../program/spoken-language.ts';
import { outboxTable } from '../../views/outbox.ts';

export default class OutboxList extends TongCommand {
  static override summary =
    'List what waits on this machine for the server, in the order in which it is sent.';
  static override description =
    'What the server refused is marked with the reason; it is sent again only by "outbox send --stuck".';
  static override examples = [
    '<%= config.bin %> outbox list',
    '<%= config.bin %> outbox list --json',
    '<%= config.bin %> outbox list --output csv',
  ];
  static override flags = { ...listFlags };

  async run(): Promise<void> {
    await this.parse(OutboxList);
    const lang = spokenLanguage(this.argv);
    const note = (text: string) => this.note(text);
    const here = { profileFlag: flagValue(this.argv, 'profile'), lang, note };
    const outbox = outboxHere(here);
    const items = outbox.list().map(({ schemaVersion: _, ...entry }) => entry);
    await this.list({ items }, () => outboxTable(items, { lang, now: this.clock() }));
    tellElsewhere(here);
  }
}
