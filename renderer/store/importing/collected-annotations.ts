import type { CollectedAnnotation, CollectedPart } from '../../../shared/importing';
import {
  type Annotation,
  type AnnotationOrigin,
  linesOf,
  type Note,
  readParts,
  type TextTarget,
  tagLine,
  tagNameOf,
} from '../../../shared/model';
import { canonicalText } from '../../../shared/text';
import { documentOf, paragraph } from '../notes/note-document';
import { newNote } from '../notes/note-writes';
import { now } from '../records/clock';
import { sha256 } from '../records/sha256';
import { NO_REVISION } from '../records/stubs';

/** The source that an annotation is added to; `work` names it in every import of it alike, as its title does. */
export interface CollectedIn {
  readonly sourceId: string;
  readonly work: string;
}

/**
 * An annotation of another program as one that waits for its words: an orphan that never stood in a text.
 * Its id follows from what the file says, so that the same one of a later file is known again whatever its
 * user has made of it here (ST74). The locator ends the comment, on a line of its own.
 */
export async function waitingAnnotation(
  collected: CollectedAnnotation,
  { sourceId, work }: CollectedIn,
): Promise<Annotation> {
  const { comment, locator, more = [], origin } = collected;
  const at = now();
  const waiting: Annotation = {
    id: await idOf(collected, work),
    schema: 1,
    createdAt: timeOf(collected.createdAt) ?? at,
    updatedAt: timeOf(collected.updatedAt) ?? at,
    sourceId,
    revisionId: NO_REVISION,
    ...targetOf(collected),
    ...(more.length > 0 && { more: more.map(targetOf) }),
    kind: collected.kind ?? (comment.trim() === '' ? 'highlight' : 'comment'),
    colour: collected.colour ?? 'amber',
    tags: tagsOf(collected.tags),
    comment: [comment.trim(), locator.trim()].filter(Boolean).join('\n'),
    anchor: 'orphan',
  };
  return origin === undefined ? waiting : { ...waiting, origin: originOf(waiting, origin) };
}

/** Everything that is read now is as the file says; from then on what differs was changed here. */
function originOf(
  annotation: Annotation,
  {
    json,
    at,
    file,
    replies,
    targets,
  }: Pick<AnnotationOrigin, 'json' | 'at' | 'file' | 'replies' | 'targets'>,
): AnnotationOrigin {
  const { kind, colour, tags, comment } = annotation;
  const read = { revisionId: NO_REVISION, parts: readParts(annotation), kind, colour, tags, comment };
  return { json, at, file, replies, targets, read };
}

function targetOf({ exact, prefix, suffix, start, end }: CollectedPart): TextTarget {
  return {
    start: offset(start),
    end: start === null ? 0 : Math.max(offset(start), offset(end)),
    exact: cleaned(exact),
    prefix: contextOf(prefix),
    suffix: contextOf(suffix),
  };
}

/** Whether it is about the source as a whole, and no words of it. */
export function isRemark({ exact }: CollectedAnnotation): boolean {
  return cleaned(exact) === '';
}

/**
 * A remark on a source as a whole as a note titled after it, its tags in the last line; null for one that
 * says nothing. Its id follows from what the file says.
 */
export async function noteOfRemark(
  remark: CollectedAnnotation,
  { work, title, sourceId }: CollectedIn & { readonly title: string },
): Promise<Note | null> {
  const { origin } = remark;
  const comment = linesOf(remark.comment);
  const place = remark.locator.trim();
  const tags = tagsOf(remark.tags);
  const lines = [...comment, place, tagLine(tags)].filter((line) => line !== '');
  if (lines.length === 0) return null;
  const note = newNote(`Remark on “${title}”`, documentOf(lines.map((line) => paragraph(line))));
  const createdAt = timeOf(remark.createdAt) ?? note.createdAt;
  const made = { ...note, id: await idOf(remark, work), createdAt };
  if (origin === undefined) return made;
  const { json, at, file, replies } = origin;
  return { ...made, origin: { json, at, file, replies, sourceId, read: { comment, place, tags } } };
}

/**
 * What tells two annotations of one source apart that came by different files: their words, where they
 * stand and what is said of them.
 */
export function contentKey(annotation: Annotation): string {
  const { anchor, start, end, prefix, suffix, exact, comment, more = [] } = annotation;
  const place = anchor === 'orphan' ? [prefix, suffix] : [start, end];
  return JSON.stringify([anchor === 'orphan', ...place, exact, comment, more.map((part) => part.exact)]);
}

/** A UUID, or else what follows from the IRI that names it everywhere, or from all that its file says of it. */
async function idOf(collected: CollectedAnnotation, work: string): Promise<string> {
  if (collected.uuid !== undefined) return collected.uuid;
  const iri = collected.origin?.iri ?? '';
  if (ABSOLUTE_IRI.test(iri)) return hashOf(JSON.stringify([iri, work]));
  const { exact, prefix, suffix, start, comment, locator, createdAt, more = [] } = collected;
  const parts = more.map((part) => [part.exact, part.start]);
  return hashOf(JSON.stringify([work, exact, prefix, suffix, start, comment, locator, createdAt, ...parts]));
}

/** Of a blank node (`_:b0`) or a fragment another file may have the same. */
const ABSOLUTE_IRI = /^(?!_:)[a-z][a-z\d+.-]*:./i;

async function hashOf(said: string): Promise<string> {
  return (await sha256(new TextEncoder().encode(said))).slice(0, 32);
}

/** The words as a text has them: one white space rule, NFC, nothing without a glyph. */
function cleaned(words: string): string {
  return canonicalText([{ kind: 'paragraph', pieces: [{ text: words }] }]).text;
}

/** Context keeps the blank that parts it from the words. */
function contextOf(words: string): string {
  const clean = cleaned(words);
  if (clean === '') return '';
  return `${/^\s/.test(words) ? ' ' : ''}${clean}${/\s$/.test(words) ? ' ' : ''}`;
}

/** Each tag once; what can be no tag's name, as an empty part in a path, is mended or left out. */
function tagsOf(tags: readonly string[]): string[] {
  return [...new Set(tags.map(tagNameOf))].filter((name) => name !== null);
}

function offset(at: number | null): number {
  return at !== null && Number.isSafeInteger(at) && at > 0 ? at : 0;
}

/** The latest moment that a Date can hold (ECMA-262, 21.4.1.1), in milliseconds. */
const LAST_MOMENT = 8.64e15;

/** Only years of four digits are written as records have them. */
function timeOf(milliseconds: number | null): string | null {
  if (milliseconds === null || !(Math.abs(milliseconds) <= LAST_MOMENT)) return null;
  const time = new Date(milliseconds).toISOString();
  return /^\d{4}-/.test(time) ? time : null;
}
