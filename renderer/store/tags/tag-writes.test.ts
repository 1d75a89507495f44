import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../../shared/model';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlightOf } from '../testing/make-records';

let window: TestWindow;
let source: Source;
beforeEach(async () => {
  window = await freshLibrary();
  source = await addText(window, 'harbour.txt', 'The harbour master counted 340 boats.');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await window.store.closeLibrary();
});

async function tagged(words: string, ...tags: string[]): Promise<void> {
  const draft = await highlightOf(window, source, words);
  await window.store.createAnnotation({ ...draft, tags });
}

/** The tags of each annotation, in document order. */
async function tags(): Promise<(readonly string[])[]> {
  return (await window.store.loadAnnotations(source.id)).map((annotation) => annotation.tags);
}

/** Each tag of the codebook with its count and its description. */
async function codebook(): Promise<string[]> {
  const all = await window.store.loadCodebook();
  return all.map(({ name, within, description }) => `${name} ${within} ${description}`.trim());
}

describe('ST59 renaming a tag renames it wherever it stands, in one step', () => {
  it('with the tags below it, its description and the last tag, and back again', async () => {
    await tagged('harbour', 'people/officials', 'boats');
    await tagged('master', 'people');
    await window.store.describeTag('people', 'Who is named');
    window.store.changeSettings({ lastTag: 'people/officials' });
    const change = await window.store.renameTag('people', 'actors / named');
    expect(change).toMatchObject({ annotations: 2, name: 'actors/named' });
    expect(await tags()).toEqual([['actors/named/officials', 'boats'], ['actors/named']]);
    expect(await codebook()).toEqual([
      'actors 2',
      'actors/named 2 Who is named',
      'actors/named/officials 1',
      'boats 1',
    ]);
    expect(window.store.settings().lastTag).toBe('actors/named/officials');
    await window.store.undo();
    expect(await tags()).toEqual([['people/officials', 'boats'], ['people']]);
    expect(await codebook()).toEqual(['boats 1', 'people 2 Who is named', 'people/officials 1']);
    expect(window.store.settings().lastTag).toBe('people/officials');
    await window.store.redo();
    expect(window.store.settings().lastTag).toBe('actors/named/officials');
  });

  it('also in another case, and in Korean', async () => {
    await tagged('harbour', '사람/공무원');
    await tagged('master', 'boats');
    await window.store.renameTag('사람', '등장인물');
    await window.store.renameTag('boats', 'Boats');
    expect(await tags()).toEqual([['등장인물/공무원'], ['Boats']]);
  });

  it('under a parent as the library spells it', async () => {
    await tagged('harbour', 'People/officials');
    await tagged('master', 'press');
    await window.store.renameTag('press', 'people/press');
    expect((await tags())[1]).toEqual(['People/press']);
  });

  it('and leaves tags alone that only begin with the same letters', async () => {
    await tagged('harbour', 'people', 'peoples');
    await window.store.renameTag('people', 'actors');
    expect(await tags()).toEqual([['actors', 'peoples']]);
  });

  it('or not at all when it cannot be written, which is said', async () => {
    await tagged('harbour', 'people');
    await window.store.describeTag('people', 'Who is named');
    vi.spyOn(window.database.tags, 'bulkPut').mockRejectedValueOnce(new Error('out of order'));
    await expect(window.store.renameTag('people', 'actors')).rejects.toThrow('was not saved');
    expect(await tags()).toEqual([['people']]);
    expect(window.messages()).toEqual([
      '“Rename tag “people”” was not saved. Do it again; if it happens again, reload the window.',
    ]);
  });
});

describe('ST60 merging a tag puts another in its place', () => {
  it('once where an annotation had both, with what lies below and both descriptions', async () => {
    await tagged('harbour', 'council', 'officials');
    await tagged('master', 'officials/local');
    await window.store.describeTag('council', 'Elected');
    await window.store.describeTag('officials', 'Employed');
    const { annotations } = await window.store.mergeTag('officials', 'council');
    expect(annotations).toBe(2);
    expect(await tags()).toEqual([['council'], ['council/local']]);
    expect(await codebook()).toEqual(['council 2 Elected\n\nEmployed', 'council/local 1']);
    await window.store.undo();
    expect(await tags()).toEqual([['council', 'officials'], ['officials/local']]);
    expect(await codebook()).toEqual(['council 1 Elected', 'officials 2 Employed', 'officials/local 1']);
  });

  it('as the last tag too, which undo and redo take along while the other is in use', async () => {
    await tagged('harbour', 'council');
    await tagged('master', 'officials');
    window.store.changeSettings({ lastTag: 'officials' });
    await window.store.mergeTag('officials', 'council');
    expect(window.store.settings().lastTag).toBe('council');
    await window.store.undo();
    expect(window.store.settings().lastTag).toBe('officials');
    await window.store.redo();
    expect(window.store.settings().lastTag).toBe('council');
  });

  it('but not as the last tag when another has become that since', async () => {
    await tagged('harbour', 'council', 'boats');
    await tagged('master', 'officials');
    window.store.changeSettings({ lastTag: 'officials' });
    await window.store.mergeTag('officials', 'council');
    window.store.changeSettings({ lastTag: 'boats' });
    await window.store.undo();
    expect(window.store.settings().lastTag).toBe('boats');
  });

  it('into the tag above it', async () => {
    await tagged('harbour', 'people/people', 'people/people/press');
    await window.store.describeTag('people/people', 'Twice');
    await window.store.mergeTag('people/people', 'people');
    expect(await tags()).toEqual([['people', 'people/press']]);
    expect(await codebook()).toEqual(['people 1 Twice', 'people/press 1']);
  });

  it('but not into one below it', async () => {
    await tagged('harbour', 'people/press');
    await expect(window.store.mergeTag('people', 'people/press')).rejects.toThrow(
      '“people / press” lies under “people”. Move it out first.',
    );
    expect(await tags()).toEqual([['people/press']]);
  });
});

