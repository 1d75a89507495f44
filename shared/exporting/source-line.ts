import { formatDate, formatNames, plainTitle } from '../citation';
import type { CslItem } from '../model';
import type { Flavour } from './escape-markdown';
import { inlineOnOneLine } from './inline-markdown';
import { linkAddress } from './link-markdown';
import type { Inline, TextMark } from './note-nodes';

/** What a line says of a source beyond author, container, date and address. */
interface LineOptions {
  readonly withTitle: boolean;
  /** Names the publisher as well where it is another than the container. */
  readonly withBoth?: boolean;
  readonly accessed?: string;
  /** What is added to the address, `#` included. */
  readonly fragment?: string;
}

/** A title without CSL's inline tags, on one line; `Untitled` when it is missing. */
export function titleOf(csl: CslItem): string {
  return oneLine(plainTitle(csl.title ?? '')) || 'Untitled';
}

/** Author, title, container and date of a source in one line of Markdown, its address last; what is missing is left out. */
export function sourceLine(csl: CslItem, flavour: Flavour, options: { readonly withTitle: boolean }): string {
  return inlineOnOneLine(sourceInline(csl, options), flavour);
}

/** The same as words with their marks, for any format. */
export function sourceInline(csl: CslItem, options: LineOptions): readonly Inline[] {
  const container = oneLine(csl['container-title'] ?? csl.publisher);
  const publisher = options.withBoth ? oneLine(csl.publisher) : '';
  return commaParted([
    plain(oneLine(formatNames(csl.author, 'full'))),
    plain(options.withTitle ? `“${titleOf(csl)}”` : ''),
    plain(container, ['emphasis']),
    plain(publisher === container ? '' : publisher),
    plain(oneLine(formatDate(csl.issued, 'long'))),
    plain(options.accessed ? `accessed ${options.accessed}` : ''),
    addressInline(csl.URL, options.fragment),
  ]);
}

/** A source's address as a link has it, with a fragment in place of its own if one is given; null for what is none. */
export function addressOf(url: string | undefined, fragment = ''): string | null {
  const address = url ? linkAddress(url) : null;
  return address !== null && fragment ? address.replace(/#.*$/s, '') + fragment : address;
}

function addressInline(url: string | undefined, fragment: string | undefined): readonly Inline[] {
  const address = addressOf(url, fragment);
  if (address === null) return plain(oneLine(url));
  return [{ kind: 'link', url: address, children: plain(address) }];
}

/** Words as a run without a break; none for an empty text. */
export function plain(text: string, marks: readonly TextMark[] = []): readonly Inline[] {
  return text ? [{ kind: 'text', text, marks, isCode: false }] : [];
}

/** Runs with commas between; empty ones are left out. */
export function commaParted(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index > 0 ? [...plain(', '), ...part] : part));
}

const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
