import { bytesOfBase64 } from '../base64';

/** Whether an address is a picture written out in itself (RFC 2397). */
export function isPictureAddress(address: string): boolean {
  return /^data:image\//i.test(address);
}

/** The bytes of a `data:` address, whatever it says they are; null for one without a comma. Linear. */
export function bytesOfDataAddress(address: string): Uint8Array | null {
  const comma = address.indexOf(',');
  if (comma < 0) return null;
  const content = unescaped(address.slice(comma + 1));
  if (/;\s*base64\s*$/i.test(address.slice(0, comma))) return bytesOfBase64(content);
  const bytes = new Uint8Array(content.length);
  for (let at = 0; at < content.length; at++) bytes[at] = content.charCodeAt(at);
  return bytes;
}

/** Escapes stand for bytes here, not for characters of UTF-8. */
function unescaped(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
