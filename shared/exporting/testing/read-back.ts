import { textOfHtml } from '../../importing/testing/html-text';
import type { Block } from '../../model';

/** Where the addresses of CommonMark's examples, most of them relative, lead. */
export const BASE = 'https://base.example/';

/** A text with its blocks, as an importer gives it. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What our importer reads from HTML. */
export function readHtml(html: string): ReadText {
  return textOfHtml(html, BASE);
}

/**
 * A text as lines that two readings of the same thing share: each block's kind, depth and number, and its words in runs
 * under their marks. Whether a blank between two words is marked as they are shows nowhere, and is not told.
 */
export function outlineOf({ text, blocks }: ReadText): readonly string[] {
  return blocks.map(({ kind, level, ordinal, start, end, marks = [] }) => {
    const runs: string[] = [];
    let last: string | null = null;
    for (let at = start; at < end; at += 1) {
      const character = text[at] ?? '';
      const own: string | null = /\s/.test(character) ? last : marksAt(text, marks, at);
      if (own !== last && own !== null) runs.push(own && ` {${own}} `);
      if (own === '' && last) runs.push(' {} ');
      runs.push(character);
      last = own;
    }
    return `${kind} ${level ?? ''} ${ordinal ?? ''}: ${JSON.stringify(runs.join(''))}`;
  });
}

/** A link on an address is left out: readers make one of a bare address, some in CommonMark's name, some in GitHub's. */
function marksAt(text: string, marks: NonNullable<Block['marks']>, at: number): string {
  return marks
    .filter(({ start, end }) => start <= at && at < end)
    .filter(({ kind, start, end }) => kind !== 'link' || !/https?:|www\.|@/i.test(text.slice(start, end)))
    .map(({ kind, href }) => (href === undefined ? kind : `link ${sameAddress(href)}`))
    .toSorted()
    .join(', ');
}

/** Readers differ in what of an address they percent-encode, which makes no other address of it. */
function sameAddress(href: string): string {
  return href.replace(/%[\dA-F]{2}|[^\x21-\x7e]|[[\]"'<>\\^`{|}]/giu, (part) =>
    part.length > 1 && part.startsWith('%') ? part.toUpperCase() : encodeURIComponent(part),
  );
}
