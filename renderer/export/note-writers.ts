import {
  noteToHtml,
  noteToLogseq,
  noteToMarkdown,
  noteToObsidian,
  type QuotationsOfNote,
} from '../../shared/exporting';
import type { Note } from '../../shared/model';
import type { NoteFormatId } from './formats';

/** Who writes a note in which format. */
export const NOTE_WRITERS: Readonly<
  Record<NoteFormatId, (note: Note, quotations: QuotationsOfNote) => string>
> = {
  commonmark: (note, quotations) => noteToMarkdown(note, quotations, 'commonmark'),
  pandoc: (note, quotations) => noteToMarkdown(note, quotations, 'pandoc'),
  html: noteToHtml,
  obsidian: noteToObsidian,
  logseq: noteToLogseq,
};