describe('ST61 deleting a tag takes it and all below it away', () => {
  it('from every annotation, the codebook and the last tag, and brings all back', async () => {
    await tagged('harbour', 'people/press', 'boats');
    await window.store.describeTag('people', 'Who is named');
    window.store.changeSettings({ lastTag: 'people/press' });
    expect((await window.store.deleteTag('people')).annotations).toBe(1);
    expect(await tags()).toEqual([['boats']]);
    expect(await codebook()).toEqual(['boats 1']);
    expect(window.store.settings().lastTag).toBe('');
    await window.store.undo();
    expect(await tags()).toEqual([['people/press', 'boats']]);
    expect(await codebook()).toEqual(['boats 1', 'people 1 Who is named', 'people/press 1']);
    expect(window.store.settings().lastTag).toBe('people/press');
  });
});

describe('ST62 a tag has a description, also before anything has the tag', () => {
  it('which is there after the next start', async () => {
    await window.store.addTag('places/islands', 'Named islands');
    await window.store.closeLibrary();
    window = await anotherWindow();
    expect(await codebook()).toEqual(['places 0', 'places/islands 0 Named islands']);
  });

  it('and typing it is one step of undo', async () => {
    await tagged('harbour', 'people');
    await window.store.describeTag('people', 'Who');
    await window.store.describeTag('people', 'Who is named');
    expect(await codebook()).toEqual(['people 1 Who is named']);
    await window.store.undo();
    expect(await codebook()).toEqual(['people 1']);
  });

  it('and a record that cannot be read hides no other', async () => {
    await window.store.addTag('places', 'Named places');
    await window.store.closeLibrary();
    window = await anotherWindow();
    await window.database.tags.put({ id: 'torn', schema: 1 });
    expect(await codebook()).toEqual(['places 0 Named places']);
    expect(window.messages()).toEqual([
      'One tag of the codebook could not be read. It is kept as it was; everything else is here.',
    ]);
  });
});

describe('ST63 a name that cannot be is refused with a sentence, and nothing changes', () => {
  it.each([
    ['BOATS', 'There is a tag “boats” already.'],
    ['people/press/new', 'A tag cannot be moved under itself.'],
    ['People/Press/new', 'A tag cannot be moved under itself.'],
    ['people//press', 'A name stands before and after each “/”'],
    ['  ', 'Give the tag a name.'],
  ])('as %j for a tag that is there', async (name, sentence) => {
    await tagged('harbour', 'people/press', 'boats');
    await expect(window.store.renameTag('people/press', name)).rejects.toThrow(sentence);
    expect(await tags()).toEqual([['people/press', 'boats']]);
  });

  it('as the name of a new one', async () => {
    await tagged('harbour', 'people/press');
    await expect(window.store.addTag('People', '')).rejects.toThrow('There is a tag “people” already.');
    expect(await window.database.tags.count()).toBe(0);
  });
});

describe('ST65 undo gives no name back that another tag has since', () => {
  it('and says that one record was left', async () => {
    await tagged('harbour', 'people');
    await window.store.describeTag('people', 'Who is named');
    const { step } = await window.store.renameTag('people', 'actors');
    await window.store.addTag('People', 'Somebody else');
    if (step !== null) await window.store.undoStep(step);
    expect(await tags()).toEqual([['people']]);
    expect((await window.database.tags.toArray()).length).toBe(2);
    expect(window.messages()).toEqual([
      '“Rename tag “people”” was undone but for 1 of its records, which were changed again since.',
    ]);
  });
});

describe('ST155 who holds a tag by its name hears what becomes of it', () => {
  it('after a rename, a merge and a deletion, with the tags below', async () => {
    await tagged('harbour', 'people/officials', 'boats');
    await tagged('master', 'vessels');
    const heard: (string | null)[][] = [];
    window.store.onTagMove(({ after }) => heard.push(['people/officials', 'boats', 'towns'].map(after)));
    await window.store.renameTag('people', 'actors');
    await window.store.mergeTag('boats', 'vessels');
    await window.store.deleteTag('actors');
    expect(heard).toEqual([
      ['actors/officials', 'boats', 'towns'],
      ['people/officials', 'vessels', 'towns'],
      ['people/officials', 'boats', 'towns'],
    ]);
  });

  it('and when that very step is undone and redone; a change that was refused is not told', async () => {
    await tagged('harbour', 'people');
    await tagged('master', 'boats');
    const heard: unknown[] = [];
    window.store.onTagMove(({ step, after }) => heard.push([step, after('people')]));
    window.store.onStepTurn((step, turn) => heard.push([step, turn]));
    await expect(window.store.renameTag('people', 'boats')).rejects.toThrow();
    const { step } = await window.store.deleteTag('people');
    await window.store.undo();
    await window.store.redo();
    expect(heard).toEqual([
      [step, null],
      [step, 'undone'],
      [step, 'redone'],
    ]);
  });
});
