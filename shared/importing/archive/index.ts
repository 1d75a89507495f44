export {
  type ArchivedRecords,
  isLibraryArchive,
  type LibraryArchive,
  type OpenedLibrary,
  openLibraryArchive,
} from './read-archive';
