import { canonicalText } from '../../text';
import { asDocument } from '../clipboard-html';
import { htmlBlocks } from '../html-blocks';
import { parseHtml } from '../import-in-node';
import { withSafeLinks } from '../safe-links';

/** The body of a page or a fragment, as linkedom reads it. */
export function bodyOf(html: string): Element {
  return parseHtml(asDocument(html)).body;
}

/** The text that the importer makes of HTML taken whole, its links led from `base`. */
export function textOfHtml(html: string, base: string): ReturnType<typeof canonicalText> {
  return canonicalText(withSafeLinks(htmlBlocks(bodyOf(html)), base));
}
