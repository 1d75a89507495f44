import { checkAnchored, checkQuotation } from '../../shared/checking';
import { type ExportedQuotation, textFragment } from '../../shared/exporting';
import { partsOf } from '../../shared/model';
import { cellsApart, paragraphsOf } from '../../shared/text';
import {
  type Annotation,
  type Article,
  findAnnotation,
  findSource,
  loadArticle,
  loadRevision,
  NO_REVISION,
  type Source,
} from '../store';
import { cited } from './cited';

/** Where what is quoted is looked up; null for what is not there, or cannot be read. */
export interface QuotedLibrary {
  readonly findAnnotation: (id: string) => Promise<Annotation | null>;
  readonly findSource: (id: string) => Promise<Source | null>;
  /** The newest text of a source. */
  readonly loadArticle: (sourceId: string) => Promise<Article | null>;
  readonly loadRevision: (revisionId: string) => Promise<Article | null>;
}

/** The library as it is now. */
export const LIBRARY_NOW: QuotedLibrary = { findAnnotation, findSource, loadArticle, loadRevision };

/**
 * Makes the function that reads the text an annotation's words are checked against, each text once: the revision it
 * stands in, or the newest of its source where it still waits for its words. Null where its source has no text there, or
 * none that can be read.
 */
export function checkedTexts({
  loadArticle,
  loadRevision,
}: Pick<QuotedLibrary, 'loadArticle' | 'loadRevision'> = LIBRARY_NOW): (
  annotation: Annotation,
) => Promise<Article | null> {
  const texts = new Map<string, Promise<Article | null>>();
  return ({ revisionId, sourceId }) => {
    const key = `${sourceId} ${revisionId}`;
    const text =
      texts.get(key) ?? (revisionId === NO_REVISION ? loadArticle(sourceId) : loadRevision(revisionId));
    texts.set(key, text);
    return text;
  };
}

/**
 * Words quoted by an annotation as writers take them, checked against `article`, which is one of `checkedTexts`;
 * `source` is its record as it is now. Linear in the article where the words are not at their place.
 */
export function quotedAnnotation(
  annotation: Annotation,
  exact: string,
  { article, source }: { readonly article: Article | null; readonly source: Source },
  hasFullProvenance: boolean,
): ExportedQuotation {
  const quoted = { annotationId: annotation.id, exact, csl: cited(source), isMissing: false } as const;
  if (!article) {
    // the words themselves are all the text there is to lead a browser to them
    const fragment = textFragment(exact, [{ start: 0, end: exact.length }]);
    const provenance = hasFullProvenance && { provenance: { sha256: '', fragment } };
    return { ...quoted, paragraph: null, state: 'waiting', ...provenance };
  }
  const { revision, text, blocks } = article;
  const { state, spans } = checked(annotation, exact, article);
  return {
    ...quoted,
    ...(spans.length > 0 ? paragraphsOf(blocks, spans) : { paragraph: null }),
    ...(source.revisionId !== revision.id && { revision: revision.number }),
    state,
    ...(hasFullProvenance && {
      provenance: { sha256: revision.sha256, fragment: textFragment(cellsApart(text, blocks), spans) },
    }),
  };
}

/** What the check finds, and where the words stand; one that waits has no place of its own in any text. */
function checked(annotation: Annotation, exact: string, { text, revision }: Article) {
  if (annotation.revisionId === revision.id)
    return { state: checkAnchored(exact, text, annotation).state, spans: partsOf(annotation) };
  const { state, span } = checkQuotation(exact, text);
  return { state, spans: span ? [span] : [] };
}
