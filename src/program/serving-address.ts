import { isIP } from 'node:net';
import { Failure, problemType } from '../api/failure.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';

interface Reach {
  host: string;
  issuer: string | undefined;
  audience: string | undefined;
  lang: Language;
}

/**
 * Beyond this machine tokens have to be those of an issuer, which run out and can be taken back.
 * @throws Failure (2) `no-issuer`, `invalid-issuer`, or `no-audience` where the address is every address
 */
export function refuseUnsafeReach({ host, issuer, audience, lang }: Reach): void {
  const { serving } = messages(lang);
  if (issuer === undefined) {
    if (!isLoopback(host)) throw refused('no-issuer', serving.noIssuer(host));
    return;
  }
  if (!isSafeIssuer(issuer)) throw refused('invalid-issuer', serving.invalidIssuer(issuer));
  if (audience === undefined && isEveryAddress(host)) throw refused('no-audience', serving.noAudience(host));
}

export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

/** Keys that came over plain HTTP could be anybody's, but for this machine's own. */
function isSafeIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname, search, hash } = new URL(issuer);
  if (search !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')));
}

function isEveryAddress(host: string): boolean {
  return /^[0:.]+$/.test(host);
}

function refused(name: string, text: { title: string; detail: string; nextSteps: string[] }): Failure {
  return new Failure('usage', { type: problemType(name), status: 400, ...text });
}
