import type { BoundedText } from './white-space';

// What may compose with the character before it: every combining mark, and the Hangul vowels and
// finals (Unicode 15.1, NFC_Quick_Check=Maybe). Nothing else joins backwards under NFC.
const JOINS_BACKWARDS = /^[\p{M}\u1161-\u1175\u11a8-\u11c2]/u;

function nextStarter(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const splitsPair = at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
    if (!splitsPair && !JOINS_BACKWARDS.test(character)) return at;
    at += splitsPair ? 1 : character.length;
  }
  return at;
}

/**
 * Unicode NFC with the boundaries following. A combining mark that begins a piece belongs to the
 * character it sits on, so the boundary moves behind it. Linear; text already in NFC costs one check.
 */
export function composed(raw: BoundedText): BoundedText {
  // Ascending boundaries before a starter already found lie within its marks and share it.
  let starter = -1;
  const boundaries = raw.boundaries.map((offset) => {
    starter = offset <= starter ? starter : nextStarter(raw.text, offset);
    return starter;
  });
  const normalised = raw.text.normalize('NFC');
  if (normalised === raw.text) return { text: raw.text, boundaries };
  let length = 0;
  let from = 0;
  const moved = boundaries.map((offset) => {
    length += raw.text.slice(from, offset).normalize('NFC').length;
    from = offset;
    return length;
  });
  return { text: normalised, boundaries: moved };
}
