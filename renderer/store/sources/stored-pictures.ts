import type { ImportedPicture } from '../../../shared/importing';
import type { Picture } from '../../../shared/model';
import type { RecordWrite } from '../records/commit';
import { sha256 } from '../records/sha256';

/** The pictures of an article as they are stored: their places for its body, and the records of their bytes. */
export interface StoredPictures {
  readonly placed: readonly Picture[];
  readonly writes: readonly RecordWrite[];
}

/** Those of an article that has none. */
export const NO_PICTURES: StoredPictures = { placed: [], writes: [] };

/** Names each picture by its hash; one that stands at several places is stored once. */
export async function storedPictures(
  pictures: readonly ImportedPicture[] | undefined,
): Promise<StoredPictures> {
  if (pictures === undefined || pictures.length === 0) return NO_PICTURES;
  const placed: Picture[] = [];
  const digests = new Map<Uint8Array, string>();
  const writes = new Map<string, RecordWrite>();
  for (const { bytes, ...place } of pictures) {
    const digest = digests.get(bytes) ?? (await sha256(bytes));
    digests.set(bytes, digest);
    placed.push({ ...place, sha256: digest });
    const record = { sha256: digest, bytes, mediaType: place.mediaType };
    writes.set(digest, { table: 'attachments', id: digest, before: null, after: record });
  }
  return { placed, writes: [...writes.values()] };
}

/** What a revision says of its pictures: their hashes, each once. Nothing where it has none. */
export function picturesOfRevision({ writes }: StoredPictures): { readonly pictures?: string[] } {
  return writes.length === 0 ? {} : { pictures: writes.map(({ id }) => id) };
}

/** What a body says of its pictures: where they stand. Nothing where it has none. */
export function picturesOfBody({ placed }: StoredPictures): { readonly pictures?: readonly Picture[] } {
  return placed.length === 0 ? {} : { pictures: placed };
}
