import { stringify } from 'yaml';
import { toCslSchema } from '../citation';
import type { CslItem } from '../model';
import { escapeWords } from './escape-markdown';

const TAGS_IN_MARKDOWN: readonly (readonly [RegExp, string])[] = [
  [/<i>(.*?)<\/i>/gi, '*$1*'],
  [/<b>(.*?)<\/b>/gi, '**$1**'],
  [/<sup>(.*?)<\/sup>/gi, '^$1^'],
  [/<sub>(.*?)<\/sub>/gi, '~$1~'],
  [/<span class="nocase">(.*?)<\/span>/gi, '[$1]{.nocase}'],
];
/** Fields Pandoc takes as they are; it reads every other text of its metadata as Markdown. */
const LITERAL_FIELDS = new Set(['id', 'type', 'citation-key']);

/**
 * The YAML block that opens a Pandoc document: its title and the works it quotes as `references:`, so
 * that `pandoc --citeproc` needs no other file. Texts are escaped, since Pandoc reads them as Markdown.
 */
export function pandocHeader(title: string, sources: readonly CslItem[]): string {
  const references = sources.map((csl) =>
    Object.fromEntries(
      Object.entries(toCslSchema(csl))
        .filter(([field]) => field !== 'citation-key')
        .map(escapedField),
    ),
  );
  const header = {
    ...(title ? { title: escapeWords(title, 'pandoc') } : {}),
    ...(references.length > 0 ? { references } : {}),
  };
  return Object.keys(header).length > 0 ? `---\n${stringify(header, { lineWidth: 0 })}---\n` : '';
}

function escapedField([field, value]: readonly [string, unknown]): [string, unknown] {
  return [field, LITERAL_FIELDS.has(field) ? value : escaped(value)];
}

function escaped(value: unknown): unknown {
  if (typeof value === 'string') return markdownOf(value);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]));
}

function markdownOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const escapedTags = escapeWords(line, 'pandoc').replace(/\\<(?=\/?(?:i|b|sup|sub|span)\b)/gi, '<');
  return TAGS_IN_MARKDOWN.reduce((markdown, [tag, mark]) => markdown.replace(tag, mark), escapedTags);
}
