import { text } from 'node:stream/consumers';
import { Flags } from '@oclif/core';
import { TongCommand } from '../base-command.ts';
import { askForKind, canAsk } from '../program/ask.ts';
import { signIn } from '../program/sign-in.ts';
import { signInPlace } from '../program/sign-in-place.ts';
import { stateFolder } from '../session/folders.ts';
import { parseToken } from '../session/resolve.ts';
import { undisturbed } from '../session/sign-in/undisturbed.ts';
import { renderLines } from '../text/lines.ts';
import { signInMessages } from '../text/messages/sign-in.ts';

export default class Login extends TongCommand {
  static override summary = 'Sign in to a server.';
  static override description =
    `Shows a link, a code and, in a terminal, a QR code; approve it in a browser on any device. \
The tokens are kept in the keychain of the system and renew themselves. A script does without: TONG_TOKEN, or TONG_CLIENT_ID \
with TONG_CLIENT_SECRET or TONG_CLIENT_KEY (the path of a private key).`;
  static override examples = [
    '<%= config.bin %> login --server https://tong.example.com',
    '<%= config.bin %> login --profile staging',
    '<%= config.bin %> login --with-token < token.txt',
  ];
  static override flags = {
    server: Flags.string({
      helpValue: '<url>',
      summary: "Address of the server, else the profile's; makes or updates a profile.",
    }),
    'with-token': Flags.boolean({ summary: 'Read a token from the standard input instead.' }),
    'insecure-storage': Flags.boolean({
      summary: 'Keep the tokens in a file that only you may read, not in the keychain.',
    }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Login);
    const says = signInMessages(this.lang);
    const { server, profile, save } = await signInPlace(flags, process.env, async () =>
      canAsk(this.terminal) && !flags.yes ? askForKind(this.lang) : 'staging',
    );
    const stateDir = stateFolder(process.env);
    const place = flags['insecure-storage'] ? 'file' : 'keychain';
    const brought = flags['with-token'] ? parseToken(await text(process.stdin), 'stdin') : undefined;
    const note = (line: string) => this.note(line);
    const { adviser, expiresAt, keep } = await signIn(
      { server, place, stateDir, brought },
      { terminal: this.terminal, argv: this.argv, note },
    );
    const isCurrent = await undisturbed(async () => {
      await keep();
      return save();
    });
    if (place === 'file') note(says.inFile(stateDir));
    if (profile !== undefined && !isCurrent) note(says.useProfile(profile));
    const hiding = ['TONG_TOKEN', 'TONG_CLIENT_ID'].find((name) => process.env[name]);
    if (hiding !== undefined) note(says.hidden(hiding));
    const result = {
      server,
      profile: profile ?? null,
      adviser,
      expiresAt: expiresAt === undefined ? null : new Date(expiresAt).toISOString(),
    };
    await this.result(result, () => renderLines([says.done(adviser.name, adviser.id, server)]));
  }
}
