import { spawnSync } from 'node:child_process';

/**
 * Whether macOS has the certificate `name` with its key, in `keychain` or in those it searches. Elsewhere there
 * is none to ask, and the answer is false.
 */
export function hasIdentity(name: string | undefined, keychain: string | undefined): boolean {
  if (!name || process.platform !== 'darwin') return false;
  const places = keychain ? [keychain] : [];
  const run = spawnSync('security', ['find-identity', '-v', '-p', 'codesigning', ...places], {
    encoding: 'utf8',
  });
  return run.status === 0 && isListed(run.stdout, name);
}

/** Whether `security find-identity` lists a certificate with these words, or this hash, in its name. */
export function isListed(output: string, name: string): boolean {
  return output.split('\n').some((line) => /^\s*\d+\)/.test(line) && line.includes(name));
}
