import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type CertificateState =
  | { readonly kind: 'not-set' | 'good' | 'locked' | 'unreadable' }
  /** There is no `openssl` here to look with. */
  | { readonly kind: 'unseen' }
  /** An address, which electron-builder fetches itself. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'not-found'; readonly path: string }
  /** `on` is a day, as 2026-03-04. */
  | { readonly kind: 'expired' | 'not-yet'; readonly on: string };

/**
 * Looks at a certificate before anything is built, because signing with an expired one succeeds and only its
 * users find out. `link` is what electron-builder takes: a path or the file in base64.
 */
export function certificateState(
  link: string | undefined,
  password: string | undefined,
  now: Date,
): CertificateState {
  if (!link) return { kind: 'not-set' };
  if (/^https?:/.test(link)) return { kind: 'elsewhere' };
  const path = link.replace(/^file:\/\//, '');
  if (existsSync(path)) return stateOfFile(path, password ?? '', now);
  if (!/^[A-Za-z0-9+/=\s]{200,}$/.test(link)) return { kind: 'not-found', path };
  const folder = mkdtempSync(join(tmpdir(), 'provenote-certificate-'));
  try {
    const file = join(folder, 'certificate.p12');
    writeFileSync(file, Buffer.from(link, 'base64'), { mode: 0o600 });
    return stateOfFile(file, password ?? '', now);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stateOfFile(path: string, password: string, now: Date): CertificateState {
  const modern = readPkcs12(path, password, []);
  if (modern.error !== undefined) return { kind: 'unseen' };
  // Older Windows writes ciphers that OpenSSL 3 opens only when asked to.
  const read = modern.status === 0 ? modern : readPkcs12(path, password, ['-legacy']);
  if (read.status !== 0) {
    const isLocked = [modern, read].some(({ stderr }) => /mac verify (?:error|failure)/i.test(stderr));
    return { kind: isLocked ? 'locked' : 'unreadable' };
  }
  const pem = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(read.stdout)?.[0];
  if (pem === undefined) return { kind: 'unreadable' };
  const { validFrom, validTo } = new X509Certificate(pem);
  if (new Date(validTo) <= now) return { kind: 'expired', on: day(validTo) };
  if (new Date(validFrom) > now) return { kind: 'not-yet', on: day(validFrom) };
  return { kind: 'good' };
}

/** The password goes through the environment: arguments are shown to every user of a machine. */
function readPkcs12(path: string, password: string, extra: readonly string[]) {
  const arguments_ = [
    'pkcs12',
    '-in',
    path,
    '-passin',
    'env:PROVENOTE_PASS',
    '-clcerts',
    '-nokeys',
    ...extra,
  ];
  return spawnSync('openssl', arguments_, {
    encoding: 'utf8',
    env: { ...process.env, PROVENOTE_PASS: password },
  });
}

function day(date: string): string {
  return new Date(date).toISOString().slice(0, 10);
}
