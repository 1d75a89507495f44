export { archiveNames, extensionOf } from './archive-names';
export { type ArchiveMeans, ArchiveTooLarge, type ArchiveWriter, archiveWriter } from './archive-writer';
export { archiveReadMe } from './read-me';
export { type PictureFile, sourceWithText } from './source-with-text';
