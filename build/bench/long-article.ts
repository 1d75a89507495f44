const WORDS =
  'harbour light keeper morning county council report survey orchard winter letter ferry captain record office answer question number river bridge station teacher market window garden village engine paper silence witness promise machine border island captain shore'.split(
    ' ',
  );

/** Offsets on the article's canonical text. */
export interface LongSpan {
  readonly start: number;
  readonly end: number;
}

export interface LongArticle {
  /** Plain text with an empty line between paragraphs, as it is imported. */
  readonly file: string;
  /** The canonical text: paragraphs joined by a single line break. */
  readonly text: string;
  readonly spans: readonly LongSpan[];
}

/**
 * An article of at least `length` characters in paragraphs of some 330, with `count` spans of 20 to 400
 * characters that overlap as chance has it; the same for the same seed.
 */
export function longArticle(length: number, count: number, seed: number): LongArticle {
  const random = randomFrom(seed);
  const paragraphs: string[] = [];
  for (let total = 0; total < length; ) {
    const paragraph = sentenceOf(random, 330);
    paragraphs.push(paragraph);
    total += paragraph.length + 1;
  }
  const text = paragraphs.join('\n');
  const spans = Array.from({ length: count }, () => {
    const start = Math.floor(random() * (text.length - 420));
    return { start, end: start + 20 + Math.floor(random() * 380) };
  });
  return { file: paragraphs.join('\n\n'), text, spans };
}

function sentenceOf(random: () => number, length: number): string {
  let sentence = '';
  while (sentence.length < length) sentence += `${WORDS[Math.floor(random() * WORDS.length)]} `;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1, -1)}.`;
}

/** Mulberry32: a small generator whose numbers depend on the seed alone. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
