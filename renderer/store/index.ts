export type { Annotation, Note, Settings, Source } from '../../shared/model';
export {
  findAnnotation,
  loadAnnotations,
  peekAnnotation,
  useAnnotation,
  useAnnotations,
  useTags,
} from './annotation-list';
export {
  type AnnotationDraft,
  type AnnotationPatch,
  changeAnnotations,
  createAnnotation,
  createAnnotations,
  removeAnnotations,
} from './annotation-writes';
export { announceStep } from './announce-step';
export { type Article, loadArticle, readOriginal, useArticle } from './articles';
export type { ColourTally } from './colour-tally';
export { keepDraft } from './drafts';
export { type History, type StepId, useHistory } from './history';
export {
  cancelImport,
  clearImportQueue,
  type ImportInput,
  type ImportItem,
  type ImportQueue,
  importFiles,
  useImportQueue,
} from './import-queue';
export { forgetLeft, leaveBehind, leftBehind } from './left-behind';
export { LibraryError } from './library-error';
export { closeLibrary, flush, openLibrary, redo, undo, undoStep } from './life-cycle';
export { type QuotingNote, useNotesQuoting } from './links';
export {
  joinAnnotations,
  joinWords,
  mergeAnnotations,
  type Reshaped,
  splitAnnotation,
  splitIntoParts,
} from './merge-split';
export {
  announce,
  dismissMessage,
  isReported,
  type Message,
  type MessageAction,
  reportError,
  useMessages,
} from './messages';
export type { NoteSummary } from './note-summary';
export { createNote, type NoteContent, saveNote } from './note-writes';
export { loadNote, type ReadNote, useNote, useNotes, useQuotedSources } from './notes';
export { keepPlace, readPlace } from './places';
export { removeNote } from './remove-note';
export { addSample } from './sample/add-sample';
export { type SaveState, useSaveState } from './save-state';
export { type Focus, type FocusOrigin, goToAnnotation, type Session, session, useSession } from './session';
export { changeSettings, colourLabels, settings, useColourLabels, useSettings } from './settings';
export type { Snippet } from './snippet';
export { type AddOutcome, addSource, changeSourceRecord, removeSource } from './source-writes';
export { findSource, loadSources, useColourTally, useSource, useSources } from './sources';
export { searchText } from './text-search';
export { type UnreadableRecord, useUnreadable } from './unreadable';
