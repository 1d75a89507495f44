import { describe, expect, it } from 'vitest';
import type { CslItem, NoteDocument } from '../../model';
import { quotationsOfNote } from '../exported-quotation';
import { noteToMarkdown } from '../note-markdown';
import { COMMENT_MARKS } from './block-marks';
import { noteBlocks } from './export-blocks';
import { writeMarked } from './plan-reexport';

const document: NoteDocument = {
  schema: 1,
  lexical: '0.52.0',
  state: {
    root: {
      type: 'root',
      children: [
        { type: 'heading', tag: 'h2', children: [{ type: 'text', text: 'Part', format: 0 }] },
        { type: 'paragraph', children: [{ type: 'text', text: '<!-- /provenote:b1 -->', format: 0 }] },
        { type: 'paragraph', children: [] },
        { type: 'quotation', annotationId: 'a1', exact: 'did not know', citation: 'Lindqvist 2026' },
      ],
    },
  },
};
const csl: CslItem = { id: 'lindqvist2026', type: 'article-newspaper', title: 'Warnings came late' };
const quotations = quotationsOfNote([
  { annotationId: 'a1', exact: 'did not know', paragraph: 2, csl, state: 'exact', isMissing: false },
]);
const note = { title: 'Boats', document };
const withoutMarks = (text: string): string =>
  text
    .replace(/^<!-- .*provenote:.* -->$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

describe('EX129 without their marks the blocks of a file are the note’s Markdown', () => {
  it.each(['commonmark', 'pandoc'] as const)('%s', (flavour) => {
    const marked = writeMarked(noteBlocks(note, quotations, flavour), COMMENT_MARKS);
    expect(marked.match(/^<!-- provenote:/gm)?.length).toBe(flavour === 'pandoc' ? 4 : 5);
    expect(withoutMarks(marked)).toBe(withoutMarks(noteToMarkdown(note, quotations, flavour)));
  });
});
