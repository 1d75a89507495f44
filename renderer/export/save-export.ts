import type { PrintOutcome } from '../../shared/desktop-api';
import { host } from '../host';
import type { ComposedExport } from './composed-export';
import type { ExportFormat } from './formats';

/** Saves a composed export, or prints it; a file that cannot be made is a failure that says so. */
export async function saveExport(file: ComposedExport, format: ExportFormat): Promise<PrintOutcome> {
  const { suggestedName, text } = file;
  try {
    if (format.id === 'pdf') return await host.printPage({ suggestedName, html: text });
    const bytes = file.bytes ? await file.bytes() : new TextEncoder().encode(text);
    return await host.saveFile({ suggestedName, mediaType: format.mediaType, bytes });
  } catch (cause) {
    host.log({ level: 'error', message: `Saving ${suggestedName} failed`, cause: String(cause) });
    const problem = `“${suggestedName}” could not be made; the log has the cause. Choose another format or try again.`;
    return { outcome: 'failed', problem };
  }
}
