import type { TextSpan } from '../model';
import { graphemeEnd } from './graphemes';

// Marks a reader leaves out when typing: those of Latin, Greek, Cyrillic, Hebrew and Arabic. The vowel
// signs of Indic scripts and the voicing marks of kana are letters to their readers and stay.
const OPTIONAL_MARKS = /(?![\u3099\u309a])\p{sc=Zinh}|(?=[\p{sc=Hebr}\p{sc=Arab}\p{sc=Cyrl}])\p{Mn}/gu;
const VARIANTS =
  /[\u2018-\u201b\u2039\u203a\u02bc\u02b9\u2032\u00ab\u00bb\u201c-\u201f\u2033\u300c-\u300f\u2010-\u2015\u2212\u00ad\u200b-\u200f\u2060\ufeff\s\u00df\u00e6\u0153\u00f8\u0111\u0142\u0131]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};
const PLAIN = /^[\x20-\x7e]*$/;

function plainVariant(character: string): string {
  const letter = LETTERS[character];
  if (letter !== undefined) return letter;
  if (/\s/.test(character) && character !== '\ufeff') return ' ';
  if (/[\u2018-\u201b\u2039\u203a\u02bc\u02b9\u2032]/.test(character)) return "'";
  if (/[\u00ab\u00bb\u201c-\u201f\u2033\u300c-\u300f]/.test(character)) return '"';
  return /[\u2010-\u2015\u2212]/.test(character) ? '-' : '';
}

/**
 * A form for matching only: lower case, NFKD without the accents a reader leaves out, typographic
 * quotation marks and dashes as ASCII, white space as spaces, invisible characters gone. Hangul stays
 * in whole syllables, so that 가 is not found in 각. Linear.
 */
export function foldForSearch(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const folded = text.normalize('NFKD').replace(OPTIONAL_MARKS, '').toLowerCase();
  return folded.replace(OPTIONAL_MARKS, '').replace(VARIANTS, plainVariant).normalize('NFC');
}

const CHUNK = 512;

/**
 * Where the query first stands in the text, compared by `foldForSearch`; the span is on the text as it
 * is and covers whole graphemes. Null when it is nowhere or has nothing to look for. Linear.
 */
export function findFolded(text: string, query: string): TextSpan | null {
  const wanted = foldForSearch(query);
  if (wanted === '') return null;
  const chunks = foldedChunks(text);
  const folded = chunks.map((chunk) => chunk.folded).join('');
  const at = folded.indexOf(wanted);
  if (at < 0) return null;
  const start = originalOffset(text, chunks, at, 'start');
  return { start, end: originalOffset(text, chunks, at + wanted.length, 'end') };
}

interface FoldedChunk {
  readonly start: number;
  readonly foldedStart: number;
  readonly folded: string;
}

/** Folding piece by piece gives the same as folding the whole, because pieces end where graphemes do. */
function foldedChunks(text: string): FoldedChunk[] {
  const chunks: FoldedChunk[] = [];
  let foldedStart = 0;
  for (let start = 0; start < text.length; ) {
    const end = graphemeEnd(text, Math.min(text.length, start + CHUNK));
    const folded = foldForSearch(text.slice(start, end));
    chunks.push({ start, foldedStart, folded });
    foldedStart += folded.length;
    start = end;
  }
  return chunks;
}

/** The start of the grapheme that made the folded unit at this offset, or the end of the one before it. */
function originalOffset(
  text: string,
  chunks: readonly FoldedChunk[],
  offset: number,
  edge: 'start' | 'end',
): number {
  const wanted = edge === 'start' ? offset + 1 : offset;
  const chunk = chunks.findLast(({ foldedStart }) => foldedStart < wanted);
  if (chunk === undefined) return 0;
  let at = chunk.start;
  let folded = chunk.foldedStart;
  while (at < text.length) {
    const end = graphemeEnd(text, at + 1);
    folded += foldForSearch(text.slice(at, end)).length;
    if (folded >= wanted) return edge === 'start' ? at : end;
    at = end;
  }
  return at;
}
