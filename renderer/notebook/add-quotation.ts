import { HISTORY_PUSH_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { shortCitation } from '../../shared/citation';
import { type Annotation, partsOf, quotedWords } from '../../shared/model';
import { paragraphsOf } from '../../shared/text';
import { createNote, findAnnotation, loadRevision, session } from '../store';
import type { EditorDesk } from './editor-desk';
import { $insertQuotation } from './insert-quotation';
import { noteMade } from './new-note';
import type { QuotationFields } from './quotation-rendering';

/** Adds the annotation's words to the open note, or to a new one where none is open or the open one cannot be read. */
export async function addQuotation(annotation: Annotation, desk: EditorDesk): Promise<void> {
  const quotation = await quotationOf(annotation);
  await noteMade();
  const openId = session.get().openNoteId;
  const open = openId === null ? null : await desk.find(openId);
  insertIntoNote(open ?? (await openNewNote(desk)), quotation);
}

async function openNewNote(desk: EditorDesk): Promise<LexicalEditor> {
  const { id } = await createNote();
  session.openNote(id);
  const editor = await desk.find(id);
  if (!editor) throw new Error('A note just made cannot be opened');
  return editor;
}

/**
 * What a quotation of this annotation holds: its words as they are now, and how its source is cited. The
 * record is asked, since a list shows an annotation where similar words were found, which are not its own.
 */
async function quotationOf(shown: Annotation): Promise<QuotationFields> {
  const annotation = (await findAnnotation(shown.id)) ?? shown;
  const article = await loadRevision(annotation.revisionId);
  const citation = article
    ? shortCitation(article.source.csl, paragraphsOf(article.blocks, partsOf(annotation)))
    : '';
  return { annotationId: annotation.id, exact: quotedWords(annotation), citation };
}

/** The keyboard stays where it was: only an editor that had it moves the document's selection. */
function insertIntoNote(editor: LexicalEditor, quotation: QuotationFields): void {
  const hasKeyboard = editor.getRootElement()?.contains(document.activeElement) ?? false;
  let key = '';
  editor.update(
    () => {
      key = $insertQuotation(quotation);
    },
    { discrete: true, tag: hasKeyboard ? [HISTORY_PUSH_TAG] : [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
  requestAnimationFrame(() => reveal(editor.getElementByKey(key)));
}

const SPACE_AROUND = 20;

/** Scrolls the note's pane alone, by as little as shows the block; `scrollIntoView` would move the window's panes too. */
function reveal(block: HTMLElement | null): void {
  const pane = block?.closest('[data-note-pane]');
  if (!block || !pane) return;
  const { top, bottom } = block.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  const above = top - SPACE_AROUND - view.top;
  const below = bottom + SPACE_AROUND - view.bottom;
  if (above < 0) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += Math.min(below, above);
}
