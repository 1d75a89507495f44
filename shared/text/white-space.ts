/**
 * A string whose piece boundaries are followed through every rewriting, so that inline marks keep to
 * their words. `boundaries` ascends and holds offsets in UTF-16 code units.
 */
export interface BoundedText {
  readonly text: string;
  readonly boundaries: readonly number[];
}

// Every code unit the rule touches: white space other than one U+0020 between words, what has no
// glyph, and controls. A block that matches nothing here is already clean, which is the common case.
const TOUCHED =
  /^ | $| {2}|[\p{Cc}\p{Zl}\p{Zp}\u00a0\u00ad\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/u;
const LONE_SURROGATE = /\p{Surrogate}/gu;

type CharacterClass = 'kept' | 'space' | 'break' | 'dropped';

function classOf(unit: number): CharacterClass {
  if (unit === 0x20) return 'space';
  if (unit === 0x0a || unit === 0x0d) return 'break';
  if (unit === 0x09 || unit === 0x0b || unit === 0x0c || unit === 0xa0) return 'space';
  if (unit < 0x20) return 'dropped';
  if (unit < 0x7f) return 'kept';
  if (unit === 0x85) return 'break';
  if (unit <= 0x9f || unit === 0xad) return 'dropped';
  if (unit < 0x1680) return 'kept';
  if (unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a)) return 'space';
  if (unit === 0x200b || unit === 0x2060 || unit === 0xfeff) return 'dropped';
  if (unit === 0x2028 || unit === 0x2029) return 'break';
  if (unit === 0x202f || unit === 0x205f || unit === 0x3000) return 'space';
  return 'kept';
}

function withoutLoneSurrogates(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/**
 * The white space rule for running text (SPEC T2-T5): a run of white space becomes one space, or one
 * `\n` if it holds a hard line break, and vanishes at both ends. Linear.
 */
export function cleanInline(raw: BoundedText): BoundedText {
  const source = withoutLoneSurrogates(raw.text);
  if (!TOUCHED.test(source)) return { text: source, boundaries: raw.boundaries };
  let text = '';
  let keptFrom = -1;
  let pending = '';
  let boundary = 0;
  const boundaries: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const kind = classOf(source.charCodeAt(at));
    if (kind === 'kept') {
      if (keptFrom < 0) {
        if (text !== '') text += pending;
        pending = '';
        keptFrom = at;
      }
    } else {
      if (keptFrom >= 0) text += source.slice(keptFrom, at);
      keptFrom = -1;
      if (kind === 'break') pending = '\n';
      else if (kind === 'space' && pending === '') pending = ' ';
    }
    while ((raw.boundaries[boundary] ?? Number.POSITIVE_INFINITY) <= at) {
      boundaries.push(text.length + (keptFrom < 0 ? 0 : at - keptFrom));
      boundary++;
    }
  }
  if (keptFrom >= 0) text += source.slice(keptFrom);
  while (boundaries.length < raw.boundaries.length) boundaries.push(text.length);
  return { text, boundaries };
}

/**
 * The rule for preformatted text (SPEC T6): spaces, tabs and line breaks inside stay, one for one;
 * blank lines before and white space after are dropped. Linear.
 */
export function cleanPreformatted(raw: BoundedText): BoundedText {
  const source = withoutLoneSurrogates(raw.text);
  const kept: string[] = [];
  const boundaries: number[] = [];
  let boundary = 0;
  for (let at = 0; at < source.length; at++) {
    while ((raw.boundaries[boundary] ?? Number.POSITIVE_INFINITY) <= at) {
      boundaries.push(kept.length);
      boundary++;
    }
    const unit = source.charAt(at);
    const kind = classOf(unit.charCodeAt(0));
    if (kind === 'kept') kept.push(unit);
    else if (kind === 'space') kept.push(unit === '\t' ? '\t' : ' ');
    else if (kind === 'break' && !(unit === '\r' && source.charAt(at + 1) === '\n')) kept.push('\n');
  }
  while (boundaries.length < raw.boundaries.length) boundaries.push(kept.length);
  const whole = kept.join('');
  const blankLines = /^(?:[ \t]*\n)+/.exec(whole)?.[0].length ?? 0;
  const text = whole.slice(blankLines).trimEnd();
  return {
    text,
    boundaries: boundaries.map((offset) => Math.min(text.length, Math.max(0, offset - blankLines))),
  };
}
