import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUpdateList } from '../../electron/updates/update-list';
import {
  signedBytes,
  updateKey,
  verifiedText,
  withoutSignature,
  withSignature,
} from '../../electron/updates/update-signature';
import { bad, type Finding, good, unknown } from './finding';
import { Refusal } from './refusal';

/** Where updates come from and who signs them, as `identity.ts` has it. */
export interface UpdateIdentity {
  readonly address: string;
  readonly publicKey: string;
}

/** electron-builder's lists of the newest version; those of pre-releases have other names and reach nobody. */
const UPDATE_LIST = /^latest[\w-]*\.yml$/;

/** The lists in a folder, sorted. */
export function updateLists(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => UPDATE_LIST.test(name))
    .sort();
}

/** Why a release cannot be built with updates, one sentence each that says what to set. */
export function updateIdentityProblems({ address, publicKey }: UpdateIdentity): readonly string[] {
  if (publicKey === '') return [];
  const { protocol, hostname, pathname } = new URL(address);
  return [
    ...(protocol === 'https:' && !hostname.endsWith('.example') && pathname.endsWith('/')
      ? []
      : [
          'Set updates.address in build/release/identity.ts to the https address of the folder of the release’s files, ending in a slash; or empty updates.publicKey for a release without updates.',
        ]),
    ...(isUpdateKey(publicKey)
      ? []
      : [
          'Set updates.publicKey in build/release/identity.ts to what RELEASING.md prints: it is no Ed25519 key.',
        ]),
  ];
}

function isUpdateKey(publicKey: string): boolean {
  try {
    updateKey(publicKey);
    return true;
  } catch {
    return false;
  }
}

/** Why lists cannot be signed with `secret`, which is a PEM file or its text; none where they can. */
export function signingKeyProblems(secret: string | undefined, publicKey: string): readonly string[] {
  if (!secret)
    return ['Set PROVENOTE_UPDATE_KEY to the secret key that signs updates: a PEM file, or its text.'];
  const key = privateKey(secret);
  if (key === null)
    return ['PROVENOTE_UPDATE_KEY is no secret key in PEM that can be read: set it to the file or its text.'];
  const itsPublic = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  if (itsPublic === publicKey) return [];
  return [
    'PROVENOTE_UPDATE_KEY is not the key whose public half stands in build/release/identity.ts: set it to that one.',
  ];
}

function privateKey(secret: string): KeyObject | null {
  try {
    return createPrivateKey(existsSync(secret) ? readFileSync(secret) : secret);
  } catch {
    return null;
  }
}

/**
 * Signs every list in the folder, once the program's own reader takes it and every file it names lies beside it
 * with its sum. Signing again replaces the signature.
 */
export function signUpdateLists(folder: string, secret: string, publicKey: string): void {
  for (const name of updateLists(folder)) {
    const text = withoutSignature(readFileSync(join(folder, name), 'utf8'));
    const signed = withSignature(text, sign(null, signedBytes(name, text), privateKey(secret) ?? ''));
    for (const { url, sha512 } of readUpdateList(name, signed, publicKey).files) {
      const file = join(folder, url);
      if (!existsSync(file))
        throw new Refusal([`${name} names ${url}, which is not in dist/release: put it there.`]);
      if (createHash('sha512').update(readFileSync(file)).digest('base64') !== sha512)
        throw new Refusal([`${url} is not the file that ${name} names: build both anew.`]);
    }
    writeFileSync(join(folder, name), signed);
  }
}

/** Whether a program that was built with this key would believe the list. */
export function updateListFinding(name: string, signed: string, publicKey: string): Finding {
  if (publicKey === '') return unknown('These sources have no key to believe lists of updates by.');
  return verifiedText(name, signed, publicKey) === null
    ? bad('It is not signed by the key of updates, so no program would believe it.')
    : good('It is signed by the key of updates.');
}
