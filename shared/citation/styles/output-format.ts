import CSL, { type Sys } from 'citeproc';
import { BLOCK_TAG, MARK_TAGS, type Mark } from './entry-runs';

/** The name under which citeproc knows our format. */
export const OUTPUT_FORMAT = 'provenote-runs';

/**
 * Tells citeproc to write entries in the small markup that `readEntry` reads. Its own HTML would turn `m²`
 * into `m<sup>2</sup>`, which no plain text could turn back, and pairs of spaces into hard ones.
 */
export function addOutputFormat(): void {
  CSL.Output.Formats[OUTPUT_FORMAT] = {
    ...CSL.Output.Formats.html,
    text_escape: escaped,
    '@font-style/italic': on('italic'),
    '@font-style/oblique': on('italic'),
    '@font-style/normal': off('italic'),
    '@font-variant/small-caps': on('smallCaps'),
    '@font-variant/normal': off('smallCaps'),
    '@font-weight/bold': on('bold'),
    '@font-weight/normal': off('bold'),
    '@text-decoration/underline': on('underline'),
    '@text-decoration/none': off('underline'),
    '@vertical-align/sup': on('superscript'),
    '@vertical-align/sub': on('subscript'),
    '@vertical-align/baseline': off('superscript'),
    '@bibliography/entry': function entry(
      this: { readonly item_id: string },
      { sys }: { readonly sys: Sys },
      text: string,
    ) {
      return `${this.item_id}\n${text}${sys.embedBibliographyEntry?.(this.item_id) ?? ''}`;
    },
    '@display/block': block,
    '@display/left-margin': block,
    '@display/right-inline': block,
    '@display/indent': block,
    '@URL/true': (_: unknown, text: string) => text,
    '@DOI/true': (_: unknown, text: string) => text,
  };
}

/** Reads the id and the markup of an entry as it comes from our format. */
export function splitEntry(written: string): { readonly id: string; readonly markup: string } {
  const at = written.indexOf('\n');
  return { id: written.slice(0, at), markup: written.slice(at + 1) };
}

function escaped(text: string | undefined): string {
  return (text ?? '').replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

const wrapped = (tag: string): string => `<${tag}>%%STRING%%</${tag}>`;
const on = (mark: Mark): string => wrapped(MARK_TAGS[mark].on);
const off = (mark: Mark): string => wrapped(MARK_TAGS[mark].off);
const block = (_: unknown, text: string): string => `<${BLOCK_TAG}>${text}</${BLOCK_TAG}>`;
