import DOMPurify from 'dompurify';

/** Tags that carry an article's text and structure, or the metadata readers look for. Everything else goes. */
const TAGS =
  'html head title body main article section header footer aside nav div span p br hr h1 h2 h3 h4 h5 h6 ' +
  'ul ol li dl dt dd blockquote q cite pre code kbd samp a em i strong b u s del ins mark small sub sup ' +
  'abbr dfn var time address figure figcaption table caption thead tbody tfoot tr th td ruby rt rp bdi bdo wbr';
const ATTRIBUTES =
  'href title lang dir datetime class id role start value itemprop itemtype itemscope rel cite';

/** Parses HTML into a document of its own, in which no script runs and no resource loads. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/**
 * The HTML with nothing left that runs, loads or frames: text-level and block elements alone, and links
 * to http, https and mailto.
 */
export function sanitise(html: string): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS.split(' '),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  });
}
