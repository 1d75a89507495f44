import { signatureOf, type TextSignature, textHash } from '../../../shared/importing';

/** What a source's text is compared by. `signature` is null for a text too short to be told apart, `hash` for none. */
export interface TextPrint {
  readonly signature: TextSignature | null;
  readonly hash: number | null;
}

/** In characters, more than any report has: the signature of these takes a tenth of a second, in one piece. */
const LONGEST_SIGNED = 1_000_000;

/** The print of a text; of a very long one the signature is that of its first million characters. Linear. */
export function printOf(text: string): TextPrint {
  return { signature: signatureOf(text.slice(0, LONGEST_SIGNED)), hash: text === '' ? null : textHash(text) };
}
