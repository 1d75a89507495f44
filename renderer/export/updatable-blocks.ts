import {
  type AnnotatedSource,
  annotationsLogseqBlocks,
  annotationsMarkdownBlocks,
  annotationsObsidianBlocks,
  COMMENT_MARKS,
  type Dialect,
  type ExportBlock,
  logseqMarks,
  noteBlocks,
  noteLogseqBlocks,
  noteObsidianBlocks,
  OBSIDIAN_MARKS,
  type QuotationsOfNote,
} from '../../shared/exporting';
import type { ColourLabels, Note } from '../../shared/model';
import type { UpdatableNoteFormatId, UpdatableSourceFormatId } from './formats';

/** What a file that can be updated is made of, and how its format marks it. */
export interface UpdatableBlocks {
  readonly blocks: readonly ExportBlock[];
  readonly dialect: Dialect;
}

/** A note as the blocks of a file. */
export function blocksOfNote(
  note: Note,
  quotations: QuotationsOfNote,
  format: UpdatableNoteFormatId,
): UpdatableBlocks {
  switch (format) {
    case 'obsidian':
      return { blocks: noteObsidianBlocks(note, quotations), dialect: OBSIDIAN_MARKS };
    case 'logseq':
      return { blocks: noteLogseqBlocks(note, quotations), dialect: logseqMarks(note.id) };
    default:
      return { blocks: noteBlocks(note, quotations, format), dialect: COMMENT_MARKS };
  }
}

/** A source's annotations as the blocks of a file. */
export function blocksOfSource(
  source: AnnotatedSource,
  labels: ColourLabels,
  format: UpdatableSourceFormatId,
): UpdatableBlocks {
  switch (format) {
    case 'obsidian':
      return { blocks: annotationsObsidianBlocks(source, labels), dialect: OBSIDIAN_MARKS };
    case 'logseq':
      return { blocks: annotationsLogseqBlocks(source, labels), dialect: logseqMarks(source.id) };
    case 'annotations': {
      const { annotations, blocks } = source;
      return {
        blocks: annotationsMarkdownBlocks(source, annotations, blocks, labels),
        dialect: COMMENT_MARKS,
      };
    }
  }
}
