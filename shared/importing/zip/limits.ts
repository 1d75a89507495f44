import { MAX_ARCHIVE_BYTES, MAX_ARCHIVED_FILE_BYTES, MAX_ARCHIVED_FILES } from '../../file-limits';

/** What an archive may hold before it is taken for a bomb. */
export interface ZipLimits {
  readonly entries: number;
  /** One file of it, unpacked, in bytes. */
  readonly fileBytes: number;
  /** All files of it together, unpacked, in bytes. */
  readonly unpackedBytes: number;
  /** From how many bytes on a file's ratio counts. */
  readonly ratioFrom: number;
}

/** An archive that is a document. */
export const DOCUMENT_LIMITS: ZipLimits = {
  entries: 20_000,
  fileBytes: 100_000_000,
  unpackedBytes: 500_000_000,
  ratioFrom: 1_000_000,
};

/** An archive of sources, which are unpacked one at a time. */
export const SOURCES_LIMITS: ZipLimits = { ...DOCUMENT_LIMITS, unpackedBytes: 5_000_000_000 };

/** An archive of a whole library, in which a text that repeats itself may be packed as well as it can be. */
export const LIBRARY_LIMITS: ZipLimits = {
  entries: MAX_ARCHIVED_FILES,
  fileBytes: MAX_ARCHIVED_FILE_BYTES,
  unpackedBytes: MAX_ARCHIVE_BYTES,
  ratioFrom: 100_000_000,
};
