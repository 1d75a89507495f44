import type { Mark, TextRun } from '../citation';
import { escapeHtml } from './escape-html';
import { htmlPage } from './html-page';

const ELEMENTS: Readonly<Record<Mark, readonly [opening: string, closing: string]>> = {
  italic: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  smallCaps: ['<span style="font-variant:small-caps">', '</span>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  underline: ['<u>', '</u>'],
};
const HANGING = 'padding-left:2em;text-indent:-2em;overflow-wrap:anywhere';

/**
 * A formatted bibliography as a page of HTML that stands alone: one paragraph an entry, with hanging indents
 * that word processors take over. `language` is a tag, or empty for English.
 */
export function bibliographyToHtml(bibliography: {
  readonly title: string;
  readonly language: string;
  readonly entries: readonly (readonly TextRun[])[];
}): string {
  const { title, language, entries } = bibliography;
  const paragraphs = entries.map((runs) => `<p style="${HANGING}">${runs.map(runToHtml).join('')}</p>`);
  return htmlPage({
    title,
    language,
    body: [`<h1>${escapeHtml(title)}</h1>`, ...paragraphs].join('\n'),
  });
}

function runToHtml(run: TextRun): string {
  let html = escapeHtml(run.text);
  for (const [mark, [opening, closing]] of Object.entries(ELEMENTS))
    if (Object.hasOwn(run, mark)) html = `${opening}${html}${closing}`;
  return html;
}
