import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** The last line of a signed list: a comment to YAML, so that one request brings list and signature together. */
const SIGNATURE_LINE = /^([\s\S]*\n)# provenote-signature: ([A-Za-z0-9+/]{86}==)\n$/;

/**
 * What is signed of the list `name` (`latest-linux.yml`). The name is part of it, or whoever holds the server could
 * pass one system's list off as another's.
 */
export function signedBytes(name: string, text: string): Buffer {
  return Buffer.from(`Provenote update list\n${name}\n${text}`);
}

/** The list with its Ed25519 signature as its last line. `text` ends with a line break. */
export function withSignature(text: string, signature: Buffer): string {
  return `${text}# provenote-signature: ${signature.toString('base64')}\n`;
}

/** The list without its signature, whoever made it; the list itself where it has none. */
export function withoutSignature(list: string): string {
  return SIGNATURE_LINE.exec(list)?.[1] ?? list;
}

/** A public key as it stands in `build/release/identity.ts`: SPKI in DER (RFC 8410), in base64. Throws where it is none. */
export function updateKey(base64: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`An update key is Ed25519, not ${key.asymmetricKeyType}`);
  return key;
}

/** The list without its signature, or null where it is not signed by this key under this name. */
export function verifiedText(name: string, signed: string, publicKey: string): string | null {
  const [, text, signature] = SIGNATURE_LINE.exec(signed) ?? [];
  if (text === undefined || signature === undefined) return null;
  const isGenuine = verify(
    null,
    signedBytes(name, text),
    updateKey(publicKey),
    Buffer.from(signature, 'base64'),
  );
  return isGenuine ? text : null;
}
