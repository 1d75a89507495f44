import { quoteLines } from '../block-markdown';
import { escapeHtml } from '../escape-html';
import { escapeInline, escapeLineStart } from '../escape-markdown';

/** Filters of ours, by the name templates use; Liquid's own stand beside them. */
export const TEMPLATE_FILTERS: Readonly<Record<string, (value: unknown) => string>> = {
  /** Words so that Markdown shows them as they are. */
  markdown: (value) => linesOf(value).map(escapedLine).join('\n'),
  /** Words so that HTML shows them as they are. */
  html: (value) => escapeHtml(textOf(value)),
  /** Lines as a block quote of Markdown. */
  quote: (value) => quoteLines(linesOf(value)).join('\n'),
  /** Words for a cell of a Markdown table: one line, its bars escaped. */
  cell: (value) =>
    linesOf(value)
      .map((line) => escapeInline(line, 'commonmark').replace(/(?<!\\)\|/g, '\\|'))
      .join('<br>'),
};

const escapedLine = (line: string): string => escapeLineStart(escapeInline(line, 'commonmark'), 'commonmark');
const linesOf = (value: unknown): string[] => textOf(value).split(/\r\n|\r|\n/);
const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join(', ')
    : value === null || value === undefined
      ? ''
      : String(value);
