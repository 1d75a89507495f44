/** No file of text larger than this is read as a source, 20 MB: about twenty novels. */
export const MAX_SOURCE_BYTES = 20_000_000;
/** The same for files that carry pictures and type beside their words: books, archives of pages. */
export const MAX_PACKED_BYTES = 100_000_000;
/** The same for ZIP archives, which may hold a whole library: 500 MB. No larger one is written. */
export const MAX_ARCHIVE_BYTES = 500_000_000;
