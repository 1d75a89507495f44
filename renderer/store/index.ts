export type { Annotation, Note, Revision, Settings, Source } from '../../shared/model';
export {
  findAnnotation,
  loadAnnotations,
  peekAnnotation,
  useAnnotation,
  useAnnotations,
} from './annotation-list';
export { useOrphans, usePlacedAnnotations } from './annotation-places';
export { hasMovableEdges, moveAnnotation, type RevisionTarget } from './annotation-span';
export {
  type AnnotationDraft,
  type AnnotationPatch,
  changeAnnotations,
  createAnnotation,
  createAnnotations,
  removeAnnotations,
} from './annotation-writes';
export { announceStep } from './announce-step';
export { answerArchiveQuestion, useArchiveQuestion } from './archive-question';
export { type Article, loadArticle, loadRevision, readOriginal, useArticle, useRevision } from './articles';
export { type BulkChange, changeEachAnnotation } from './bulk-annotations';
export {
  addCitationStyle,
  recallCitationStyles,
  removeCitationStyle,
  useCitationStyles,
} from './citation-styles';
export type { CollectionNews } from './collection-writes';
export type { ColourTally } from './colour-tally';
export { copyLink } from './copy-link';
export { keepDraft } from './drafts';
export { type DuplicatePair, decideNotSame, findDuplicates } from './duplicates';
export { type DuplicatesDesk, duplicatesDesk, useDuplicatesDesk } from './duplicates-desk';
export { followLink } from './follow-link';
export { acceptFound, attachAnnotation, refuseFound } from './found-places';
export { type History, onStepTurn, type StepId, useHistory } from './history';
export {
  cancelImport,
  clearImportQueue,
  type ImportInput,
  type ImportItem,
  type ImportQueue,
  importFiles,
  keepAsAttachment,
  keepAsSource,
  takeBackCollection,
  takeBackVersion,
  useImportQueue,
} from './import-queue';
export type { VersionNews } from './import-version';
export { forgetLeft, leaveBehind, leftBehind } from './left-behind';
export { LibraryError } from './library-error';
export {
  type LibrarySnapshot,
  largeRecords,
  SnapshotOutdated,
  takeSnapshot,
  textOfSource,
} from './library-snapshot';
export { closeLibrary, flush, openLibrary, redo, undo, undoStep } from './life-cycle';
export { useLinkTarget } from './link-target';
export { type QuotingNote, useNotesQuoting } from './links';
export { mergeSources, type SourceMerge } from './merge-sources';
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
export { placedFirst, placedIn, undecidedIn } from './placed-annotations';
export { keepPlace, readPlace } from './places';
export { useQuotedAnnotations } from './quoted-annotations';
export { compareInWorker } from './reanchoring';
export { removeNote } from './remove-note';
export { type RevisionDesk, revisionDesk, type SidebarTab, useRevisionDesk } from './revision-desk';
export { loadRevisions, useRevisions } from './revision-list';
export type { AnchorCounts } from './revision-writes';
export { addSample } from './sample/add-sample';
export { type SaveState, useSaveState } from './save-state';
export { type Focus, type FocusOrigin, goToAnnotation, type Session, session, useSession } from './session';
export { changeSettings, colourLabels, settings, useColourLabels, useSettings } from './settings';
export { sha256 } from './sha256';
export type { Snippet } from './snippet';
export { type AddOutcome, addSource, changeSourceRecord, removeSource } from './source-writes';
export { findSource, loadSources, useColourTally, useSource, useSources } from './sources';
export { isStub, NO_REVISION } from './stubs';
export type { TagUse } from './tag-counts';
export { onTagMove, type TagMove } from './tag-moves';
export {
  inTagOrder,
  mergeProblem,
  type NameProblem,
  newTagProblem,
  renameProblem,
} from './tag-names';
export { recountTags } from './tag-tallies';
export { addTag, deleteTag, describeTag, mergeTag, renameTag, type TagChange } from './tag-writes';
export {
  type CodebookTag,
  loadCodebook,
  useCodebook,
  useTagDescription,
  useTagNames,
  useTagUses,
} from './tags';
export { searchText } from './text-search';
export { type UnreadableRecord, useUnreadable } from './unreadable';
