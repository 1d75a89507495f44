/** No file of text larger than this is read as a source, 20 MB: about twenty novels. */
export const MAX_SOURCE_BYTES = 20_000_000;
/** The same for files that carry pictures and type beside their words: books, saved pages. */
export const MAX_PACKED_BYTES = 100_000_000;
/** The same for ZIP archives, which may hold a whole library, before and after unpacking: 20 GB. No larger one is written. */
export const MAX_ARCHIVE_BYTES = 20_000_000_000;
/** So many files an archive of a library has at most. */
export const MAX_ARCHIVED_FILES = 1_000_000;
/** And each of them has so many bytes at most, because one at a time is in memory. */
export const MAX_ARCHIVED_FILE_BYTES = 500_000_000;
