import type { Annotation, TextSpan } from '../../../shared/model';
import { flushDrafts } from '../notes/drafts';
import { linksTo, planRequotes } from '../notes/requoted-notes';
import { now } from '../records/clock';
import { database } from '../records/database';
import { commitStep, type StepId } from '../records/history';
import { LibraryError } from '../records/library-error';
import { parsers } from '../records/record-parsers';
import type { RecordWrite } from '../records/record-write';
import { type Article, loadArticle } from '../sources/articles';
import { findAnnotation } from './annotation-list';
import { cutAnnotation, partsApart, standsIn, uniteAnnotations, withMoreWords } from './united-annotations';

/** What joining, merging or splitting made: the annotations in document order, and the step that undoes it. */
export interface Reshaped {
  readonly annotations: readonly Annotation[];
  readonly step: StepId;
}

/**
 * Joins annotations of one text into one quotation with the words of all; parts that overlap or touch
 * become one. It keeps the id of the first that a note quotes, or else of the first; notes that quoted
 * the others lead to it from then on. One step of undo. Null where fewer than two of them are left;
 * rejects, with a message, where they do not all stand in the text that is shown.
 */
export function joinAnnotations(ids: readonly string[]): Promise<Reshaped | null> {
  return unite(ids, 'Join annotations');
}

/** The same for annotations that lie over each other, under the name a user knows it by. */
export function mergeAnnotations(ids: readonly string[]): Promise<Reshaped | null> {
  return unite(ids, 'Merge annotations');
}

/** Adds words of the same text to an annotation, as a further part or to the parts they touch. Null where it has them. */
export function joinWords(id: string, span: TextSpan): Promise<Reshaped | null> {
  return reshape([id], 'Join words to the quotation', async ([annotation], text, at) => {
    const after = annotation && withMoreWords(text, annotation, span, at);
    return after === undefined || after === annotation ? null : { kept: [after] };
  });
}

/** Cuts an annotation in two at an offset of its text. Null where one side would hold no words. */
export function splitAnnotation(id: string, offset: number): Promise<Reshaped | null> {
  return reshape([id], 'Split annotation', async ([annotation], text, at) => {
    const kept = annotation && cutAnnotation(text, annotation, offset, at);
    return kept ? { kept } : null;
  });
}

/** Makes an annotation of each part of a joined one. Null where it has one part. */
export function splitIntoParts(id: string): Promise<Reshaped | null> {
  return reshape([id], 'Split into parts', async ([annotation], text, at) => {
    const kept = annotation === undefined ? [] : partsApart(text, annotation, at);
    return kept.length < 2 ? null : { kept };
  });
}

async function unite(ids: readonly string[], action: string): Promise<Reshaped | null> {
  // What a note was just given must be stored before its quotations can be led elsewhere.
  await flushDrafts();
  return reshape(ids, action, async (annotations, text, at) => {
    if (annotations.length < 2) return null;
    const links = await linksTo(annotations.map(({ id }) => id));
    const quoted = new Set(links.map(({ annotationId }) => annotationId));
    const inOrder = annotations.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const kept = inOrder.find(({ id }) => quoted.has(id)) ?? inOrder[0];
    if (kept === undefined) return null;
    const united = uniteAnnotations(text, inOrder, kept, at);
    return { kept: [united], more: await planRequotes(links, united, at) };
  });
}

interface Outcome {
  /** What the annotations become; those of them that are not among these are removed. */
  readonly kept: readonly Annotation[];
  readonly more?: readonly RecordWrite[];
}

/** Reads the annotations inside the transaction, and writes what `become` makes of them as one step of undo. */
async function reshape(
  ids: readonly string[],
  action: string,
  become: (annotations: readonly Annotation[], text: string, at: string) => Promise<Outcome | null>,
): Promise<Reshaped | null> {
  const article = await articleOf(ids);
  if (article === null) return null;
  let annotations: readonly Annotation[] = [];
  const step = await commitStep({
    action,
    plan: async () => {
      const before = await readStanding(ids, article);
      const outcome = await become(
        before.map(({ annotation }) => annotation),
        article.text,
        now(),
      );
      if (outcome === null) return [];
      annotations = outcome.kept;
      return [...writesOf(before, outcome.kept), ...(outcome.more ?? [])];
    },
  });
  return step === null ? null : { annotations, step };
}

interface Stored {
  readonly raw: unknown;
  readonly annotation: Annotation;
}

async function articleOf(ids: readonly string[]): Promise<Article | null> {
  for (const id of new Set(ids)) {
    const annotation = await findAnnotation(id);
    if (annotation !== null) return loadArticle(annotation.sourceId);
  }
  return null;
}

/** The annotations that are still there. None may have lost its words: others must not take their place in silence. */
async function readStanding(ids: readonly string[], article: Article): Promise<readonly Stored[]> {
  const found = await database.annotations.bulkGet([...new Set(ids)]);
  return found.flatMap((raw) => {
    const parsed = raw === undefined ? null : parsers.annotations(raw);
    if (parsed === null || !parsed.ok) return [];
    const annotation = parsed.value;
    if (annotation.revisionId !== article.revision.id || annotation.anchor === 'orphan')
      throw new LibraryError(
        'Only annotations that stand in the text as it is now can be joined or split. Decide on this one in the review first, or attach it to its words.',
      );
    if (!standsIn(article.text, annotation))
      throw new LibraryError(
        'One of these annotations no longer holds the words of its place, so nothing was changed. Delete it and select its words again.',
      );
    return [{ raw, annotation }];
  });
}

function writesOf(before: readonly Stored[], after: readonly Annotation[]): readonly RecordWrite[] {
  const keptIds = new Set(after.map(({ id }) => id));
  const rawOf = new Map(before.map(({ raw, annotation }) => [annotation.id, raw]));
  return [
    ...after.map((record) => ({
      table: 'annotations' as const,
      id: record.id,
      before: rawOf.get(record.id) ?? null,
      after: record,
    })),
    ...[...rawOf]
      .filter(([id]) => !keptIds.has(id))
      .map(([id, raw]) => ({ table: 'annotations' as const, id, before: raw, after: null })),
  ];
}
