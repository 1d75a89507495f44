import { formatDate, formatNames, plainTitle } from '../citation';
import type { CslItem } from '../model';
import { escapeInline, type Flavour } from './escape-markdown';
import { linkAddress, writeLink } from './link-markdown';

/** A title without CSL's inline tags, on one line; `Untitled` when it is missing. */
export function titleOf(csl: CslItem): string {
  return (
    plainTitle(csl.title ?? '')
      .replace(/\s+/g, ' ')
      .trim() || 'Untitled'
  );
}

/** Author, title, container and date of a source in one line of Markdown, its address last; what is missing is left out. */
export function sourceLine(csl: CslItem, flavour: Flavour, options: { readonly withTitle: boolean }): string {
  const escaped = (text: string | undefined) =>
    escapeInline((text ?? '').replace(/\s+/g, ' ').trim(), flavour);
  const container = escaped(csl['container-title'] ?? csl.publisher);
  const address = csl.URL ? linkAddress(csl.URL) : null;
  return [
    escaped(formatNames(csl.author, 'full')),
    options.withTitle ? `“${escaped(titleOf(csl))}”` : '',
    container && `*${container}*`,
    escaped(formatDate(csl.issued, 'long')),
    address ? writeLink(null, '', address, address) : escaped(csl.URL),
  ]
    .filter(Boolean)
    .join(', ');
}
