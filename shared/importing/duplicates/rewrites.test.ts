import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENOUGH_ALIKE, ENOUGH_IN_COMMON, likeness, signatureOf, wordsInCommon } from '.';

const FOLDER = new URL('../../../../shared/data/gum-news/conllu/', import.meta.url);
const isThere = existsSync(FOLDER);
if (!isThere) console.warn('Rewrites are not measured: ../shared/data/gum-news is not there.');

/** The sentences of each news article, as they were written. */
function articles(): string[][] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.conllu'))
    .map((name) =>
      [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/^# text = (.*)$/gm)].map(
        ([, text = '']) => text,
      ),
    );
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As a desk rewrites an agency's report: sentences dropped, some moved, words replaced, sentences of its own put between. */
function rewritten(sentences: readonly string[], replaced: number, seed: number): string {
  const next = numbers(seed);
  const kept = sentences.filter(() => next() > 0.2);
  const moved = kept.toSorted(() => (next() < 0.1 ? 1 : 0));
  const worded = moved.map((sentence) =>
    sentence
      .split(' ')
      .map((word) => (next() < replaced ? `other${Math.floor(next() * 5_000)}` : word))
      .join(' '),
  );
  return worded.flatMap((sentence) => (next() < 0.15 ? [sentence, ownSentence(next)] : [sentence])).join(' ');
}

function ownSentence(next: () => number): string {
  return Array.from({ length: 18 }, () => `own${Math.floor(next() * 5_000)}`).join(' ');
}

function isFound(one: string, other: string): boolean {
  const [first, second] = [signatureOf(one), signatureOf(other)];
  return (
    first !== null &&
    second !== null &&
    likeness(first, second) >= ENOUGH_ALIKE &&
    wordsInCommon(one, other) >= ENOUGH_IN_COMMON
  );
}

describe.skipIf(!isThere)('IM153 rewrites of one report', () => {
  it.each([
    [0.1, 1],
    [0.2, 1],
    [0.3, 0.9],
  ])('with a share of words replaced of %d are found in at least %d of all cases', (replaced, least) => {
    const texts = articles();
    const found = texts.filter((sentences, at) =>
      isFound(sentences.join(' '), rewritten(sentences, replaced, at + 1)),
    );
    expect(found.length / texts.length).toBeGreaterThanOrEqual(least);
  });

  it('are never two reports of different things', () => {
    const texts = articles().map((sentences) => sentences.join(' '));
    const wrong = texts.flatMap((one, at) => texts.slice(at + 1).filter((other) => isFound(one, other)));
    expect(wrong).toEqual([]);
  });
});
