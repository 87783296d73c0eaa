import { Flags } from '@oclif/core';
import { TongCommand } from '../base-command.ts';
import { localise } from '../program/localise.ts';
import { stateFolder } from '../session/folders.ts';
import { resolvePlace } from '../session/resolve.ts';
import { type SignInRecord, signInRecords, signInTo } from '../session/sign-in/records.ts';
import { type SignedOut, signOut } from '../session/sign-in/sign-out.ts';
import { renderLines } from '../text/lines.ts';
import { signInMessages } from '../text/messages/sign-in.ts';

export default class Logout extends TongCommand {
  static override summary = 'Sign out of a server.';
  static override description =
    'Revokes the sign-in at its issuer and deletes the tokens on this machine, the latter also when the issuer is away.';
  static override examples = ['<%= config.bin %> logout', '<%= config.bin %> logout --all'];
  static override flags = {
    all: Flags.boolean({ summary: 'Sign out of every server.' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Logout);
    const says = signInMessages(this.lang);
    const stateDir = stateFolder(process.env);
    const server = flags.all
      ? undefined
      : resolvePlace({ profileFlag: flags.profile, env: process.env }).server;
    const items: SignedOut[] = [];
    for (const record of chosen(stateDir, server)) items.push(await signOut(record, stateDir));
    const lines = items.map((item) => this.line(item));
    if (lines.length === 0) lines.push(server === undefined ? says.notInAnywhere : says.notIn(server));
    await this.result({ items: items.map(({ away: _, ...item }) => item) }, () => renderLines(lines));
  }

  private line({ server, away }: SignedOut): string {
    const says = signInMessages(this.lang);
    if (!away) return says.out(server);
    return says.outHere(server, localise(away.problem, this.lang).detail ?? away.message);
  }
}

/** Those of every server, or of this one. */
function chosen(stateDir: string, server: string | undefined): SignInRecord[] {
  if (server === undefined) return signInRecords(stateDir).list();
  const record = signInTo(stateDir, server);
  return record ? [record] : [];
}
