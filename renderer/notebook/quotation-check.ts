import { checkAnchored, type QuotationState } from '../../shared/checking';
import { type Annotation, partsOf } from '../../shared/model';
import { type ParagraphLocator, paragraphsOf } from '../../shared/text';
import { loadArticle } from '../store';

/** Whether a quotation still holds its source's words, and the paragraphs it stands in, counted from 1. */
export interface QuotationCheck extends ParagraphLocator {
  readonly state: QuotationState;
}

const LARGEST_CACHE = 2_000;
const checks = new Map<string, QuotationState>();

/**
 * Checks a quotation's words against its source's text; null where the source is gone. Each pair of words
 * and revision is checked once: words that stand where the annotation says cost their length, others a
 * search of the whole text.
 */
export async function checkAgainstSource(
  exact: string,
  annotation: Annotation,
): Promise<QuotationCheck | null> {
  const article = await loadArticle(annotation.sourceId);
  if (!article) return null;
  const { text, blocks, revision } = article;
  const parts = partsOf(annotation);
  const places = parts.map(({ start, end }) => `${start} ${end}`).join(' ');
  const key = `${revision.id} ${places}\n${exact}`;
  const state = checks.get(key) ?? checkAnchored(exact, text, annotation).state;
  if (checks.size >= LARGEST_CACHE) checks.clear();
  checks.set(key, state);
  return { state, ...paragraphsOf(blocks, parts) };
}
