import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/model';
import type { NoteContent } from '../store';
import { readNoteDocument } from './note-document';
import { startDraft } from './note-draft';

function stateWith(text: string) {
  const read = readNoteDocument(noteWith(text).document);
  if (!read.ok) throw new Error(read.problem);
  return read.state;
}

function noteWith(text: string, title = 'The lamp'): Note {
  const words = { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' };
  return {
    id: 'n1',
    schema: 1,
    createdAt: '2026-03-12T09:00:00.000Z',
    updatedAt: '2026-03-12T09:00:00.000Z',
    title,
    document: {
      schema: 1,
      lexical: '0.52.0',
      state: {
        root: {
          type: 'root',
          version: 1,
          direction: null,
          format: '',
          indent: 0,
          children: [
            {
              type: 'paragraph',
              version: 1,
              children: [words],
              direction: null,
              format: '',
              indent: 0,
              textFormat: 0,
              textStyle: '',
            },
          ],
        },
      },
    },
  };
}

function openDraft(text: string) {
  let state = stateWith(text);
  const kept: { noteId: string; read: () => NoteContent }[] = [];
  const draft = startDraft(
    noteWith(text),
    () => state,
    (noteId, read) => kept.push({ noteId, read }),
  );
  const type = (next: string) => {
    state = stateWith(next);
    draft.changeText();
  };
  return { draft, kept, type };
}

describe('NB40 everything typed is handed to the store', () => {
  it('keeps each change under the note it was typed into, and reads it only when asked', () => {
    const { kept, type } = openDraft('The failure');
    type('The failure was found');
    type('The failure was found at sea');
    expect(kept.map(({ noteId }) => noteId)).toEqual(['n1', 'n1']);
    expect(kept[0]?.read()).toMatchObject({
      title: 'The lamp',
      document: noteWith('The failure was found at sea').document,
    });
  });

  it('keeps a changed title', () => {
    const { draft, kept } = openDraft('The failure');
    draft.changeTitle('The lamp at Skerry Point');
    expect(kept[0]?.read().title).toBe('The lamp at Skerry Point');
  });

  it('does not count opening a note as a change', () => {
    const { kept, type } = openDraft('The failure');
    type('The failure');
    expect(kept).toEqual([]);
  });

  it('keeps a change that is taken back', () => {
    const { kept, type } = openDraft('The failure');
    type('The failure!');
    type('The failure');
    expect(kept).toHaveLength(2);
  });
});

describe('NB41 a note changed in another window is shown as it is there', () => {
  it('tells a foreign change from its own drafts coming back', () => {
    const { draft, kept, type } = openDraft('one');
    type('two');
    kept[0]?.read();
    expect(draft.isForeign(noteWith('one'))).toBe(false);
    expect(draft.isForeign(noteWith('two'))).toBe(false);
    expect(draft.isForeign(noteWith('three'))).toBe(true);
  });

  it('hands over with each change what it knows of the stored note', () => {
    const { kept, type } = openDraft('one');
    type('two');
    const content = kept[0]?.read();
    expect(content?.isKnown?.(noteWith('one'))).toBe(true);
    expect(content?.isKnown?.(noteWith('three'))).toBe(false);
  });

  it('never gives up what is not saved yet', () => {
    const { draft, type } = openDraft('one');
    type('two');
    expect(draft.isForeign(noteWith('three'))).toBe(false);
  });
});
