import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const REPORT = Array.from(
  { length: 24 },
  (_, at) => `Sentence ${at} tells of harbour ${at} and boat ${at * 7}.`,
);
const OTHER = Array.from({ length: 24 }, (_, at) => `Nobody in village ${at} saw lantern ${at * 3} burning.`);

function page(title: string, sentences: readonly string[], url?: string): string {
  return `---\ntitle: ${title}\n${url === undefined ? '' : `url: ${url}\n`}---\n\n${sentences.join(' ')}\n`;
}

async function pairs() {
  return (await window.store.findDuplicates()).map((pair) => ({
    titles: [pair.first.csl.title, pair.second.csl.title],
    isSameAddress: pair.isSameAddress,
    isSameText: pair.isSameText,
    inCommon: Math.round(pair.inCommon * 100) / 100,
  }));
}

describe('ST103 duplicates', () => {
  it('are sources with one text, one address, or much of a text in common', async () => {
    await addText(window, 'a.md', page('A', REPORT, 'https://herald.example/a'));
    await addText(window, 'b.md', page('B', REPORT));
    await addText(window, 'c.md', page('C', [...REPORT.slice(0, 12), ...OTHER.slice(0, 12)]));
    await addText(window, 'd.md', page('D', ['Three words only.'], 'http://www.herald.example/a/'));
    const found = await pairs();
    expect(found[0]).toEqual({ titles: ['A', 'B'], isSameAddress: false, isSameText: true, inCommon: 1 });
    expect(found).toContainEqual({ titles: ['A', 'D'], isSameAddress: true, isSameText: false, inCommon: 0 });
    expect(found.map(({ titles }) => titles.join('')).toSorted()).toEqual(['AB', 'AC', 'AD', 'BC']);
    expect(found.at(-1)?.titles).toEqual(['A', 'D']);
    expect(found[1]?.inCommon).toBeGreaterThan(0.45);
  });

  it('are none among different texts', async () => {
    await addText(window, 'a.md', page('A', REPORT));
    await addText(window, 'b.md', page('B', OTHER));
    expect(await pairs()).toEqual([]);
  });

  it('can be asked for of some sources alone', async () => {
    await addText(window, 'a.md', page('A', REPORT));
    await addText(window, 'b.md', page('B', REPORT));
    const other = await addText(window, 'c.md', page('C', OTHER));
    expect(await window.store.findDuplicates({ of: [other.id] })).toEqual([]);
  });
});

describe('ST104 prints of texts', () => {
  it('are made once, kept for the next start, and made anew when they are lost', async () => {
    await addText(window, 'a.md', page('A', REPORT));
    await addText(window, 'b.md', page('B', REPORT));
    await window.store.findDuplicates();
    expect(await window.database.packs.where('sourceId').startsWith('print ').count()).toBe(2);
    await window.database.packs.clear();
    const next = await anotherWindow();
    expect(await next.store.findDuplicates()).toHaveLength(1);
    expect(await next.database.packs.where('sourceId').startsWith('print ').count()).toBe(2);
    next.store.closeLibrary();
  });

  it('of a source that is gone go at the next start', async () => {
    const gone = await addText(window, 'a.md', page('A', REPORT));
    await addText(window, 'b.md', page('B', OTHER));
    await window.store.findDuplicates();
    await window.store.removeSource(gone.id);
    const next = await anotherWindow();
    await next.store.findDuplicates();
    expect(await next.database.packs.where('sourceId').startsWith('print ').count()).toBe(1);
    next.store.closeLibrary();
  });
});

describe('ST105 “Not the same”', () => {
  it('is remembered, also at the next start, and can be taken back', async () => {
    await addText(window, 'a.md', page('A', REPORT));
    await addText(window, 'b.md', page('B', REPORT));
    const [pair] = await window.store.findDuplicates();
    if (!pair) throw new Error('No pair was found');
    window.store.decideNotSame(pair);
    expect(await pairs()).toEqual([]);
    await window.store.flush();
    const next = await anotherWindow();
    expect(await next.store.findDuplicates()).toEqual([]);
    next.store.closeLibrary();
    window.store.decideNotSame(pair, true);
    expect(await pairs()).toHaveLength(1);
  });
});
