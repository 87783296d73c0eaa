import { formatDateTime } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { signInMessages } from '../text/messages/sign-in.ts';
import { sanitise } from '../text/sanitise.ts';
import { displayWidth, padEnd } from '../text/width.ts';
import type { Viewpoint } from './viewpoint.ts';

/** How one is signed in, as this machine knows it. */
export interface SignedIn {
  readonly way: 'device' | 'token' | 'service' | 'environment' | 'sandbox';
  /** Milliseconds since 1970. */
  readonly expiresAt?: number | undefined;
  readonly renews?: boolean;
}

/** How one is signed in and until when, on one line. */
export function signedInText(
  { way, expiresAt, renews }: SignedIn,
  { lang, ...standpoint }: Viewpoint,
): string {
  const says = signInMessages(lang);
  if (expiresAt === undefined) return says.ways[way];
  const time = formatDateTime(new Date(expiresAt), standpoint);
  return renews ? says.renewed(says.ways[way], time) : says.until(says.ways[way], time);
}

/** What a person has to do to approve a device. The code and the link are the issuer's. */
interface Approval {
  readonly server: string;
  readonly userCode: string;
  readonly link: string;
  readonly validMs: number;
  /** As it comes. */
  readonly qr: readonly string[];
}

export function approvalLines({ server, userCode, link, validMs, qr }: Approval, lang: Language): string[] {
  const says = signInMessages(lang);
  const width = Math.max(displayWidth(says.link), displayWidth(says.code));
  const row = (label: string, value: string) => `  ${padEnd(label, width)}  ${sanitise(value)}`;
  return [
    says.open(server),
    '',
    row(says.link, link),
    row(says.code, userCode),
    '',
    ...(qr.length > 0 ? [...qr.map((line) => `  ${line}`), ''] : []),
    says.waiting(Math.max(1, Math.round(validMs / 60_000))),
  ];
}
