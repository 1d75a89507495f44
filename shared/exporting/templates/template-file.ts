import { parse, stringify } from 'yaml';
import { type ExportTemplate, ExportTemplateSchema, parseRecord } from '../../model';
import { MOST_CHARACTERS } from './render-template';

/** The ending of the files that hold a template. */
export const TEMPLATE_EXTENSION = 'liquid';

/** A template as it is in a file, or why the file is none, as a sentence without its name. */
export type ReadTemplate =
  | { readonly ok: true; readonly template: Omit<ExportTemplate, 'id'> }
  | { readonly ok: false; readonly problem: string };

/** A template's name, what it is made of and the ending of its files stand before its text, as YAML. */
const HEAD = /^---\r?\n(provenote-template: [\s\S]*?)\r?\n---\r?\n/;

/** A template as a file that others can read in, or any program that knows Liquid can be given after its head. */
export function writeTemplateFile({ name, scope, extension, text }: ExportTemplate): string {
  const head = stringify({ 'provenote-template': name, of: scope, ending: extension }, { lineWidth: 0 });
  return `---\n${head}---\n${text}`;
}

/**
 * Reads a template from a file. One without the head that `writeTemplateFile` writes is taken whole, under the name
 * of its file and for what its fields are of. Its text is not judged: a broken one is kept, to be mended.
 */
export function readTemplateFile(fileName: string, file: string): ReadTemplate {
  const whole = file.replace(/^\ufeff/, '');
  const head = HEAD.exec(whole);
  const text = head ? whole.slice(head[0].length) : whole;
  if (text.trim() === '') return { ok: false, problem: 'it holds no template' };
  if (text.length > MOST_CHARACTERS)
    return {
      ok: false,
      problem: `a template may have ${MOST_CHARACTERS.toLocaleString('en')} characters at most`,
    };
  if (text.includes('\0')) return { ok: false, problem: 'it is no file of text' };
  const stem = fileName.replace(/\.(?:liquid|txt)$/i, '');
  const named = { name: stem, scope: scopeIn(text), extension: 'md', text };
  if (!head) return { ok: true, template: named };
  const fields = fieldsIn(head[1] ?? '');
  if (fields === null) return { ok: false, problem: 'the lines before its text cannot be read' };
  const { 'provenote-template': name, of: scope, ending } = fields;
  const parsed = parseRecord(ExportTemplateSchema, { ...named, name, scope, extension: ending });
  if (!parsed.ok) return { ok: false, problem: 'the lines before its text cannot be read' };
  const extension = parsed.value.extension.replace(/[^\p{L}\d]/gu, '');
  return { ok: true, template: { name: parsed.value.name, scope: parsed.value.scope, extension, text } };
}

function fieldsIn(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    const fields: unknown = parse(yaml);
    return typeof fields === 'object' && fields !== null ? { ...fields } : null;
  } catch {
    // what is no YAML is said to be unreadable by the caller
    return null;
  }
}

/** What a template is of, told by the lists that only one of the scopes has. */
function scopeIn(text: string): ExportTemplate['scope'] {
  if (/\b(?:note|quotations|blocks)\b/.test(text)) return 'note';
  return /\bin sources\b/.test(text) ? 'library' : 'source';
}
