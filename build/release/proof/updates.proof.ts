import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { changeByte, copyOfSources, dist, must, newFolder, verify } from './workbench';

const DEB = `Provenote-${version}-linux-amd64.deb`;
const ADDRESS = 'https://provenote.example/updates/';

let sources = '';
let environment: Readonly<Record<string, string>> = {};
const packages = (name: string) => join(sources, 'dist/release', name);

/** The sources of someone who made a key for updates, and packages of them. */
beforeAll(() => {
  sources = copyOfSources();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const identity = join(sources, 'build/release/identity.ts');
  const base64 = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  writeFileSync(identity, readFileSync(identity, 'utf8').replace("publicKey: ''", `publicKey: '${base64}'`));
  const GNUPGHOME = newFolder('gnupg');
  const person = 'Proof <proof@example.org>';
  must('gpg', ['--batch', '--passphrase', '', '--quick-generate-key', person, 'ed25519', 'sign', '1d'], {
    environment: { GNUPGHOME },
  });
  const listed = must('gpg', ['--batch', '--with-colons', '--list-keys'], { environment: { GNUPGHOME } });
  environment = {
    GNUPGHOME,
    PROVENOTE_GPG_KEY: /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '',
    PROVENOTE_UPDATE_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
  const built = dist(['--stand-in', '--linux', '--arch', 'x64', '--target', 'deb'], { cwd: sources });
  if (built.status !== 0) throw new Error(built.output);
});
afterAll(() => {
  rmSync(sources, { recursive: true, force: true });
  if (environment.GNUPGHOME) rmSync(environment.GNUPGHOME, { recursive: true, force: true });
});

describe('BU63 packages with updates', () => {
  it('carry where updates come from, and have a list of themselves', () => {
    expect(readFileSync(packages('linux-unpacked/resources/app-update.yml'), 'utf8')).toContain(ADDRESS);
    expect(readFileSync(packages('latest-linux.yml'), 'utf8')).toContain(DEB);
  });

  it('are not sealed without the key that the program believes', () => {
    const without = dist(['--seal'], {
      cwd: sources,
      environment: { ...environment, PROVENOTE_UPDATE_KEY: '' },
    });
    expect(without.output).toContain('Set PROVENOTE_UPDATE_KEY to the secret key that signs updates');
    expect(without.status).toBe(1);
  });

  it('are sealed with it, and one changed byte of the list is found out', () => {
    const sealed = dist(['--seal'], { cwd: sources, environment });
    expect(sealed.output).toBe('');
    const list = packages('latest-linux.yml');
    const good = verify(list, { cwd: sources, environment });
    expect(good.output).toContain('✓ It is signed by the key of updates.');
    expect(good.status).toBe(0);
    changeByte(list, DEB);
    const changed = verify(list, { cwd: sources, environment });
    expect(changed.output).toContain('✗ It is not signed by the key of updates');
    expect(changed.status).toBe(1);
  });
});
