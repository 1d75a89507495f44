import { analyse } from 'chardet';
import sniffHtmlEncoding from 'html-encoding-sniffer';
import { utf16Order } from './sniff';
import { decodeStrictly } from './strict-decoder';

/**
 * `how`: `certain` by byte order mark, declaration or valid UTF-8; `guessed` from the bytes alone;
 * `misdeclared` when the bytes contradict the `declared` encoding.
 */
export type Decoded =
  | { readonly outcome: 'decoded'; readonly text: string; readonly how: 'certain' }
  | { readonly outcome: 'decoded'; readonly text: string; readonly how: 'guessed'; readonly encoding: string }
  | {
      readonly outcome: 'decoded';
      readonly text: string;
      readonly how: 'misdeclared';
      readonly encoding: string;
      readonly declared: string;
    }
  | { readonly outcome: 'damaged-utf8'; readonly line: number }
  | { readonly outcome: 'unknown-encoding' };

/** chardet's confidence, of 100, from which a guess counts; noise that fits some table reaches about 25. */
const MIN_CONFIDENCE = 30;
const GUESS_BYTES = 200_000;
const UNDECLARED = '';

/**
 * Decodes text without ever replacing a character: by byte order mark, by the declared encoding (the
 * media type's `charset`; in HTML also a `<meta>` tag or an XML declaration), as valid UTF-8, and at
 * last by chardet's best guess that fits every byte. Linear.
 */
export async function decodeText(
  bytes: Uint8Array,
  hints: { readonly isHtml: boolean; readonly mediaType?: string },
): Promise<Decoded> {
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return certainOr(await decodeStrictly(bytes, utf16), { outcome: 'unknown-encoding' });
  const declared = declaredEncoding(bytes, hints);
  const asUtf8 = await decodeStrictly(bytes, 'utf-8');
  if (declared !== UNDECLARED && declared !== 'UTF-8') {
    const asDeclared = await decodeStrictly(bytes, declared);
    if (asUtf8 !== null && isUnmistakablyUtf8(bytes)) {
      return { outcome: 'decoded', text: asUtf8, how: 'misdeclared', encoding: 'UTF-8', declared };
    }
    if (asDeclared !== null) return { outcome: 'decoded', text: asDeclared, how: 'certain' };
  }
  if (asUtf8 !== null) return fromAscii(bytes, asUtf8);
  return guess(bytes, declared);
}

function certainOr(text: string | null, otherwise: Decoded): Decoded {
  return text === null ? otherwise : { outcome: 'decoded', text, how: 'certain' };
}

function declaredEncoding(bytes: Uint8Array, hints: { isHtml: boolean; mediaType?: string }): string {
  const label = /charset\s*=\s*"?([\w:.-]+)/i.exec(hints.mediaType ?? '')?.[1];
  if (!hints.isHtml && label === undefined) return UNDECLARED;
  return sniffHtmlEncoding(bytes, {
    defaultEncoding: UNDECLARED,
    maxPrescanBytes: hints.isHtml ? 4_096 : 0,
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
  });
}

/** ISO-2022-JP is made of ASCII bytes alone; its escape sequences give it away. */
async function fromAscii(bytes: Uint8Array, asUtf8: string): Promise<Decoded> {
  if (asUtf8.includes('\x1b$')) {
    const japanese = await decodeStrictly(bytes, 'iso-2022-jp');
    if (japanese !== null)
      return { outcome: 'decoded', text: japanese, how: 'guessed', encoding: 'ISO-2022-JP' };
  }
  return { outcome: 'decoded', text: asUtf8, how: 'certain' };
}

async function guess(bytes: Uint8Array, declared: string): Promise<Decoded> {
  const damage = utf8Damage(bytes);
  if (damage.sequences >= damage.invalid)
    return { outcome: 'damaged-utf8', line: lineAt(bytes, damage.firstAt) };
  const guessed = await likelyText(bytes);
  if (guessed === null) return { outcome: 'unknown-encoding' };
  return declared === UNDECLARED
    ? { outcome: 'decoded', how: 'guessed', ...guessed }
    : { outcome: 'decoded', how: 'misdeclared', declared, ...guessed };
}

async function likelyText(bytes: Uint8Array): Promise<{ text: string; encoding: string } | null> {
  const korean = isKorean(bytes) ? await decodeStrictly(bytes, 'euc-kr') : null;
  if (korean !== null) return { text: korean, encoding: 'EUC-KR' };
  for (const { name, confidence } of analyse(bytes.subarray(0, GUESS_BYTES))) {
    const text = confidence < MIN_CONFIDENCE ? null : await decodeStrictly(bytes, name);
    if (text !== null) return { text, encoding: name };
  }
  return null;
}

/**
 * chardet does not know the newer half of the Korean table and wants a long text. The 2,350 everyday
 * syllables lie in rows B0-C8 of EUC-KR, where Chinese and Japanese have a part of their characters
 * and single-byte encodings next to none.
 */
function isKorean(bytes: Uint8Array): boolean {
  let syllables = 0;
  let others = 0;
  for (let at = 0; at < Math.min(bytes.length, GUESS_BYTES); at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at++;
    if (lead >= 0xb0 && lead <= 0xc8 && (bytes[at] ?? 0) >= 0xa1) syllables++;
    else if (lead < 0xa1 || lead > 0xa3) others++;
  }
  return syllables >= 3 && syllables >= (syllables + others) * 0.9;
}

/**
 * True when well-formed multi-byte sequences are many enough that no other encoding makes them by
 * chance: four (two Han characters in GBK can look like UTF-8, a sentence cannot).
 */
function isUnmistakablyUtf8(bytes: Uint8Array): boolean {
  return utf8Damage(bytes).sequences >= 4;
}

interface Utf8Damage {
  readonly sequences: number;
  readonly invalid: number;
  readonly firstAt: number;
}

/** How many well-formed multi-byte sequences and how many stray bytes there are, and where the first stray stands. */
function utf8Damage(bytes: Uint8Array): Utf8Damage {
  let sequences = 0;
  let invalid = 0;
  let firstAt = -1;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (firstAt < 0) firstAt = at;
      invalid++;
    } else if (length > 1) sequences++;
    at += Math.max(1, length);
  }
  return { sequences, invalid, firstAt };
}

/** Bytes of the UTF-8 sequence that begins here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);
}
