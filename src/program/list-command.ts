import { TongCommand } from '../base-command.ts';
import { messages } from '../text/messages/messages.ts';
import { contractTable } from '../views/contract-table.ts';
import { outputFormat } from './argv.ts';
import { nextPage } from './next-page.ts';

interface Page {
  readonly items: readonly object[];
  readonly nextCursor?: string;
}

interface Shown {
  /** What people read, in a terminal or a pipe. */
  readonly text: () => string | Promise<string>;
  /** The columns in CSV: see `contractTable`. */
  readonly fields: readonly string[];
}

/** A command whose answer is a list that people read in one form and spreadsheets in another. */
export abstract class ListCommand extends TongCommand {
  /** Prints the page in the form asked for and, on stderr, the command for the page after it. */
  protected async page(page: Page, { text, fields }: Shown): Promise<void> {
    const { session } = await this.connect();
    const forPeople = outputFormat(this.argv, session.output) === 'table';
    if (forPeople) await this.result(page, text);
    else await this.list(page, () => contractTable(page.items, fields));
    if (page.nextCursor) this.note(messages(this.lang).customers.more(nextPage(this, page.nextCursor)));
  }
}
