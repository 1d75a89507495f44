import type { Block, Picture, Revision, Source } from '../../../shared/model';
import { database } from '../records/database';
import { lastEvent } from '../records/feed';
import { liveValues, RELOAD } from '../records/live-value';
import { parsers, textField } from '../records/record-parsers';
import { isStub, NO_REVISION } from '../records/stubs';
import { keepUnreadable, readEach } from '../records/unreadable';
import { useLive } from '../records/use-live';
import { readBody } from './article-body';
import { findSource } from './sources';

/** What the reader shows of a source: one revision, which never changes. `source` is as it was when read. */
export interface Article {
  readonly source: Source;
  readonly revision: Revision;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
}

const articles = liveValues<Article | null>(3, (sourceId) => ({
  what: 'The article',
  load: () => readArticle(sourceId),
  fold: (article, events) => {
    const event = lastEvent(events, 'sources', sourceId);
    if (!event) return article;
    if (!event.parsed?.ok) return null;
    return event.parsed.value.revisionId === article?.revision.id ? article : RELOAD;
  },
}));

/** The article of a source, the same object while its revision is the same; null when the source is gone, or a stub. */
export function useArticle(sourceId: string | null): Article | null | undefined {
  return useLive(sourceId === null ? null : articles.of(sourceId));
}

/** The same outside React; the last few are kept. */
export function loadArticle(sourceId: string): Promise<Article | null> {
  return articles.read(sourceId);
}

const revisions = liveValues<Article | null>(2, (revisionId) => ({
  what: 'The revision',
  load: () => readRevision(revisionId),
  fold: (article, events) => {
    const event = lastEvent(events, 'revisions', revisionId);
    if (!event) return article;
    // One that comes back, by undo or redo, has its text again.
    return event.parsed === null ? null : (article ?? RELOAD);
  },
}));

/** One revision of a source, be it the newest or not; null when it is gone. A null id asks for nothing. */
export function useRevision(revisionId: string | null): Article | null | undefined {
  return useLive(revisionId === null ? null : revisions.of(revisionId));
}

/** The same outside React; without a read where the revision is shown already. */
export async function loadRevision(revisionId: string): Promise<Article | null> {
  const shown = articles.loaded().find((article) => article?.revision.id === revisionId);
  return shown ?? revisions.read(revisionId);
}

/** The bytes a revision was made from, or null when they are not there. */
export async function readOriginal(revisionId: string): Promise<Uint8Array | null> {
  const revision = await database.revisions.get(revisionId);
  const sha256 = textField(revision, 'sha256');
  return sha256 === undefined ? null : readAttachment(sha256);
}

/** The bytes of a picture, or null when they are not there. */
export async function readPicture({ sha256 }: Pick<Picture, 'sha256'>): Promise<Uint8Array | null> {
  return readAttachment(sha256);
}

async function readAttachment(sha256: string): Promise<Uint8Array | null> {
  const raw = await database.attachments.get(sha256);
  if (typeof raw !== 'object' || raw === null || !('bytes' in raw)) return null;
  return raw.bytes instanceof Uint8Array ? raw.bytes : null;
}

async function readArticle(sourceId: string): Promise<Article | null> {
  // A commit reaches one view after the other, and the list that knows the source may be a later one.
  await Promise.resolve();
  const source = await findSource(sourceId);
  return source === null || isStub(source) ? null : readText(source, source.revisionId);
}

async function readRevision(revisionId: string): Promise<Article | null> {
  if (revisionId === NO_REVISION) return null;
  const [revision] = readEach('revisions', [await database.revisions.get(revisionId)], parsers.revisions);
  const source = revision ? await findSource(revision.sourceId) : null;
  return source === null ? null : readText(source, revisionId);
}

async function readText(source: Source, revisionId: string): Promise<Article | null> {
  const [rawRevision, rawBody] = await Promise.all([
    database.revisions.get(revisionId),
    database.bodies.get(revisionId),
  ]);
  const [revision] = readEach('revisions', [rawRevision], parsers.revisions);
  const read = readBody(rawBody);
  const problem = read.ok ? read.value.problem : read.problem;
  if (problem !== null) keepUnreadable([{ table: 'bodies', id: revisionId, problem, raw: rawBody }]);
  if (!revision || !read.ok) return null;
  const { text, blocks, pictures } = read.value.body;
  return { source, revision, text, blocks, pictures };
}
