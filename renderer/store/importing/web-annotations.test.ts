import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as targetOf } from '../../../shared/anchoring';
import { webAnnotationsOf, writeWebAnnotations } from '../../../shared/exporting';
import { readCollection } from '../../../shared/importing';
import { COLOURS, DEFAULT_COLOUR_LABELS, type Source } from '../../../shared/model';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText } from '../testing/make-records';

const ORCHARD = `Late frost 🍎

“We lit nine hundred candles,” said Tomas Oriel, who farms below the chapel, “and it was not enough.”

The survey puts the damage at a third. Nobody has written the bill. Nobody has written the bill. 과수원은 추웠다.`;

let window: TestWindow;
let source: Source;
beforeEach(async () => {
  window = await freshLibrary();
  source = await addText(window, 'orchard.txt', ORCHARD);
});
afterEach(() => window.store.closeLibrary());

async function exported(): Promise<string> {
  const article = await window.store.loadArticle(source.id);
  const { text, blocks } = article ?? { text: '', blocks: [] };
  const annotations = await window.store.loadAnnotations(source.id);
  const about = { id: source.id, csl: source.csl, text, blocks, annotations };
  return writeWebAnnotations({
    name: 'orchard',
    title: 'Late frost',
    annotations: webAnnotationsOf(about, DEFAULT_COLOUR_LABELS),
  });
}

async function imported(file: string): Promise<void> {
  const bytes = new TextEncoder().encode(file);
  const collection = await readCollection({ name: 'orchard.jsonld', bytes });
  if (collection === null) throw new Error('It is no collection');
  await window.inside.importCollection(collection, 'orchard.jsonld', {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

const drafts = fc.uniqueArray(
  fc.record({
    cuts: fc.uniqueArray(fc.nat({ max: 200 }), { minLength: 2, maxLength: 6 }),
    colour: fc.constantFrom(...COLOURS),
    comment: fc.constantFrom('', 'Who said so?', 'Zwei\nZeilen, “ja”'),
    tags: fc.subarray(['frost', 'voices/farmers', '추위']),
  }),
  { minLength: 1, maxLength: 4, selector: ({ cuts }) => Math.min(...cuts) },
);

/** Words between every second pair of cuts, at least a letter long and apart from each other. */
function spansOf(text: string, cuts: readonly number[]): { start: number; end: number }[] {
  const sorted = cuts.map((cut) => Math.min(cut, text.length)).toSorted((a, b) => a - b);
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at + 1 < sorted.length; at += 2) {
    const words = [...text.slice(sorted[at], sorted[at + 1]).matchAll(/[\p{L}]+(?:[ ,]+\p{L}+)*/gu)];
    const [first] = words;
    if (first === undefined) continue;
    const start = (sorted[at] ?? 0) + first.index;
    const end = start + first[0].length;
    if (start > (spans.at(-1)?.end ?? -1) + 1) spans.push({ start, end });
  }
  return spans;
}

async function annotate(text: string, drafted: typeof drafts extends fc.Arbitrary<infer T> ? T : never) {
  for (const { cuts, colour, comment, tags } of drafted) {
    const [first, ...rest] = spansOf(text, cuts);
    if (first === undefined) continue;
    const made = await window.store.createAnnotation({
      sourceId: source.id,
      revisionId: source.revisionId,
      target: targetOf(text, first),
      kind: comment === '' ? 'highlight' : 'comment',
      colour,
    });
    for (const span of rest) await window.store.joinWords(made.id, span);
    await window.store.changeAnnotations([made.id], { comment, tags }, 'Change');
  }
}

describe('ST150 annotations that went out as Web Annotations come back the same', () => {
  it('joined quotations, labels, tags, comments and times too, so that they go out as the same file', async () => {
    const text = (await window.store.loadArticle(source.id))?.text ?? '';
    await fc.assert(
      fc.asyncProperty(drafts, async (drafted) => {
        await annotate(text, drafted);
        const before = await window.store.loadAnnotations(source.id);
        const file = await exported();
        await window.store.removeAnnotations(before.map(({ id }) => id));
        expect(await window.store.loadAnnotations(source.id)).toEqual([]);
        await imported(file);
        expect(await window.store.loadAnnotations(source.id)).toEqual(before);
        expect(await exported()).toBe(file);
        await window.store.removeAnnotations(before.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('and are not added again where they still are', async () => {
    const text = (await window.store.loadArticle(source.id))?.text ?? '';
    await annotate(text, [
      { cuts: [0, 30, 60, 90], colour: 'teal', comment: 'Who said so?', tags: ['frost'] },
    ]);
    const before = await window.store.loadAnnotations(source.id);
    expect(before[0]?.more).toHaveLength(1);
    await imported(await exported());
    expect(await window.store.loadAnnotations(source.id)).toEqual(before);
  });
});
