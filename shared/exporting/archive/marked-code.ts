import type { Block, InlineMark } from '../../model';
import { attribute, escapeHtml } from '../escape-html';
import { linkAddress } from '../link-markdown';

/** Whether words of a block of code are bold, italic or links. */
export function isMarkedCode({ kind, marks = [] }: Block): boolean {
  return kind === 'preformatted' && marks.some((mark) => mark.kind !== 'code');
}

/**
 * Code with its marks as the HTML that Markdown takes as it is up to its end tag (CommonMark 0.31.2, 4.6): between fences
 * all is words. Its cost is that of the length and of the marks times their edges.
 */
export function markedCodeLines(text: string, { start, end, marks = [] }: Block): readonly string[] {
  const edges = marks.flatMap((mark) => [mark.start, mark.end]);
  const bounds = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  const html = bounds.slice(1).map((to, at) => {
    const from = bounds[at] ?? to;
    return marks
      .filter((mark) => mark.start <= from && mark.end >= to)
      .reduce(marked, escapeHtml(text.slice(from, to)));
  });
  return `<pre>${html.join('')}</pre>`.split('\n');
}

function marked(html: string, { kind, href = '' }: InlineMark): string {
  if (kind === 'strong') return `<strong>${html}</strong>`;
  if (kind === 'emphasis') return `<em>${html}</em>`;
  const address = kind === 'link' ? linkAddress(href) : null;
  return address === null ? html : `<a${attribute('href', address)}>${html}</a>`;
}
