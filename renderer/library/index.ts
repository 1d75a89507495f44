export { chooseVersion } from './choose-sources';
export { type DropState, useDropAndPaste } from './drop-and-paste';
export { DropOverlay } from './drop-overlay';
export { EmptyLibrary } from './empty-library';
export { useHandedFiles } from './handed-files';
export { ImportPanel } from './import-panel';
export { LibraryPane, type LibraryPaneProps } from './library-pane';
export { SourceRecordDialog, type SourceRecordDialogProps } from './source-record-dialog';
