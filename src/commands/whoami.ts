import { unwrap } from '../api/unwrap.ts';
import { TongCommand } from '../base-command.ts';
import { aboutSignIn } from '../session/sign-in/about.ts';
import { renderCard } from '../text/card.ts';
import { sessionCard } from '../views/session.ts';
import { signedInText } from '../views/sign-in.ts';

export default class Whoami extends TongCommand {
  static override summary = 'Show who you are to the server, and which book is yours.';
  static override examples = ['<%= config.bin %> whoami', '<%= config.bin %> whoami --json'];

  async run(): Promise<void> {
    await this.parse(Whoami);
    const { api, session: where } = await this.connect();
    const session = await unwrap(api.GET('/session'));
    await this.result(session, async () => {
      const viewpoint = { lang: this.lang, now: this.clock() };
      const signedIn = signedInText(await aboutSignIn(where.token, process.env), viewpoint);
      return renderCard(sessionCard(session, { ...where, signedIn }, this.lang), this.rendering);
    });
  }
}
