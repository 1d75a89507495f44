import {
  noteToHtml,
  noteToLogseq,
  noteToMarkdown,
  noteToObsidian,
  type QuotationsOfNote,
} from '../../shared/exporting';
import type { Note } from '../../shared/model';
import type { NoteFormatId } from './formats';

/** Who writes a note in which format; for one that is no text, what shows what the file holds. */
export const NOTE_WRITERS: Readonly<
  Record<NoteFormatId, (note: Note, quotations: QuotationsOfNote) => string>
> = {
  commonmark: (note, quotations) => noteToMarkdown(note, quotations, 'commonmark'),
  pandoc: (note, quotations) => noteToMarkdown(note, quotations, 'pandoc'),
  html: noteToHtml,
  docx: (note, quotations) => noteToMarkdown(note, quotations, 'commonmark'),
  pdf: noteToHtml,
  obsidian: noteToObsidian,
  logseq: noteToLogseq,
};
