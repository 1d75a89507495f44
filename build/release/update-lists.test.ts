import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listOf } from '../../electron/updates/release-server';
import { readUpdateList } from '../../electron/updates/update-list';
import { publishedFiles } from './sums';
import {
  signingKeyProblems,
  signUpdateLists,
  updateIdentityProblems,
  updateListFinding,
  updateLists,
} from './update-lists';

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    secret: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}
const KEY = keyPair();
const LIST = 'latest-linux.yml';
const FILE = 'Provenote-0.2.0-linux-x86_64.AppImage';
const PACKAGE = Buffer.from('the new program');

let folder: string;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'provenote-lists-'));
  writeFileSync(join(folder, FILE), PACKAGE);
  writeFileSync(join(folder, LIST), listOf('0.2.0', FILE, PACKAGE));
  writeFileSync(join(folder, 'beta-linux.yml'), 'version: 0.3.0-beta.1\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('BU61 a list of updates', () => {
  it('is signed so that the program believes it, and is published with its sum', () => {
    signUpdateLists(folder, KEY.secret, KEY.publicKey);
    expect(readUpdateList(LIST, read(LIST), KEY.publicKey).version).toBe('0.2.0');
    expect(updateLists(folder)).toEqual([LIST]);
    expect(publishedFiles(folder)).toEqual([FILE, LIST]);
  });

  it('is signed anew without keeping the old signature', () => {
    signUpdateLists(folder, KEY.secret, KEY.publicKey);
    const once = read(LIST);
    signUpdateLists(folder, KEY.secret, KEY.publicKey);
    expect(read(LIST)).toBe(once);
  });

  it('is signed also with a key in a file', () => {
    const path = join(folder, 'update-key.pem');
    writeFileSync(path, KEY.secret);
    expect(signingKeyProblems(path, KEY.publicKey)).toEqual([]);
    signUpdateLists(folder, path, KEY.publicKey);
    expect(updateListFinding(LIST, read(LIST), KEY.publicKey).state).toBe('good');
  });

  it('is not signed when a file that it names is another one, or missing', () => {
    writeFileSync(join(folder, FILE), 'another');
    expect(() => signUpdateLists(folder, KEY.secret, KEY.publicKey)).toThrow(
      `${FILE} is not the file that ${LIST} names: build both anew.`,
    );
    rmSync(join(folder, FILE));
    expect(() => signUpdateLists(folder, KEY.secret, KEY.publicKey)).toThrow(
      `${LIST} names ${FILE}, which is not in dist/release: put it there.`,
    );
    expect(read(LIST)).toBe(listOf('0.2.0', FILE, PACKAGE));
  });

  it('with one character changed is found out', () => {
    signUpdateLists(folder, KEY.secret, KEY.publicKey);
    const changed = read(LIST).replace('0.2.0', '0.2.1');
    expect(updateListFinding(LIST, changed, KEY.publicKey).state).toBe('bad');
    expect(updateListFinding(LIST, changed, '').state).toBe('unknown');
  });
});

describe('BU62 what stands in the way of updates is told in one sentence that says what to set', () => {
  it.each([
    ['no key', undefined, 'Set PROVENOTE_UPDATE_KEY to the secret key'],
    ['what is no key', 'nonsense', 'is no secret key in PEM'],
    ['another key', keyPair().secret, 'is not the key whose public half stands in build/release/identity.ts'],
  ])('%s to sign with', (_what, secret, words) => {
    expect(signingKeyProblems(secret, KEY.publicKey)).toEqual([expect.stringContaining(words)]);
  });

  it('nothing does without a key, or with a key and an address', () => {
    expect(updateIdentityProblems({ address: 'https://provenote.example/updates/', publicKey: '' })).toEqual(
      [],
    );
    const address = 'https://provenote.org/updates/';
    expect(updateIdentityProblems({ address, publicKey: KEY.publicKey })).toEqual([]);
    expect(signingKeyProblems(KEY.secret, KEY.publicKey)).toEqual([]);
  });

  it.each([
    'https://provenote.example/updates/',
    'http://provenote.org/updates/',
    'https://provenote.org/updates',
  ])('the address %s', (address) => {
    expect(updateIdentityProblems({ address, publicKey: KEY.publicKey })).toEqual([
      expect.stringContaining('Set updates.address'),
    ]);
  });

  it('a public key that is none, or of another kind', () => {
    const address = 'https://provenote.org/updates/';
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const rsaKey = rsa.export({ format: 'der', type: 'spki' }).toString('base64');
    for (const publicKey of ['nonsense', rsaKey])
      expect(updateIdentityProblems({ address, publicKey })).toEqual([
        expect.stringContaining('Set updates.publicKey'),
      ]);
  });
});
