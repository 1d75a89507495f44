import type { BibliographyProgress, TextRun } from '../../shared/citation';
import type { BibliographyLook } from './bibliography-messages';
import type { QuotationTally } from './quotation-tally';

/** A file ready to be saved: its whole text, and for a note what the check of its quotations found. */
export interface ComposedExport {
  readonly text: string;
  /** Writes the file where it is no text: then `text` shows what it will hold. */
  readonly bytes?: () => Promise<Uint8Array>;
  readonly suggestedName: string;
  readonly tally: QuotationTally | null;
  /** The first entries of a formatted bibliography as the file shows them, as many as a preview has room for, for a preview that tells where each begins. */
  readonly entries?: readonly (readonly TextRun[])[];
}

/** Why there is no file, as a sentence. */
export interface ExportProblem {
  readonly problem: string;
}

/** How an export is to be made; after `signal` aborts nobody waits for it. */
export interface ExportOptions {
  /** Whether each quotation says all of where it comes from. */
  readonly hasFullProvenance: boolean;
  /** The look of a formatted bibliography. */
  readonly look: BibliographyLook;
  /** Whether the file's blocks carry the marks by which the file can be updated, in a format that has them. */
  readonly hasUpdateMarks: boolean;
  /** Told how far a formatted bibliography is that takes more than a moment. */
  readonly onProgress?: (progress: BibliographyProgress) => void;
  readonly signal: AbortSignal;
}
