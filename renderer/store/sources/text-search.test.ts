import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText } from '../testing/make-records';
import { snippetAround } from './snippet';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

describe('ST26 the text of every source can be searched', () => {
  it('whatever the case and the accents, and shows the words around the match', async () => {
    await addText(window, 'council.txt', 'The council counted none.');
    const source = await addText(window, 'cafe.txt', 'They met in the Café Hanne to count the boats.');
    const found: unknown[] = [];
    await window.store.searchText('cafe hanne', new AbortController().signal, (id, { text, match }) =>
      found.push([id, text.slice(match.start, match.end)]),
    );
    expect(found).toEqual([[source.id, 'Café Hanne']]);
  });

  it('ends without a word when the query changes', async () => {
    await addText(window, 'council.txt', 'The council counted none.');
    const found: string[] = [];
    await window.store.searchText('council', AbortSignal.abort(), (id) => found.push(id));
    expect(found).toEqual([]);
  });

  it('finds nothing for a query of white space', async () => {
    await addText(window, 'council.txt', 'The council counted none.');
    const found: string[] = [];
    await window.store.searchText('  ', new AbortController().signal, (id) => found.push(id));
    expect(found).toEqual([]);
  });

  it('cuts the snippet between words and keeps it on one line', () => {
    const text =
      'A long way before it stood the sentence that led up to the\nharbour and went on for a while.';
    const start = text.indexOf('harbour');
    const snippet = snippetAround(text, { start, end: start + 7 });
    expect(snippet.text).toBe('… stood the sentence that led up to the harbour and went on for a while.');
    expect(snippet.text.slice(snippet.match.start, snippet.match.end)).toBe('harbour');
  });
});
