import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Pair {
  /** Files. */
  readonly cert: string;
  readonly key: string;
}

/** A house that signs its own certificates, made by `openssl` in a folder of its own. */
export interface Authority {
  readonly ca: string;
  readonly server: Pair;
  readonly adviser: Pair;
  /** Signed by another house. */
  readonly stranger: Pair;
  readonly text: (file: string) => string;
  readonly folder: string;
  readonly remove: () => void;
}

export function makeAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'tong-certificates-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const root = (name: string) =>
    openssl(
      'req',
      '-x509',
      ...fresh,
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
    );
  const signed = (name: string, by: string, ...rest: string[]): Pair => {
    openssl('req', ...fresh, '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    openssl(
      'x509',
      '-req',
      '-days',
      '2',
      '-in',
      `${name}.csr`,
      '-CA',
      `${by}.pem`,
      '-CAkey',
      `${by}.key`,
      '-CAcreateserial',
      '-out',
      `${name}.pem`,
      ...rest,
    );
    return { cert: join(folder, `${name}.pem`), key: join(folder, `${name}.key`) };
  };
  root('house');
  root('other');
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:tong.test.invalid,IP:127.0.0.1\n');
  return {
    ca: join(folder, 'house.pem'),
    server: signed('server', 'house', '-extfile', 'names'),
    adviser: signed('adviser', 'house'),
    stranger: signed('stranger', 'other'),
    text: (file) => readFileSync(file, 'utf8'),
    folder,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
