import { describe } from '../../../shared/anchoring';
import type { Annotation, TextSpan } from '../../../shared/model';
import { uniteSpans } from '../../../shared/text';
import { findAnnotation } from '../annotations/annotation-list';
import { now } from '../records/clock';
import type { RecordWrite } from '../records/commit';
import { database } from '../records/database';
import { commitStep, type StepId } from '../records/history';
import { LibraryError } from '../records/library-error';
import { parsers } from '../records/record-parsers';
import { type Article, loadRevision } from '../sources/articles';
import { afterRefusal, withTargets } from './anchored-annotation';

/**
 * Makes the words that were found in a later revision those of the annotations, as one step of undo
 * (ST41). Passed over are those that are gone or have nothing to be decided; rejects, with a message, where the
 * later revision cannot be read. Notes that quote them keep their words.
 */
export async function acceptFound(ids: readonly string[]): Promise<StepId | null> {
  const texts = await textsFound(ids);
  return changeEach(
    ids,
    ids.length === 1 ? 'Accept similar words' : `Accept ${ids.length} similar words`,
    (annotation) => {
      const { found } = annotation;
      if (!found || found.spans.length === 0) return annotation;
      const text = texts.get(found.revisionId);
      if (text === undefined)
        throw new LibraryError(
          'The revision in which these words were found cannot be read, or a newer one came meanwhile. Nothing was changed; open the review again.',
        );
      // Parts that came to one place are one part there: its words stand in the text once.
      const targets = uniteSpans(text, found.spans).map((span) => describe(text, span));
      return withTargets(annotation, found.revisionId, targets, 'exact');
    },
  );
}

/** Makes orphans of annotations whose found words are not theirs, with that place among the candidates; one step. */
export async function refuseFound(ids: readonly string[]): Promise<StepId | null> {
  return changeEach(ids, 'Refuse similar words', afterRefusal);
}

/**
 * Gives an annotation the words of this span of an article as its own, as one step of undo; of a joined
 * quotation that takes the place of all parts. Rejects, with a message, where that is not the newest
 * revision, in which the annotation would stay without a place.
 */
export async function attachAnnotation(id: string, article: Article, span: TextSpan): Promise<StepId | null> {
  const target = describe(article.text, span);
  if (target.exact.trim() === '') return null;
  return changeEach([id], 'Attach annotation', async (annotation) => {
    const source = parsers.sources(await database.sources.get(annotation.sourceId));
    if (!source.ok || source.value.revisionId !== article.revision.id)
      throw new LibraryError(
        'These words are not of the newest revision, so nothing was attached to them. Choose words there.',
      );
    return withTargets(annotation, article.revision.id, [target], 'exact');
  });
}

async function changeEach(
  ids: readonly string[],
  action: string,
  change: (annotation: Annotation) => Annotation | Promise<Annotation>,
): Promise<StepId | null> {
  return commitStep({
    action,
    plan: async () => {
      const writes: RecordWrite[] = [];
      const updatedAt = now();
      for (const before of await database.annotations.bulkGet([...new Set(ids)])) {
        const parsed = parsers.annotations(before);
        if (!parsed.ok) continue;
        const changed = await change(parsed.value);
        if (changed === parsed.value) continue;
        const after = { ...changed, updatedAt };
        writes.push({ table: 'annotations', id: after.id, before, after });
      }
      return writes;
    },
  });
}

/** The texts in which words were found for these annotations, by revision. */
async function textsFound(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const id of ids) {
    const revisionId = (await findAnnotation(id))?.found?.revisionId;
    if (revisionId === undefined || texts.has(revisionId)) continue;
    const article = await loadRevision(revisionId);
    if (article) texts.set(revisionId, article.text);
  }
  return texts;
}
