import { type Annotation, type Block, type ColourLabels, type CslItem, partsOf } from '../model';
import { paragraphsOf, showParagraphs } from '../text';
import { NO_TEXT } from './exported-quotation';
import { titleOf } from './source-line';

/**
 * A source with its annotations as the writers take it. `csl.id` is its citekey; `text` and `blocks` are
 * its newest revision's, empty where that cannot be read.
 */
export interface AnnotatedSource {
  readonly id: string;
  readonly csl: CslItem;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly annotations: readonly Annotation[];
}

/** Annotations in document order, by start, end and time of making; those that lost their place stand apart. */
export function inDocumentOrder(annotations: readonly Annotation[]): {
  readonly placed: readonly Annotation[];
  readonly orphans: readonly Annotation[];
} {
  const inOrder = annotations.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.createdAt < b.createdAt ? -1 : 1),
  );
  return {
    placed: inOrder.filter(({ anchor }) => anchor !== 'orphan'),
    orphans: inOrder.filter(({ anchor }) => anchor === 'orphan'),
  };
}

/** The heading over annotations without a place; of a source that has no text here it says why none has one. */
export function orphansTitle(blocks: readonly Block[]): string {
  return blocks.length > 0
    ? 'Without a place in the text'
    : `${NO_TEXT.slice(0, 1).toUpperCase()}${NO_TEXT.slice(1)}`;
}

/** What is said of words that the newest revision of the source does not have. */
const REMARKS: Readonly<Partial<Record<Annotation['anchor'], string>>> = {
  fuzzy: 'words of an earlier revision, changed since',
};

/** What is said of an annotation beside its words: label, `¶ 2–3`, and a remark; empty texts where there is none. */
export function factsOf(
  { anchor, colour, ...target }: Annotation,
  blocks: readonly Block[],
  labels: ColourLabels,
): { readonly label: string; readonly place: string; readonly remark: string } {
  const paragraphs = anchor === 'orphan' ? '' : showParagraphs(paragraphsOf(blocks, partsOf(target)));
  const label = labels[colour].replace(/\s+/g, ' ').trim() || colour;
  return { label, place: paragraphs && `¶ ${paragraphs}`, remark: REMARKS[anchor] ?? '' };
}

/** The title of a file or page that holds a source's annotations, by which notes link to it. */
export function annotationsTitle(csl: CslItem): string {
  return `${titleOf(csl)} – annotations`;
}
