import type { TextSpan } from '../model';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

// How far a window may reach for a boundary that needs no segmenting. Only a sequence longer than this
// without one (hundreds of emoji or of Thai letters in a row) is segmented from its middle.
const WINDOW = 1_000;

/** The span with whole-number edges inside the text; `end` is never before `start`, and NaN counts as 0. */
export function clampSpan(text: string, span: TextSpan): TextSpan {
  const start = clampOffset(text, span.start);
  return { start, end: Math.max(start, clampOffset(text, span.end)) };
}

function clampOffset(text: string, offset: number): number {
  return Number.isNaN(offset) ? 0 : Math.trunc(Math.min(text.length, Math.max(0, offset)));
}

/**
 * Moves a span's edges outwards to grapheme boundaries (UAX #29), so that no emoji, Hangul syllable or
 * combining mark is cut in half. A span outside the text is clamped to it; an empty one stays empty.
 * Cost is local: constant in plain text, at most 2,000 code units around an edge otherwise.
 */
export function snapToGraphemes(text: string, span: TextSpan): TextSpan {
  const clamped = clampSpan(text, span);
  const start = graphemeStart(text, clamped.start);
  if (clamped.start === clamped.end) return { start, end: start };
  return { start, end: graphemeEnd(text, clamped.end) };
}

/** The nearest grapheme boundary at or before an offset that lies inside the text. */
export function graphemeStart(text: string, offset: number): number {
  return isPlainBoundary(text, offset) ? offset : graphemeAround(text, offset).start;
}

/** The nearest grapheme boundary at or after an offset that lies inside the text. */
export function graphemeEnd(text: string, offset: number): number {
  if (isPlainBoundary(text, offset)) return offset;
  const grapheme = graphemeAround(text, offset);
  return grapheme.start === offset ? offset : grapheme.end;
}

function graphemeAround(text: string, offset: number): TextSpan {
  let from = offset - 1;
  while (from > 0 && offset - from < WINDOW && !isPlainBoundary(text, from)) from--;
  if (isLowSurrogate(text.charCodeAt(from)) && from > 0) from--;
  let to = offset + 1;
  while (to < text.length && to - offset < WINDOW && !isPlainBoundary(text, to)) to++;
  const segment = segmenter.segment(text.slice(from, to)).containing(offset - from);
  if (segment === undefined) return { start: offset, end: offset };
  return { start: from + segment.index, end: from + segment.index + segment.segment.length };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** True only where UAX #29 always breaks; false says nothing. */
function isPlainBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 0x0a || after === 0x0a) return before !== 0x0d;
  return isPlain(before) && isPlain(after);
}

/**
 * Code units that neither extend a grapheme, nor are prepended to one, nor form one with another of
 * their kind: Latin to Cyrillic, general punctuation, kana, Han, and whole Hangul syllables.
 */
function isPlain(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 && unit < 0x7f;
  if (unit < 0x300) return unit >= 0xa0 && unit !== 0xad;
  return (
    (unit >= 0x370 && unit <= 0x482) ||
    (unit >= 0x48a && unit <= 0x52f) ||
    (unit >= 0x1e00 && unit <= 0x1fff) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x3001 && unit <= 0x3029) ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fa) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3)
  );
}
