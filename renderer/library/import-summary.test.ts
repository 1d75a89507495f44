import { describe, expect, it } from 'vitest';
import type { ImportItem } from '../store';
import { countsInWords, isClean, problemInWords, resultInWords, summariseImport } from './import-summary';

const item = (name: string, state: ImportItem['state'], message: string | null = null): ImportItem => ({
  id: name,
  name,
  state,
  message,
  sourceId: state === 'added' || state === 'duplicate' ? `source of ${name}` : null,
});

describe('LI8 an import', () => {
  it('shows how far it is and which file it reads', () => {
    const summary = summariseImport([
      item('a.txt', 'added'),
      item('b.txt', 'failed', '“b.txt” is empty.'),
      item('c.txt', 'reading'),
      item('d.txt', 'waiting'),
    ]);
    expect(summary.done).toBe(2);
    expect(summary.total).toBe(4);
    expect(summary.current?.name).toBe('c.txt');
  });
  it('names what failed, what was there already and what is to be known', () => {
    const summary = summariseImport([
      item('a.txt', 'added', '“a.txt” has no date.'),
      item('b.txt', 'failed', '“b.txt” is empty.'),
      item('c.txt', 'duplicate'),
      item('d.txt', 'added'),
    ]);
    expect(summary.failed.map(({ name }) => name)).toEqual(['b.txt']);
    expect(summary.duplicates.map(({ name }) => name)).toEqual(['c.txt']);
    expect(summary.warned.map(({ name }) => name)).toEqual(['a.txt']);
    expect(resultInWords(summary)).toBe('2 sources added, 1 already in the library, 1 not imported.');
  });
  it('goes by itself only when all went in and nothing is to be said', () => {
    expect(isClean(summariseImport([item('a.txt', 'added')]))).toBe(true);
    expect(isClean(summariseImport([item('a.txt', 'added', '“a.txt” has no date.')]))).toBe(false);
    expect(isClean(summariseImport([item('a.txt', 'cancelled')]))).toBe(false);
  });
  it('that was cancelled says how many files it left', () => {
    expect(resultInWords(summariseImport([item('a.txt', 'added'), item('b.txt', 'cancelled')]))).toBe(
      '1 source added, 1 cancelled.',
    );
  });
  it('puts a file’s name before a sentence that has none', () => {
    expect(problemInWords(item('b.txt', 'failed', 'The file is gone.'))).toBe('b.txt: The file is gone.');
    expect(problemInWords(item('b.txt', 'failed', '“b.txt” is empty.'))).toBe('“b.txt” is empty.');
  });
});

describe('LI21 a new version', () => {
  const counts = { exact: 12, moved: 0, fuzzy: 1, orphan: 2 };
  const revised: ImportItem = {
    ...item('again.html', 'revised'),
    sourceId: 's1',
    version: { revisionId: 'r2', number: 2, title: 'The ferry', isFirst: false, counts, step: 1 },
  };
  it('is counted by itself, and stays in view until it was seen', () => {
    const summary = summariseImport([revised, item('a.txt', 'added')]);
    expect(resultInWords(summary)).toBe('1 source added, 1 new version added.');
    expect(isClean(summary)).toBe(false);
  });
  it('says what became of the annotations', () => {
    expect(countsInWords(counts)).toBe('12 exact, 1 similar, 2 orphans');
    expect(countsInWords({ exact: 0, moved: 1, fuzzy: 0, orphan: 1 })).toBe('1 moved, 1 orphan');
    expect(countsInWords({ exact: 0, moved: 0, fuzzy: 0, orphan: 0 })).toBe('nothing was annotated');
  });
});

describe('LI40 an archive of a library', () => {
  const archive: ImportItem = {
    id: 'a',
    name: 'library.zip',
    state: 'restored',
    message: 'Archive: 2 sources added.',
    sourceId: null,
  };

  it('is told as one, and its line stays until it is read', () => {
    const summary = summariseImport([archive]);
    expect(resultInWords(summary)).toBe('1 archive read.');
    expect(isClean(summary)).toBe(false);
  });
});
