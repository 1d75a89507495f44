import { checkAnchored } from '../../shared/checking';
import { type ExportedQuotation, textFragment } from '../../shared/exporting';
import { partsOf } from '../../shared/model';
import { paragraphsOf } from '../../shared/text';
import type { Annotation, Article, Source } from '../store';
import { cited } from './cited';

/**
 * Words quoted by an annotation as writers take them, checked against `article`, the revision the annotation
 * stands in; `source` is its record as it is now. Linear in the article where the words are not at their place.
 */
export function quotedAnnotation(
  annotation: Annotation,
  exact: string,
  { article, source }: { readonly article: Article; readonly source: Source },
  hasFullProvenance: boolean,
): ExportedQuotation {
  const { revision, text, blocks } = article;
  const spans = partsOf(annotation);
  return {
    annotationId: annotation.id,
    exact,
    ...paragraphsOf(blocks, spans),
    csl: cited(source),
    ...(source.revisionId !== revision.id && { revision: revision.number }),
    state: checkAnchored(exact, text, annotation).state,
    isMissing: false,
    ...(hasFullProvenance && {
      provenance: { sha256: revision.sha256, fragment: textFragment(text, spans) },
    }),
  };
}
