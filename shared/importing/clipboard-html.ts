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
  if (/<html[\s>]/i.test(html)) return html;
  if (/<(?:head|body)[\s>]/i.test(html))
    return `<!doctype html><html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`;
  return `<!doctype html><html><head></head><body>${html}</body></html>`;
}
