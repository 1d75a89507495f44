import { checkAnchored, type QuotationState } from '../../shared/checking';
import { type Annotation, partsOf } from '../../shared/model';
import { type ParagraphLocator, paragraphsOf } from '../../shared/text';
import { loadArticle, loadRevision } from '../store';

/**
 * Whether a quotation still holds its source's words, and the paragraphs it stands in, counted from 1.
 * `revision` is the number of the revision these words were checked against, null where that is the newest.
 */
export interface QuotationCheck extends ParagraphLocator {
  readonly state: QuotationState;
  readonly revision: number | null;
}

const LARGEST_CACHE = 2_000;
const checks = new Map<string, QuotationState>();

/**
 * Checks a quotation's words against the revision its annotation stands in; null where that is gone. Words
 * that a newer revision changed still are what the older one said, until the user takes the new ones. Each pair of words
 * and revision is checked once: words that stand where the annotation says cost their length, others a
 * search of the whole text.
 */
export async function checkAgainstSource(
  exact: string,
  annotation: Annotation,
): Promise<QuotationCheck | null> {
  const newest = await loadArticle(annotation.sourceId);
  const isNewest = newest?.revision.id === annotation.revisionId;
  const article = isNewest ? newest : await loadRevision(annotation.revisionId);
  if (!article) return null;
  const { text, blocks, revision } = article;
  const parts = partsOf(annotation);
  const places = parts.map(({ start, end }) => `${start} ${end}`).join(' ');
  const key = `${revision.id} ${places}\n${exact}`;
  const state = checks.get(key) ?? checkAnchored(exact, text, annotation).state;
  if (checks.size >= LARGEST_CACHE) checks.clear();
  checks.set(key, state);
  return { state, ...paragraphsOf(blocks, parts), revision: isNewest ? null : revision.number };
}
