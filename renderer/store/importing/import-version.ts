import type { ImportedSource } from '../../../shared/importing';
import { sourceTitle } from '../../../shared/model';
import type { StepId } from '../records/history';
import {
  type AnchorCounts,
  addRevision,
  hasRevision,
  type RevisionOptions,
} from '../revisions/revision-writes';
import { addSource, type SourceBytes } from '../sources/source-writes';
import { findSource } from '../sources/sources';

/** A version that an import added to a source: what the panel says of it, and the step that takes it back. */
export interface VersionNews {
  readonly revisionId: string;
  readonly number: number;
  readonly title: string;
  /** Whether it is the first text of a source that had none. */
  readonly isFirst: boolean;
  readonly counts: AnchorCounts;
  readonly step: StepId;
}

/** What came of a file that is a version of a source in the library. */
export type VersionEnding =
  | {
      readonly state: 'revised';
      readonly sourceId: string;
      readonly message: null;
      readonly version: VersionNews;
    }
  | { readonly state: 'duplicate'; readonly sourceId: string; readonly message: string }
  | { readonly state: 'failed' | 'cancelled'; readonly sourceId: null; readonly message: string | null };

/** What a version was made from, for the user who says that it is a source of its own. */
export interface VersionFile {
  readonly imported: ImportedSource;
  readonly file: SourceBytes;
}

/** Adds a file as a new version of a source, with a sentence where there is nothing to add. */
export async function importVersion(
  sourceId: string,
  { imported, file }: VersionFile,
  options: RevisionOptions,
): Promise<VersionEnding> {
  const { name } = file;
  const title = await titleOf(sourceId);
  const added = await addRevision(sourceId, imported, file, options);
  switch (added.outcome) {
    case 'revised': {
      const { revisionId, number, isFirst, counts, step } = added;
      const version = { revisionId, number, title, isFirst, counts, step };
      return { state: 'revised', sourceId, message: null, version };
    }
    case 'duplicate': {
      const message = `“${name}” is in the library already as “${await titleOf(added.sourceId)}”.`;
      return { state: 'duplicate', sourceId: added.sourceId, message };
    }
    case 'unchanged':
      return {
        state: 'duplicate',
        sourceId,
        message: `The text of “${title}” has not changed: “${name}” says the same, so no version was added.`,
      };
    case 'without-text':
      return {
        state: 'failed',
        sourceId: null,
        message: `“${name}” has no text, so it was not taken as a new version of “${title}”. Its annotations stay as they are; save the page again once it shows its text.`,
      };
    case 'cancelled':
      return { state: 'cancelled', sourceId: null, message: null };
  }
}

/**
 * Adds what was taken for a version as a source of its own, once its step was undone; null when the
 * version is still there, because it could not be taken back.
 */
export async function addAsSource({
  version,
  file,
}: {
  version: VersionNews;
  file: VersionFile;
}): Promise<string | null> {
  if (await hasRevision(version.revisionId)) return null;
  return (await addSource(file.imported, file.file)).sourceId;
}

async function titleOf(sourceId: string): Promise<string> {
  const source = await findSource(sourceId);
  return source ? sourceTitle(source) : 'Untitled source';
}
