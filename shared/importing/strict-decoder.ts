/** Names of WHATWG's that iconv-lite writes otherwise. */
const ICONV_NAMES: Readonly<Record<string, string>> = {
  gbk: 'gb18030',
  'iso-8859-8-i': 'iso-8859-8',
  'x-mac-cyrillic': 'maccyrillic',
};
const UNICODE = /^utf-?(?:8|16(?:le|be)?)$/;
const NOT_TEXT = /[\ufffd\u0080-\u0084\u0086-\u009f]/;

let isPlatformComplete: boolean | undefined;

/**
 * Node's TextDecoder lacks half of the Korean table and drops such bytes even when told to be strict;
 * a browser's is complete. 81 41 is the first syllable of the missing half.
 */
function platformDecodesAll(): boolean {
  isPlatformComplete ??= platformDecode(Uint8Array.of(0x81, 0x41), 'euc-kr') === '\uac02';
  return isPlatformComplete;
}

/** Null for bytes that do not fit and for an encoding the platform does not know: TextDecoder says both by throwing. */
function platformDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The text, without a byte order mark, when every byte fits the encoding; null otherwise, so that no
 * character is ever replaced. `encoding` is a WHATWG name in any case. iconv-lite is loaded only where
 * the platform's own tables have gaps, which in a page never happens. Linear.
 */
export async function decodeStrictly(bytes: Uint8Array, encoding: string): Promise<string | null> {
  const name = encoding.toLowerCase();
  if (UNICODE.test(name)) return platformDecode(bytes, name);
  const text = platformDecodesAll() ? platformDecode(bytes, name) : await iconvDecode(bytes, name);
  return text === null || NOT_TEXT.test(text) ? null : text;
}

async function iconvDecode(bytes: Uint8Array, encoding: string): Promise<string | null> {
  const { default: iconv } = await import('iconv-lite');
  const name = ICONV_NAMES[encoding] ?? encoding;
  return iconv.encodingExists(name) ? iconv.decode(bytes, name) : platformDecode(bytes, encoding);
}
