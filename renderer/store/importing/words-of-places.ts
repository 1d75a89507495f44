import { describe } from '../../../shared/anchoring';
import type { CollectedAnnotation } from '../../../shared/importing';
import type { Source } from '../../../shared/model';
import { isStub } from '../records/stubs';
import { loadArticle } from '../sources/articles';

/**
 * The same annotations, those that are a place without words (a TextPositionSelector alone) with the words that stand
 * there in the text of their source. Places count Unicode code points; one that the text does not have, or
 * that has no text yet, stays as it is. Reads the text only where one of them is such.
 */
export async function withWordsOfPlaces(
  collected: readonly CollectedAnnotation[],
  source: Source,
): Promise<readonly CollectedAnnotation[]> {
  if (isStub(source) || !collected.some(isPlaceAlone)) return collected;
  const text = (await loadArticle(source.id))?.text ?? '';
  return collected.map((annotation) => {
    const { start, end, more = [] } = annotation;
    if (!isPlaceAlone(annotation)) return annotation;
    const first = wordsAt(text, start, end);
    const rest = more.map((part) => (part.exact === '' ? wordsAt(text, part.start, part.end) : part));
    const known = rest.filter((part) => part !== null);
    if (first === null || known.length < rest.length) return annotation;
    return { ...annotation, ...first, ...(more.length > 0 && { more: known }), locator: '' };
  });
}

const isPlaceAlone = ({ origin, exact, start }: CollectedAnnotation): boolean =>
  origin !== undefined && exact === '' && start !== null;

function wordsAt(text: string, start: number | null, end: number | null) {
  if (start === null || end === null) return null;
  const from = offsetOf(text, 0, start);
  const to = offsetOf(text, from, end - start);
  const words = text.slice(from, to);
  return words.trim() === '' ? null : describe(text, { start: from, end: to });
}

/** The offset, in UTF-16 code units, so many code points after another; the text's end where it has fewer. */
function offsetOf(text: string, from: number, codePoints: number): number {
  let offset = from;
  for (let left = codePoints; left > 0 && offset < text.length; left--)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}
