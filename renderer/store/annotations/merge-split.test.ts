import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Annotation, type Note, partsOf, quotedWords, type Source } from '../../../shared/model';
import { documentOf, paragraph, quotation } from '../notes/note-document';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight, highlightOf } from '../testing/make-records';

const ORCHARD = `Late frost

“We lit nine hundred candles,” said Tomas Oriel, who farms below the chapel, “and it was not enough.”

The survey puts the damage at a third. Nobody has written the bill.`;
let window: TestWindow;
let source: Source;
beforeEach(async () => {
  window = await freshLibrary();
  source = await addText(window, 'orchard.txt', ORCHARD);
});
afterEach(() => window.store.closeLibrary());

const annotations = () => window.store.loadAnnotations(source.id);
const shown = async () => (await annotations()).map(quotedWords);
async function spanOf(words: string) {
  const { target } = await highlightOf(window, source, words);
  return { start: target.start, end: target.end };
}

/** A note that quotes these annotations, stored with its links. */
async function noteQuoting(...quoted: readonly Annotation[]): Promise<string> {
  const { id } = await window.store.createNote('Frost');
  const document = documentOf([
    ...quoted.map((annotation) => quotation(annotation.id, annotation.exact, 'Oriel 2026')),
    paragraph('and more'),
  ]);
  await window.store.saveNote(id, {
    title: 'Frost',
    document,
    quotedAnnotationIds: quoted.map((one) => one.id),
  });
  return id;
}
async function quotedIn(noteId: string): Promise<unknown[]> {
  const note = await window.store.loadNote(noteId);
  if (note === null || 'unreadable' in note) throw new Error('The note is not there');
  return ((note as Note).document.state.root.children ?? []).map((node) => node.annotationId);
}

describe('ST46 words are joined to a quotation as a further part', () => {
  it('in document order, whichever was marked first, and undone in one step', async () => {
    const made = await highlight(window, source, 'and it was not enough');
    const joined = await window.store.joinWords(made.id, await spanOf('We lit nine hundred candles'));
    expect(await shown()).toEqual(['We lit nine hundred candles […] and it was not enough']);
    expect(joined?.annotations[0]?.id).toBe(made.id);
    await window.store.undo();
    expect(await annotations()).toEqual([made]);
  });

  it('and are united with the parts they overlap or touch', async () => {
    const made = await highlight(window, source, 'We lit');
    await window.store.joinWords(made.id, await spanOf('nine hundred candles'));
    expect(await shown()).toEqual(['We lit nine hundred candles']);
    expect((await annotations())[0]?.more).toBeUndefined();
  });

  it('writes nothing when they are words of it already', async () => {
    const made = await highlight(window, source, 'We lit nine hundred candles');
    expect(await window.store.joinWords(made.id, await spanOf('nine hundred'))).toBeNull();
    expect(await annotations()).toEqual([made]);
  });
});

describe('ST47 annotations become one', () => {
  it('with the words of all, the first one’s colour, every tag once, and each comment', async () => {
    const first = await highlight(window, source, 'We lit nine hundred candles');
    const second = await highlight(window, source, 'and it was not enough');
    await window.store.changeAnnotations(
      [first.id],
      { colour: 'teal', tags: ['frost', 'candles'], comment: 'Check the number.' },
      'Edit',
    );
    await window.store.changeAnnotations(
      [second.id],
      { tags: ['frost', 'voice'], comment: 'Strong.\nUse it.', kind: 'comment' },
      'Edit',
    );
    await window.store.joinAnnotations([second.id, first.id]);
    const [joined, ...others] = await annotations();
    expect(others).toEqual([]);
    expect(joined).toMatchObject({
      id: first.id,
      colour: 'teal',
      kind: 'comment',
      tags: ['frost', 'candles', 'voice'],
      comment: 'Check the number.\n\nStrong.\nUse it.',
    });
    expect(joined && quotedWords(joined)).toBe('We lit nine hundred candles […] and it was not enough');
    await window.store.undo();
    expect(await shown()).toEqual(['We lit nine hundred candles', 'and it was not enough']);
  });

  it('and cover the union where they overlap', async () => {
    const outer = await highlight(window, source, 'Tomas Oriel, who farms');
    const inner = await highlight(window, source, 'who farms below the chapel');
    const merged = await window.store.mergeAnnotations([inner.id, outer.id]);
    expect(await shown()).toEqual(['Tomas Oriel, who farms below the chapel']);
    expect(merged?.annotations).toHaveLength(1);
  });

  it('writes nothing when only one of them is left', async () => {
    const [one, two] = [
      await highlight(window, source, 'candles'),
      await highlight(window, source, 'damage'),
    ];
    await window.store.removeAnnotations([two.id]);
    expect(await window.store.joinAnnotations([one.id, two.id])).toBeNull();
    expect(await shown()).toEqual(['candles']);
  });
});

