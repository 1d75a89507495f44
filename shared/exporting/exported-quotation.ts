import type { QuotationState } from '../checking';
import type { CslItem } from '../model';
import type { ParagraphLocator } from '../text';
import type { NoteBlock } from './note-nodes';

/**
 * A quotation's words and source as they are now. `csl.id` is the citekey, empty where the source is not
 * known either; `isMissing`: its annotation is gone.
 */
export interface ExportedQuotation extends ParagraphLocator {
  readonly annotationId: string;
  readonly exact: string;
  readonly csl: CslItem;
  readonly state: QuotationState;
  readonly isMissing: boolean;
  /** The number of the revision it was checked against, where that is not the newest. */
  readonly revision?: number;
  /** Present where the note is exported with full provenance. */
  readonly provenance?: QuotationProvenance;
}

/** Where exactly a quotation's words were taken from. */
export interface QuotationProvenance {
  /** SHA-256 of the original bytes of the revision, in hexadecimal digits. */
  readonly sha256: string;
  /** `#:~:text=…`, which a browser scrolls to, as `textFragment` gives it. */
  readonly fragment: string;
}

/** A quotation node as the note holds it. */
export type QuotationBlock = Extract<NoteBlock, { kind: 'quotation' }>;

/** The quotations of one note, each under its `quotationKey`. */
export type QuotationsOfNote = ReadonlyMap<string, ExportedQuotation>;

/**
 * Tells the quotations of a note apart. The annotation alone does not: once it was moved, joined or given the
 * words of a newer revision, a note may quote it twice with different words, and each was checked by itself.
 */
export function quotationKey({
  annotationId,
  exact,
}: Pick<ExportedQuotation, 'annotationId' | 'exact'>): string {
  return `${annotationId}\n${exact}`;
}

/** Quotations as the writers of notes look them up. */
export function quotationsOfNote(quotations: readonly ExportedQuotation[]): QuotationsOfNote {
  return new Map(quotations.map((quotation) => [quotationKey(quotation), quotation]));
}

export const REMOVED = 'its annotation has been removed';
const VERDICTS: Readonly<Record<QuotationState, string>> = {
  exact: 'verified word for word',
  typographic: 'verified word for word, but for typography',
  declared: 'verified, with changes its author declared',
  altered: 'not verified: the words differ from the source',
  missing: 'not verified: the source does not contain these words',
};

/** What the check found, and in which revision where that is not the newest. */
export function verdictOf({ state, revision }: ExportedQuotation): string {
  const where = revision === undefined ? '' : ` in revision ${revision}, which is not the newest`;
  return `${VERDICTS[state]}${where}`;
}

/** A revision's hash in short, long enough to tell the revisions of any library apart. */
export function shortHash({ sha256 }: QuotationProvenance): string {
  return sha256.slice(0, 12);
}

/** Whether the check found the words, as they are or with what their author declared. */
export function isVerified(state: QuotationState): boolean {
  return state !== 'altered' && state !== 'missing';
}

/** The words a note shows for a quotation; an old node without them borrows the annotation's. */
export function wordsOf(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
  return block.exact || (quotation?.exact ?? '');
}
