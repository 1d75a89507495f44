/** HTML from a clipboard: the part that was selected, and the page it was copied from, if it says so. */
export interface HtmlFragment {
  readonly html: string;
  readonly url: string | null;
}

const FURNITURE = /<(?:nav|header|footer|aside|main|article|form)[\s>]/i;
const SHORT = 20_000;

/**
 * The fragment, when this is one: marked by StartFragment comments (with or without Windows' CF_HTML
 * header), or HTML without `<html>` and `<body>` that is short or has no page furniture. Null for a
 * page, which is searched for its article.
 */
export function htmlFragment(source: string): HtmlFragment | null {
  const marked = /<!--\s*StartFragment\s*-->([\s\S]*?)(?:<!--\s*EndFragment\s*-->|$)/i.exec(source);
  if (marked?.[1] !== undefined) return { html: marked[1], url: sourceUrl(source) };
  if (/<(?:html|body|head|!doctype)[\s>]/i.test(source)) return null;
  return source.length < SHORT || !FURNITURE.test(source) ? { html: source, url: null } : null;
}

/** True for HTML in which a clipboard marked what was selected. */
export function isMarkedFragment(source: string): boolean {
  return /<!--\s*StartFragment/i.test(source);
}

function sourceUrl(source: string): string | null {
  return /^SourceURL:(https?:\S+)/im.exec(source.slice(0, 2_000))?.[1] ?? null;
}

/** A whole document around a fragment or a page without `<html>`, so that every parser builds the same tree. */
export function asDocument(html: string): string {
  if (/<html[\s>]/i.test(html)) return /<(?:body|frameset)[\s>]/i.test(html) ? html : withBody(html);
  if (/<(?:head|body)[\s>]/i.test(html))
    return `<!doctype html><html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`;
  return documentOf(html);
}

/** A document whose body this is, whatever tags are in it. */
export function documentOf(body: string): string {
  return `<!doctype html><html><head></head><body>${body}</body></html>`;
}

/** What may stand in a page's head, from the end of its `<html>` tag on. */
const HEAD_PART =
  /^(?:\s+|<!--[\s\S]*?-->|<\/?head\b[^>]*>|<(?:meta|link|base)\b[^>]*>|<(title|style|script|noscript|template)\b[^>]*>[\s\S]*?<\/\1\s*>)/i;

/** SingleFile and others leave out the tags that a browser can infer (HTML, section 13.1.2.4); not every parser can. */
function withBody(html: string): string {
  const opening = /<html(?:\s[^>]*)?>/i.exec(html);
  const start = opening === null ? 0 : opening.index + opening[0].length;
  let end = start;
  for (let part = HEAD_PART.exec(html.slice(end)); part !== null; part = HEAD_PART.exec(html.slice(end)))
    end += part[0].length;
  const head = html.slice(start, end).replace(/<\/?head\b[^>]*>/gi, '');
  return `${html.slice(0, start)}<head>${head}</head><body>${html.slice(end).replace(/<\/html\s*>\s*$/i, '')}</body></html>`;
}
