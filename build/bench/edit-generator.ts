import type { TextSpan } from '../../shared/model';

/** A number from 0 up to 1. */
export type Random = () => number;

/** A repeatable stream of numbers for one seed (a 32-bit mixing counter). */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An edited text that knows where each old code unit went: to `[from[i], to[i])`, empty if it was deleted. */
export interface Edited {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** What happens to one piece of the old text: what stands for it, and what is inserted behind it. */
interface Edit {
  readonly piece: string;
  readonly instead: string;
  readonly inserted: string;
}

function apply(edits: readonly Edit[], length: number): Edited {
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const parts: string[] = [];
  let old = 0;
  let fresh = 0;
  for (const { piece, instead, inserted } of edits) {
    const isKept = piece === instead;
    for (let at = 0; at < piece.length; at++) {
      from[old + at] = isKept ? fresh + at : fresh;
      to[old + at] = isKept ? fresh + at + 1 : fresh + instead.length;
    }
    parts.push(instead, inserted);
    old += piece.length;
    fresh += instead.length + inserted.length;
  }
  return { text: parts.join(''), from, to };
}

/** Each word is, with the probability `rate`, replaced, deleted or followed by a new one, at equal parts. */
export function editWords(text: string, rate: number, vocabulary: readonly string[], random: Random): Edited {
  const pieces = text.match(/\S+[^\S\n]?|\n|\s/g) ?? [];
  const edits = pieces.map((piece): Edit => {
    if (!/\S/.test(piece) || random() >= rate) return { piece, instead: piece, inserted: '' };
    const word = pick(vocabulary, random);
    const choice = random();
    const space = /\s$/.exec(piece)?.[0] ?? '';
    if (choice < 1 / 3) return { piece, instead: word + space, inserted: '' };
    if (choice < 2 / 3) return { piece, instead: '', inserted: '' };
    return { piece, instead: piece, inserted: space === '' ? '' : `${word} ` };
  });
  return apply(edits, text.length);
}

/**
 * Each character is, with the probability `rate`, replaced, deleted or followed by a new one, at equal
 * parts. New ones are drawn from the text, so that any script is edited in its own characters.
 */
export function editCharacters(text: string, rate: number, random: Random): Edited {
  const pool = [...text.replaceAll('\n', '')];
  const edits = [...text].map((piece): Edit => {
    if (piece === '\n' || random() >= rate) return { piece, instead: piece, inserted: '' };
    const character = pick(pool, random);
    const choice = random();
    if (choice < 1 / 3) return { piece, instead: character, inserted: '' };
    if (choice < 2 / 3) return { piece, instead: '', inserted: '' };
    return { piece, instead: piece, inserted: character };
  });
  return apply(edits, text.length);
}

/** A share of the paragraphs (lines) change places with each other, the others stay where they are. */
export function moveParagraphs(text: string, share: number, random: Random): Edited {
  const paragraphs = text.split('\n');
  const places = paragraphs.map((_, at) => at).filter(() => random() < share);
  const shuffled = shuffle(places, random);
  const order = paragraphs.map((_, at) => at);
  for (const [at, place] of places.entries()) order[place] = shuffled[at] ?? place;
  const starts: number[] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    starts.push(start);
    start += paragraph.length + 1;
  }
  const from = new Int32Array(text.length);
  const to = new Int32Array(text.length);
  let fresh = 0;
  for (const place of order) {
    const length = (paragraphs[place] ?? '').length;
    for (let at = 0; at <= length; at++) {
      from[(starts[place] ?? 0) + at] = fresh + at;
      to[(starts[place] ?? 0) + at] = fresh + at + 1;
    }
    fresh += length + 1;
  }
  return { text: order.map((place) => paragraphs[place] ?? '').join('\n'), from, to };
}

/** Cuts the spans out, with the white space that would be left double. */
export function deleteSpans(text: string, spans: readonly TextSpan[]): Edited {
  const edits: Edit[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    const stop = text[end] === ' ' ? end + 1 : end;
    edits.push({ piece: text.slice(at, start), instead: text.slice(at, start), inserted: '' });
    edits.push({ piece: text.slice(start, stop), instead: '', inserted: '' });
    at = stop;
  }
  edits.push({ piece: text.slice(at), instead: text.slice(at), inserted: '' });
  return apply(edits, text.length);
}

/** Two edits, one after the other, as one. */
export function andThen(first: Edited, second: Edited): Edited {
  const from = new Int32Array(first.from.length);
  const to = new Int32Array(first.to.length);
  for (let at = 0; at < from.length; at++) {
    const span = movedSpan(second, { start: first.from[at] ?? 0, end: first.to[at] ?? 0 });
    from[at] = span.start;
    to[at] = span.end;
  }
  return { text: second.text, from, to };
}

/** Where a span truly went, without white space at its edges; empty if nothing stands for it any more. */
export function movedSpan({ text, from, to }: Edited, span: TextSpan): TextSpan {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (let at = span.start; at < span.end; at++) {
    const isThere = (to[at] ?? 0) > (from[at] ?? 0);
    if (!isThere) continue;
    start = Math.min(start, from[at] ?? 0);
    end = Math.max(end, to[at] ?? 0);
  }
  if (end < 0) return { start: from[span.start] ?? 0, end: from[span.start] ?? 0 };
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  return { start, end };
}

/** A span of `fewest` to `most` whole words within one paragraph. */
export function wordSpan(text: string, fewest: number, most: number, random: Random): TextSpan {
  for (;;) {
    const paragraph = pick([...text.matchAll(/[^\n]+/g)], random);
    const words = [...paragraph[0].matchAll(/\S+/g)];
    const wanted = fewest + Math.floor(random() * (most - fewest + 1));
    if (words.length < wanted) continue;
    const first = Math.floor(random() * (words.length - wanted + 1));
    const last = words[first + wanted - 1];
    const start = paragraph.index + (words[first]?.index ?? 0);
    return { start, end: paragraph.index + (last?.index ?? 0) + (last?.[0].length ?? 0) };
  }
}

function pick<T>(from: readonly T[], random: Random): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
