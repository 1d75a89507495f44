import { canonicalText } from '../../text';
import { asDocument } from '../clipboard-html';
import { htmlBlocks } from '../html-blocks';
import { parseHtml, withoutRelativeLinks } from '../import-in-node';
import { pictureShelf } from '../pictures/shelf';
import { readMarkdown } from '../read-markdown';
import { withSafeLinks } from '../safe-links';

/** The body of a page or a fragment, as linkedom reads it. */
export function bodyOf(html: string): Element {
  return parseHtml(asDocument(html)).body;
}

/** The text that the importer makes of HTML taken whole, its links led from `base`. */
export function textOfHtml(html: string, base: string): ReturnType<typeof canonicalText> {
  return canonicalText(withSafeLinks(htmlBlocks(bodyOf(html)), base));
}

/** The text that the importer makes of a Markdown file at `url`, with a leading heading left where it is. */
export function textOfMarkdown(source: string, url: string): ReturnType<typeof canonicalText> {
  const reader = {
    parseHtml,
    sanitise: withoutRelativeLinks,
    pause: () => Promise.resolve(),
    pictures: pictureShelf(),
  };
  const { blocks } = readMarkdown({ name: 'text.md', source, url, isPasted: false }, reader);
  return canonicalText(withSafeLinks(blocks, url));
}
