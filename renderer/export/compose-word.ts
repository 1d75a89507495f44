import {
  type AnnotatedSource,
  type ExportedQuotation,
  loadDocxWriters,
  type QuotationsOfNote,
} from '../../shared/exporting';
import { type ColourLabels, type Note, quotedWords } from '../../shared/model';
import { type Article, loadAnnotations, type Source } from '../store';
import { checkedTexts, quotedAnnotation } from './quoted-annotation';

/** A note as the bytes of a Word file. */
export async function noteAsWord(note: Note, quotations: QuotationsOfNote): Promise<Uint8Array> {
  const { noteToDocx } = await loadDocxWriters();
  return noteToDocx(note, quotations);
}

/**
 * A source's annotations as the bytes of a Word file, each checked against the revision it stands in; costs
 * one article for each of those revisions.
 */
export async function annotationsAsWord(
  source: Source,
  annotated: AnnotatedSource,
  labels: ColourLabels,
  hasFullProvenance: boolean,
): Promise<Uint8Array> {
  // as they stand in their own revisions, not at the places found in the newest
  const own = new Map((await loadAnnotations(source.id)).map((annotation) => [annotation.id, annotation]));
  const checkedText = checkedTexts();
  const articles = new Map<string, Article | null>();
  for (const annotation of own.values()) articles.set(annotation.revisionId, await checkedText(annotation));
  const { annotationsToDocx } = await loadDocxWriters();
  return annotationsToDocx(annotated, labels, (placed): ExportedQuotation => {
    const annotation = own.get(placed.id) ?? placed;
    const exact = quotedWords(annotation);
    const article = articles.get(annotation.revisionId) ?? null;
    return quotedAnnotation(annotation, exact, { article, source }, hasFullProvenance);
  });
}
