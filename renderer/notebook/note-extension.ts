import { ClickAfterLastBlockExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension } from 'lexical';
import { NoteClipboardExtension } from './clipboard-extension';
import { KnownFormatsExtension } from './keep-to-known-formats';
import { LinkGuardExtension } from './link-guard';
import { ListMarkerExtension } from './list-marker';
import { ListTabExtension } from './list-tab';
import { MarkdownShortcutsExtension } from './markdown-shortcuts';
import { ProgramLinkExtension } from './program-link-extension';
import { QuotationExtension } from './quotation-extension';

/** Steps of undo a note keeps while it is open; each holds a whole editor state. */
const NOTE_UNDO_STEPS = 100;

/**
 * Everything a note can hold and do, without how it looks. Also builds the editor without a page that
 * reads stored documents.
 */
export const NoteExtension = defineExtension({
  name: 'provenote/note',
  namespace: 'provenote-note',
  dependencies: [
    RichTextExtension,
    configExtension(HistoryExtension, { maxDepth: NOTE_UNDO_STEPS }),
    configExtension(ListExtension, { hasStrictIndent: true }),
    LinkExtension,
    LinkGuardExtension,
    ProgramLinkExtension,
    ListTabExtension,
    ListMarkerExtension,
    ClickAfterLastBlockExtension,
    MarkdownShortcutsExtension,
    KnownFormatsExtension,
    NoteClipboardExtension,
    QuotationExtension,
  ],
});