describe('ST48 joining loses no note’s way back', () => {
  it('keeps the id that a note quotes, and writes no note', async () => {
    const first = await highlight(window, source, 'We lit nine hundred candles');
    const second = await highlight(window, source, 'and it was not enough');
    const noteId = await noteQuoting(second);
    const before = await window.store.loadNote(noteId);
    await window.store.joinAnnotations([first.id, second.id]);
    expect((await annotations()).map(({ id }) => id)).toEqual([second.id]);
    expect(await window.store.loadNote(noteId)).toBe(before);
  });

  it('leads notes that quoted another to the one that is left, and undo leads them back', async () => {
    const first = await highlight(window, source, 'We lit nine hundred candles');
    const second = await highlight(window, source, 'and it was not enough');
    const noteId = await noteQuoting(second, first);
    const otherId = await noteQuoting(second);
    await window.store.joinAnnotations([first.id, second.id]);
    expect(await quotedIn(noteId)).toEqual([first.id, first.id, undefined]);
    expect(await quotedIn(otherId)).toEqual([first.id, undefined]);
    expect((await window.inside.notesQuoting(first.id)).toSorted()).toEqual([noteId, otherId].toSorted());
    await window.store.undo();
    expect(await quotedIn(noteId)).toEqual([second.id, first.id, undefined]);
    expect((await window.inside.notesQuoting(second.id)).toSorted()).toEqual([noteId, otherId].toSorted());
  });

  it('also for what was typed into the note a moment ago', async () => {
    const first = await highlight(window, source, 'We lit nine hundred candles');
    const second = await highlight(window, source, 'and it was not enough');
    const noteId = await noteQuoting(first);
    const document = documentOf([quotation(first.id, 'We lit', ''), quotation(second.id, 'and it', '')]);
    window.store.keepDraft(noteId, () => ({
      title: 'Frost',
      document,
      quotedAnnotationIds: [first.id, second.id],
    }));
    await window.store.joinAnnotations([first.id, second.id]);
    expect(await quotedIn(noteId)).toEqual([first.id, first.id]);
  });

  it('refuses when a note that cannot be read would lose its way back, and changes nothing', async () => {
    const first = await highlight(window, source, 'We lit nine hundred candles');
    const second = await highlight(window, source, 'and it was not enough');
    await noteQuoting(first);
    const damagedId = await noteQuoting(second);
    await window.database.notes.put({ id: damagedId, schema: 9, updatedAt: '2026-01-01T00:00:00.000Z' });
    await expect(window.store.joinAnnotations([first.id, second.id])).rejects.toThrow('cannot be read');
    expect(await shown()).toEqual(['We lit nine hundred candles', 'and it was not enough']);
  });
});

describe('ST49 an annotation is split', () => {
  it('at a place in its words: both sides keep colour and tags, the first id and comment', async () => {
    const made = await highlight(window, source, 'We lit nine hundred candles');
    await window.store.changeAnnotations(
      [made.id],
      { colour: 'red', tags: ['frost'], comment: 'Why?' },
      'Edit',
    );
    await window.store.splitAnnotation(made.id, (await spanOf('nine')).start);
    const [first, second] = await annotations();
    expect(await shown()).toEqual(['We lit', 'nine hundred candles']);
    expect(first).toMatchObject({ id: made.id, colour: 'red', tags: ['frost'], comment: 'Why?' });
    expect(second).toMatchObject({ colour: 'red', tags: ['frost'], comment: '', kind: 'highlight' });
    await window.store.undo();
    expect(await shown()).toEqual(['We lit nine hundred candles']);
  });

  it('not where one side would hold no words', async () => {
    const made = await highlight(window, source, 'We lit');
    expect(await window.store.splitAnnotation(made.id, made.start)).toBeNull();
    expect(await annotations()).toEqual([made]);
  });

  it('into the parts it was joined of', async () => {
    const made = await highlight(window, source, 'We lit nine hundred candles');
    await window.store.joinWords(made.id, await spanOf('and it was not enough'));
    await window.store.joinWords(made.id, await spanOf('Nobody'));
    await window.store.splitIntoParts(made.id);
    expect(await shown()).toEqual(['We lit nine hundred candles', 'and it was not enough', 'Nobody']);
    expect((await annotations()).map(({ more }) => more)).toEqual([undefined, undefined, undefined]);
  });

  it('and merged again covers the same words with the same context', async () => {
    const made = await highlight(window, source, 'We lit nine hundred candles');
    const joined = await window.store.joinWords(made.id, await spanOf('and it was not enough'));
    const before = joined?.annotations[0];
    const text = (await window.store.loadArticle(source.id))?.text ?? '';
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), async (offset) => {
        const split = await window.store.splitAnnotation(made.id, offset);
        if (split === null) return;
        await window.store.mergeAnnotations(split.annotations.map(({ id }) => id));
        const [after, ...others] = await annotations();
        expect(others).toEqual([]);
        expect(after && partsOf(after)).toEqual(before && partsOf(before));
      }),
      { numRuns: 40 },
    );
  });
});

describe('ST50 nothing is put in the place of words that changed', () => {
  it('an annotation whose words are not at its place is left alone', async () => {
    const made = await highlight(window, source, 'candles');
    const other = await highlight(window, source, 'damage');
    await window.database.annotations.put({ ...made, exact: 'lamps' });
    await expect(window.store.joinAnnotations([made.id, other.id])).rejects.toThrow('no longer holds');
    await expect(window.store.splitAnnotation(made.id, made.start + 3)).rejects.toThrow('no longer holds');
  });

  it('nor are an orphan and an annotation of another revision joined or split', async () => {
    const made = await highlight(window, source, 'candles');
    const other = await highlight(window, source, 'damage');
    await window.database.annotations.put({ ...made, anchor: 'orphan' });
    await window.database.annotations.put({ ...other, revisionId: 'earlier' });
    await expect(window.store.joinAnnotations([made.id, other.id])).rejects.toThrow('as it is now');
    await expect(window.store.splitAnnotation(other.id, other.start + 3)).rejects.toThrow('as it is now');
  });
});
