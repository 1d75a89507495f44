import type { SaveOutcome } from '../../shared/desktop-api';
import { fileNameFor, readTemplateFile, TEMPLATE_EXTENSION, writeTemplateFile } from '../../shared/exporting';
import type { ExportTemplate } from '../../shared/model';
import { host } from '../host';
import { utf8Of } from './utf8';

/** A template that was brought in, or why the file is none, as a sentence. */
type OpenedTemplate =
  | { readonly ok: true; readonly template: Omit<ExportTemplate, 'id'> }
  | { readonly ok: false; readonly problem: string };

/** Asks for a template's file and reads it; null when the user cancels. */
export async function openTemplate(): Promise<OpenedTemplate | null> {
  try {
    const [opened] = await host.openFiles('template');
    if (!opened) return null;
    if (!opened.ok) return opened;
    const text = 'bytes' in opened ? utf8Of(opened.bytes) : null;
    const read = text === null ? notText : readTemplateFile(opened.name, text);
    return read.ok ? read : { ok: false, problem: `“${opened.name}” was not added: ${read.problem}.` };
  } catch (cause) {
    host.log({ level: 'error', message: 'A template could not be opened', cause: String(cause) });
    return { ok: false, problem: 'The file could not be opened; the log has the cause. Choose it again.' };
  }
}

const notText = { ok: false, problem: 'it is no text in UTF-8' } as const;

/** Saves a template as a file of its own. */
export async function saveTemplate(template: ExportTemplate): Promise<SaveOutcome> {
  const suggestedName = fileNameFor(template.name, TEMPLATE_EXTENSION);
  const bytes = new TextEncoder().encode(writeTemplateFile(template));
  try {
    return await host.saveFile({ suggestedName, mediaType: 'text/plain', bytes });
  } catch (cause) {
    host.log({ level: 'error', message: `Saving ${suggestedName} failed`, cause: String(cause) });
    return {
      outcome: 'failed',
      problem: `“${suggestedName}” could not be saved; the log has the cause. Try again.`,
    };
  }
}
