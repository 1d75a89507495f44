import type { QuotationState } from '../checking';
import type { CslItem } from '../model';
import type { ParagraphLocator } from '../text';
import type { NoteBlock } from './note-nodes';

/** What the check of an exported quotation found; `waiting`: there is no text of its source to check it against. */
export type ExportedState = QuotationState | 'waiting';

/**
 * A quotation's words and source as they are now. `csl.id` is the citekey, empty where the source is not
 * known either; `isMissing`: its annotation is gone.
 */
export interface ExportedQuotation extends ParagraphLocator {
  readonly annotationId: string;
  readonly exact: string;
  readonly csl: CslItem;
  readonly state: ExportedState;
  readonly isMissing: boolean;
  /** The number of the revision it was checked against, where that is not the newest. */
  readonly revision?: number;
  /** Present where the note is exported with full provenance. */
  readonly provenance?: QuotationProvenance;
}

/** Where exactly a quotation's words were taken from. */
export interface QuotationProvenance {
  /** SHA-256 of the original bytes of the revision, in hexadecimal digits; empty where there is no revision. */
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

const REMOVED = 'its annotation has been removed';
export const NO_TEXT = 'not verified: the source has no text here';
const VERDICTS: Readonly<Record<ExportedState, string>> = {
  exact: 'verified word for word',
  typographic: 'verified word for word, but for typography',
  declared: 'verified, with changes its author declared',
  altered: 'not verified: the words differ from the source',
  missing: 'not verified: the source does not contain these words',
  waiting: NO_TEXT,
};

/**
 * What is known of a quotation's words, in every format: what the check found, and in which revision where that
 * is not the newest, or that the annotation is gone.
 */
export function verdictOf(quotation: ExportedQuotation | undefined): string {
  if (!quotation || quotation.isMissing) return REMOVED;
  const { state, revision } = quotation;
  const where = revision === undefined ? '' : ` in revision ${revision}, which is not the newest`;
  return `${VERDICTS[state]}${where}`;
}

/** A revision's hash in short, long enough to tell the revisions of any library apart; empty for none. */
export function shortHash({ sha256 }: QuotationProvenance): string {
  return sha256.slice(0, 12);
}

/** Whether the check found the words, as they are or with what their author declared. */
export function isVerified(state: ExportedState): boolean {
  return state !== 'altered' && state !== 'missing' && state !== 'waiting';
}

/** The words a note shows for a quotation; an old node without them borrows the annotation's. */
export function wordsOf(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
  return block.exact || (quotation?.exact ?? '');
}
