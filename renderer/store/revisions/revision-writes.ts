import { EXTRACTOR, type ImportedSource } from '../../../shared/importing';
import { type Annotation, partsOf, type Revision, type Source } from '../../../shared/model';
import { countWords } from '../../../shared/text';
import { attachmentsNamed } from '../records/attachment-owners';
import { now } from '../records/clock';
import type { RecordWrite } from '../records/commit';
import { database } from '../records/database';
import { commitStep, type StepId } from '../records/history';
import { LibraryError } from '../records/library-error';
import { parsers, textField } from '../records/record-parsers';
import { sha256 } from '../records/sha256';
import { readableAnnotations, storedAnnotations } from '../records/source-annotations';
import { isStub, NO_REVISION } from '../records/stubs';
import { readBody } from '../sources/article-body';
import { type SourceBytes, sourceOfBytes } from '../sources/source-writes';
import {
  picturesOfBody,
  picturesOfRevision,
  type StoredPictures,
  storedPictures,
} from '../sources/stored-pictures';
import { withFileEvidence } from '../sources/stub-records';
import { afterRevision } from './anchored-annotation';
import { afterFirstText, soughtParts } from './first-text';
import { followInWorker, type ReanchoringOptions } from './reanchoring';
import type { Outcome, ReanchoringGroup } from './reanchoring-job';

/** How many of a source's annotations are in which state. */
export type AnchorCounts = Readonly<Record<Annotation['anchor'], number>>;

/** A revision that was added, with the step that takes it back. */
export interface AddedRevision {
  readonly outcome: 'revised';
  readonly revisionId: string;
  readonly number: number;
  /** Whether it brought the first text of its source. */
  readonly isFirst: boolean;
  readonly counts: AnchorCounts;
  readonly step: StepId;
}

export type RevisionOutcome =
  | AddedRevision
  | { readonly outcome: 'duplicate'; readonly sourceId: string }
  | { readonly outcome: 'unchanged' | 'without-text' | 'cancelled' };

export interface RevisionOptions {
  /** Called now and then with how many of how many annotations were followed into the new text. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Adds a new version of a source as its newest revision and follows every annotation into it: revision,
 * text, original and annotations in one transaction and as one step of undo (ST34). What the user wrote in
 * the source's record stays; the first text of a source fills what its record lacks, and what waited for it finds its
 * words (ST77). Annotations made, changed or removed while the worker runs are taken as they
 * are at the end; those it has not seen are followed in another round (ST38).
 */
export async function addRevision(
  sourceId: string,
  imported: ImportedSource,
  file: SourceBytes,
  options: RevisionOptions,
): Promise<RevisionOutcome> {
  if (imported.text === '') return { outcome: 'without-text' };
  const digest = await sha256(file.bytes);
  const known = await sourceOfBytes(digest);
  if (known !== null) return { outcome: 'duplicate', sourceId: known };
  const following = new Following(imported.text);
  const pictures = await storedPictures(imported.pictures);
  for (;;) {
    const source = await readSource(sourceId);
    const isSameText = (await following.textOf(source.revisionId)) === imported.text;
    if (isSameText && !(await bringsPictures(source.revisionId, pictures))) return { outcome: 'unchanged' };
    if (!(await following.follow(await readableAnnotations(sourceId), options)))
      return { outcome: 'cancelled' };
    const isFirst = isStub(source) || (await following.textOf(source.revisionId)) === '';
    const added = await storeRevision(source, imported, { ...file, digest, isFirst, pictures }, following);
    if (added !== 'again') return added;
  }
}

/** Whether a file shows a picture that a revision does not name: the page was saved without it, or has another now. */
async function bringsPictures(revisionId: string, { writes }: StoredPictures): Promise<boolean> {
  const known = new Set(attachmentsNamed(await database.revisions.get(revisionId)));
  return writes.some(({ id }) => !known.has(id));
}

/** What became of annotations in one new text, by their targets: an answer holds as long as those do. */
export class Following {
  readonly #newText: string;
  readonly #texts = new Map<string, string | null>();
  readonly #outcomes = new Map<string, Outcome>();

  constructor(newText: string) {
    this.#newText = newText;
  }

  /** What is known of an annotation as it is now; undefined when its targets were not followed. */
  outcomeOf(annotation: Annotation): Outcome | undefined {
    return this.#outcomes.get(targetKey(annotation));
  }

  /** A revision's text, read once; null when it cannot be read. */
  async textOf(revisionId: string): Promise<string | null> {
    const known = this.#texts.get(revisionId);
    if (known !== undefined) return known;
    const body = readBody(await database.bodies.get(revisionId));
    const text = body.ok ? body.value.body.text : null;
    this.#texts.set(revisionId, text);
    return text;
  }

  /** A revision's text if `textOf` has read it, for use inside a transaction that has no bodies. */
  knownText(revisionId: string): string | null {
    return this.#texts.get(revisionId) ?? null;
  }

