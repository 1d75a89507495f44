import { fileNameFor } from '../../shared/exporting';
import type { Source } from '../store';
import { formatInWorker } from './bibliography-desk';
import { cited } from './cited';
import type { ComposedExport, ExportOptions } from './composed-export';
import type { ExportFormat, FormattedId } from './formats';
import type { QuotationTally } from './quotation-tally';

/** What a bibliography lists, and the title of its file. */
export interface ScopeRecords {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly tally: QuotationTally | null;
}

/**
 * The records as a bibliography to be read: lines of text, or a page that keeps italics. Null where the records are
 * gone, or after `signal` said that nobody waits; rejects with a `StyleProblem` where the style cannot be used.
 */
export async function formatRecords(
  records: ScopeRecords | null,
  format: ExportFormat & { readonly id: FormattedId },
  { look, signal, onProgress = () => undefined }: Pick<ExportOptions, 'look' | 'signal' | 'onProgress'>,
): Promise<ComposedExport | null> {
  if (!records || signal.aborted) return null;
  const title = `${records.title} – bibliography`;
  const page = format.id === 'formatted' ? null : { title, language: look.locale };
  const items = records.sources.map(cited);
  const bibliography = await formatInWorker(items, look, { page, signal, onProgress });
  if (!bibliography) return null;
  const suggestedName = fileNameFor(title, format.extension);
  return { ...bibliography, suggestedName, tally: records.tally };
}
