export type { Annotation, Note, Revision, Settings, Source } from '../../shared/model';
export {
  findAnnotation,
  loadAnnotations,
  peekAnnotation,
  useAnnotation,
  useAnnotations,
} from './annotations/annotation-list';
export { useOrphans, usePlacedAnnotations } from './annotations/annotation-places';
export { hasMovableEdges, moveAnnotation, type RevisionTarget } from './annotations/annotation-span';
export {
  type AnnotationDraft,
  type AnnotationPatch,
  changeAnnotations,
  createAnnotation,
  createAnnotations,
  removeAnnotations,
} from './annotations/annotation-writes';
export { type BulkChange, changeEachAnnotation } from './annotations/bulk-annotations';
export {
  joinAnnotations,
  joinWords,
  mergeAnnotations,
  type Reshaped,
  splitAnnotation,
  splitIntoParts,
} from './annotations/merge-split';
export { placedFirst, placedIn, undecidedIn } from './annotations/placed-annotations';
export { useQuotedAnnotations } from './annotations/quoted-annotations';
export { answerArchiveQuestion, useArchiveQuestion } from './archive/archive-question';
export {
  type LibrarySnapshot,
  largeRecords,
  SnapshotOutdated,
  takeSnapshot,
  textOfSource,
} from './archive/library-snapshot';
export { type DuplicatePair, decideNotSame, findDuplicates } from './duplicates/duplicates';
export { type DuplicatesDesk, duplicatesDesk, useDuplicatesDesk } from './duplicates/duplicates-desk';
export { mergeSources, type SourceMerge } from './duplicates/merge-sources';
export type { CollectionNews } from './importing/collection-writes';
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
} from './importing/import-queue';
export type { VersionNews } from './importing/import-version';
export { closeLibrary, openLibrary } from './life-cycle';
export { keepDraft } from './notes/drafts';
export { forgetLeft, leaveBehind, leftBehind } from './notes/left-behind';
export { type QuotingNote, useNotesQuoting } from './notes/links';
export { createNote, type NoteContent, saveNote } from './notes/note-writes';
export {
  loadNote,
  loadNotesOfOrigin,
  type ReadNote,
  useNote,
  useNotes,
  useQuotedSources,
} from './notes/notes';
export { removeNote } from './notes/remove-note';
export type { ColourTally } from './records/colour-tally';
export { type History, onStepTurn, type StepId, useHistory } from './records/history';
export { LibraryError } from './records/library-error';
export {
  announce,
  dismissMessage,
  isReported,
  type Message,
  type MessageAction,
  reportError,
  useMessages,
} from './records/messages';
export type { NoteSummary } from './records/note-summary';
export { type SaveState, useSaveState } from './records/save-state';
export { sha256 } from './records/sha256';
export { slices } from './records/slices';
export { isStub, NO_REVISION } from './records/stubs';
export type { TagUse } from './records/tag-counts';
export {
  inTagOrder,
  mergeProblem,
  type NameProblem,
  newTagProblem,
  renameProblem,
} from './records/tag-names';
export { recountTags } from './records/tag-tallies';
export { type UnreadableRecord, useUnreadable } from './records/unreadable';
export { acceptFound, attachAnnotation, refuseFound } from './revisions/found-places';
export { compareInWorker } from './revisions/reanchoring';
export { type RevisionDesk, revisionDesk, type SidebarTab, useRevisionDesk } from './revisions/revision-desk';
export { loadRevisions, useRevisions } from './revisions/revision-list';
export type { AnchorCounts } from './revisions/revision-writes';
export { addSample } from './sample/add-sample';
export {
  addCitationStyle,
  recallCitationStyles,
  removeCitationStyle,
  useCitationStyles,
} from './settings/citation-styles';
export { keepPlace, readPlace } from './settings/places';
export { changeSettings, colourLabels, settings, useColourLabels, useSettings } from './settings/settings';
export {
  type Article,
  loadArticle,
  loadRevision,
  readOriginal,
  readPicture,
  useArticle,
  useRevision,
} from './sources/articles';
export type { Snippet } from './sources/snippet';
export { type AddOutcome, addSource, changeSourceRecord, removeSource } from './sources/source-writes';
export { findSource, loadSources, useColourTally, useSource, useSources } from './sources/sources';
export { searchText } from './sources/text-search';
export { onTagMove, type TagMove } from './tags/tag-moves';
export { addTag, deleteTag, describeTag, mergeTag, renameTag, type TagChange } from './tags/tag-writes';
export {
  type CodebookTag,
  loadCodebook,
  useCodebook,
  useTagDescription,
  useTagNames,
  useTagUses,
} from './tags/tags';
export { announceStep } from './window/announce-step';
export { copyLink } from './window/copy-link';
export { flush, redo, undo, undoStep } from './window/flush';
export { followLink, followPasted } from './window/follow-link';
export { useLinkTarget } from './window/link-target';
export { openOutside } from './window/open-outside';
export {
  type Focus,
  type FocusOrigin,
  goToAnnotation,
  type Session,
  session,
  useSession,
} from './window/session';