  /** Follows those that were not followed yet; false when it was stopped. */
  async follow(
    annotations: readonly Annotation[],
    { onProgress, signal }: RevisionOptions,
  ): Promise<boolean> {
    const missing = annotations.filter((annotation) => this.outcomeOf(annotation) === undefined);
    const groups: ReanchoringGroup[] = [];
    for (const [revisionId, group] of byRevision(missing)) {
      const items = group.map((annotation) => ({
        id: targetKey(annotation),
        parts: soughtParts(annotation),
      }));
      groups.push({ oldText: await this.textOf(revisionId), items });
    }
    const progress: ReanchoringOptions = {
      signal,
      onProgress: (done) => onProgress(annotations.length - missing.length + done, annotations.length),
    };
    const followed = await followInWorker({ newText: this.#newText, groups }, progress);
    for (const { id, outcome } of followed ?? []) this.#outcomes.set(id, outcome);
    return followed !== null;
  }
}

function byRevision(annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.revisionId);
    if (group === undefined) groups.set(annotation.revisionId, [annotation]);
    else group.push(annotation);
  }
  return groups;
}

/** Tells the states of an annotation's targets apart: its words and where they stand. */
function targetKey(annotation: Annotation): string {
  const places = partsOf(annotation).map(({ start, end }) => `${start}-${end}`);
  return `${annotation.id} ${annotation.revisionId} ${places.join(' ')} ${annotation.exact}`;
}

async function readSource(sourceId: string): Promise<Source> {
  const parsed = parsers.sources(await database.sources.get(sourceId));
  if (!parsed.ok)
    throw new LibraryError('The source was removed, so no version was added to it. Import the file again.');
  return parsed.value;
}

/** `isFirst` where it brings the first text of its source. */
type File = SourceBytes & {
  readonly digest: string;
  readonly isFirst: boolean;
  readonly pictures: StoredPictures;
};

/** `again` when annotations or the source changed so that something has to be followed first. */
async function storeRevision(
  source: Source,
  imported: ImportedSource,
  file: File,
  following: Following,
): Promise<AddedRevision | Extract<RevisionOutcome, { outcome: 'duplicate' }> | 'again'> {
  const counts = { exact: 0, moved: 0, fuzzy: 0, orphan: 0 };
  const wordCount = countWords(imported.text);
  let result: { revision: Revision } | { duplicateOf: string } | 'again' = 'again';
  const step = await commitStep({
    action: 'Add new version',
    scope: 'whole',
    plan: async () => {
      const duplicateOf = await sourceOfBytes(file.digest);
      if (duplicateOf !== null) {
        result = { duplicateOf };
        return [];
      }
      const rawSource = await database.sources.get(source.id);
      const current = parsers.sources(rawSource);
      if (!current.ok || current.value.revisionId !== source.revisionId) return [];
      const revision = await newRevision(source.id, imported, file);
      const moves: RecordWrite[] = [];
      for (const before of await storedAnnotations(source.id)) {
        const parsed = parsers.annotations(before);
        if (!parsed.ok) continue;
        const outcome = following.outcomeOf(parsed.value);
        if (outcome === undefined) return [];
        const isSoughtFirst = file.isFirst || parsed.value.revisionId === NO_REVISION;
        const follow = isSoughtFirst ? afterFirstText : afterRevision;
        const moved = follow(parsed.value, revision.id, outcome);
        counts[moved.anchor]++;
        const after = { ...moved, updatedAt: revision.updatedAt };
        moves.push({ table: 'annotations', id: after.id, before, after });
      }
      result = { revision };
      const { id: revisionId, updatedAt } = revision;
      const characterCount = imported.text.length;
      const record = file.isFirst ? withFileEvidence(current.value, imported) : current.value;
      const after = { ...record, revisionId, characterCount, wordCount, updatedAt };
      return [
        { table: 'sources', id: source.id, before: rawSource, after },
        ...textWrites(revision, imported, file),
        ...moves,
      ];
    },
  });
  return outcomeOf(result, counts, step, file.isFirst);
}

function outcomeOf(
  result: { revision: Revision } | { duplicateOf: string } | 'again',
  counts: AnchorCounts,
  step: StepId | null,
  isFirst: boolean,
): AddedRevision | Extract<RevisionOutcome, { outcome: 'duplicate' }> | 'again' {
  if (result === 'again') return result;
  if ('duplicateOf' in result) return { outcome: 'duplicate', sourceId: result.duplicateOf };
  if (step === null) return 'again';
  const { id: revisionId, number } = result.revision;
  return { outcome: 'revised', revisionId, number, isFirst, counts, step };
}

/** Runs inside the commit's transaction: the number follows the highest there is. */
async function newRevision(
  sourceId: string,
  { mediaType, problems }: ImportedSource,
  file: File,
): Promise<Revision> {
  const earlier = await database.revisions.where('sourceId').equals(sourceId).toArray();
  const numbers = earlier.map((raw) => {
    const parsed = parsers.revisions(raw);
    return parsed.ok ? parsed.value.number : 0;
  });
  const at = now();
  return {
    schema: 1,
    id: crypto.randomUUID(),
    createdAt: at,
    updatedAt: at,
    sourceId,
    number: Math.max(earlier.length, ...numbers) + 1,
    sha256: file.digest,
    extractor: EXTRACTOR,
    fileName: file.name,
    mediaType,
    problems: problems.map((problem) => problem.message),
    ...picturesOfRevision(file.pictures),
  };
}

function textWrites(revision: Revision, imported: ImportedSource, file: File): readonly RecordWrite[] {
  const { id } = revision;
  const { text, blocks } = imported;
  const body = { revisionId: id, schema: 1, text, blocks, ...picturesOfBody(file.pictures) };
  const attachment = { sha256: file.digest, bytes: file.bytes, mediaType: imported.mediaType };
  return [
    { table: 'revisions', id, before: null, after: revision },
    { table: 'bodies', id, before: null, after: body },
    { table: 'attachments', id: file.digest, before: null, after: attachment },
    ...file.pictures.writes,
  ];
}

/** Whether a revision is in the library. */
export async function hasRevision(revisionId: string): Promise<boolean> {
  return textField(await database.revisions.get(revisionId), 'id') !== undefined;
}
