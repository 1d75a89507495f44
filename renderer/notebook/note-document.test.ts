import { describe, expect, it } from 'vitest';
import { quotedAnnotationIds, readNoteDocument, writeNoteDocument } from './note-document';

const quotation = (annotationId: string) => ({
  type: 'quotation',
  version: 1,
  annotationId,
  exact: 'around 340 vessels',
  citation: 'Lindqvist 2026, ¶ 3',
});
const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
});
const documentOf = (...children: { type: string }[]) => ({
  schema: 1 as const,
  lexical: '0.52.0',
  state: {
    root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
  },
});

function reopened(raw: unknown) {
  const read = readNoteDocument(raw);
  if (!read.ok) throw new Error(read.problem);
  return writeNoteDocument(read.state);
}

describe('NB30 a stored note comes back as it was written', () => {
  it('keeps text and quotations through reading and writing', () => {
    const stored = documentOf(paragraph('The keepers had written in October.'), quotation('a1'));
    expect(reopened(stored)).toEqual(stored);
  });

  it('opens a note without blocks with one empty paragraph', () => {
    expect(reopened(documentOf()).state.root.children).toEqual([
      expect.objectContaining({ type: 'paragraph', children: [] }),
    ]);
  });
});

describe('NB31 a note that this version cannot open is said to be unreadable, never opened in part', () => {
  it('refuses a node it does not know', () => {
    expect(readNoteDocument(documentOf(paragraph('kept'), { type: 'poll' }))).toEqual({
      ok: false,
      problem: expect.stringContaining('poll'),
    });
  });

  it('refuses a quotation that lacks its words', () => {
    const { exact: _, ...wordless } = quotation('a1');
    expect(readNoteDocument(documentOf(wordless))).toEqual({
      ok: false,
      problem: expect.stringContaining('exact'),
    });
  });

  it('refuses text that stands directly in the document', () => {
    expect(readNoteDocument(documentOf({ ...paragraph('x').children[0], type: 'text' }))).toEqual({
      ok: false,
      problem: 'its parts do not fit together',
      cause: expect.any(Error),
    });
  });

  it.each([
    ['a later schema', { ...documentOf(), schema: 2 }],
    ['no state', { schema: 1, lexical: '0.52.0' }],
    ['a root that is a paragraph', { ...documentOf(), state: { root: paragraph('x') } }],
    ['a string', '{"root":{}}'],
    ['nothing', null],
  ])('refuses %s', (_what, raw) => {
    expect(readNoteDocument(raw)).toEqual({ ok: false, problem: expect.any(String) });
  });

  it('goes on reading good notes after a bad one', () => {
    readNoteDocument(documentOf({ type: 'poll' }));
    expect(readNoteDocument(documentOf(paragraph('fine'))).ok).toBe(true);
  });
});

describe('NB32 a note knows which annotations it quotes', () => {
  it('lists each annotation once, in the order of the note', () => {
    const document = documentOf(quotation('b'), paragraph('and'), quotation('a'), quotation('b'));
    expect(quotedAnnotationIds(document)).toEqual(['b', 'a']);
  });
});
