import { readFileSync } from 'node:fs';
import { Failure, problemType } from '../api/failure.ts';
import type { Transport } from '../api/transport.ts';
import type { Profile } from './settings.ts';

type Files = Pick<Profile, 'ca' | 'cert' | 'key'>;
type Pems = NonNullable<Transport['tls']>;

/**
 * What is in a profile's files, each seen to be what it is for; undefined where it has none.
 * @throws Failure `invalid-certificate` (2)
 */
export function checkCertificates({ ca, cert, key }: Partial<Files>): Pems | undefined {
  if (ca === undefined && cert === undefined && key === undefined) return undefined;
  if ((cert === undefined) !== (key === undefined)) {
    const given = cert === undefined ? 'key' : 'cert';
    const missing = cert === undefined ? 'cert' : 'key';
    throw invalid(`${given} is nothing without ${missing}: a certificate and its key go together.`, {
      reason: 'incomplete',
      given,
      missing,
    });
  }
  const pems = {
    ...(ca !== undefined && { ca: certificate('ca', ca) }),
    ...(cert !== undefined && { cert: certificate('cert', cert) }),
    ...(key !== undefined && { key: privateKey(key) }),
  };
  if (cert !== undefined && key !== undefined) checkPair({ cert, key }, pems);
  return pems;
}

function certificate(setting: 'ca' | 'cert', file: string): string {
  const pem = read(setting, file);
  const { X509Certificate } = process.getBuiltinModule('node:crypto');
  try {
    new X509Certificate(pem);
  } catch {
    throw notPem(setting, file);
  }
  return pem;
}

function privateKey(file: string): string {
  const pem = read('key', file);
  if (/^-----BEGIN ENCRYPTED|^Proc-Type:.*ENCRYPTED/m.test(pem)) {
    throw invalid(`key: ${file} is locked with a password, which tong does not ask for.`, {
      reason: 'encrypted',
      file,
    });
  }
  if (/^-----BEGIN [A-Z ]*PRIVATE KEY-----/m.test(pem)) return pem;
  throw notPem('key', file);
}

function checkPair({ cert, key }: Required<Pick<Files, 'cert' | 'key'>>, pems: Pems): void {
  try {
    process.getBuiltinModule('node:tls').createSecureContext(pems);
  } catch {
    throw invalid(`The certificate ${cert} and the key ${key} do not belong together.`, {
      reason: 'mismatch',
      cert,
      key,
    });
  }
}

function read(setting: keyof Files, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw invalid(`${setting}: ${file} cannot be read (${code}).`, {
      reason: 'unreadable',
      setting,
      file,
      code,
    });
  }
}

function notPem(setting: keyof Files, file: string): Failure {
  const what = setting === 'key' ? 'private key' : 'certificate';
  return invalid(`${setting}: ${file} holds no ${what} in PEM.`, { reason: 'not-pem', setting, file });
}

function invalid(detail: string, members: Record<string, unknown>): Failure {
  return new Failure('usage', {
    type: problemType('invalid-certificate'),
    title: 'A certificate or its key cannot be used',
    status: 400,
    detail,
    nextSteps: [
      'Name other files: tong profile set <name> ca=<file> cert=<file> key=<file>; an empty value takes one away.',
    ],
    ...members,
  });
}
