import { fileNameFor } from '../../shared/exporting';
import type { Source } from '../store';
import { formatInWorker } from './bibliography-desk';
import type { BibliographyLook } from './bibliography-messages';
import { cited } from './cited';
import type { ComposedExport } from './compose-export';
import type { ExportFormat } from './formats';
import type { QuotationTally } from './quotation-tally';

/** What a bibliography lists, and the title of its file. */
export interface ScopeRecords {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly tally: QuotationTally | null;
}

/**
 * The records as a bibliography to be read, one entry a line. Null without records, or after `signal` said
 * that nobody waits; rejects with a `StyleProblem` where the style cannot be used.
 */
export async function formatRecords(
  records: ScopeRecords | null,
  format: ExportFormat,
  { look, signal }: { readonly look: BibliographyLook; readonly signal: AbortSignal },
): Promise<ComposedExport | null> {
  if (!records || signal.aborted) return null;
  const entries = await formatInWorker(records.sources.map(cited), look, signal);
  if (!entries) return null;
  return {
    text: entries.map((entry) => `${entry}\n`).join(''),
    suggestedName: fileNameFor(`${records.title} – bibliography`, format.extension),
    tally: records.tally,
    entries,
  };
}
