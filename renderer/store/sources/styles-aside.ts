import { BASE_ADDRESS } from '../../../shared/importing';

/** Where a style waits while its page is parsed. */
const ASIDE = 'data-provenote-style';
/** A tag with a style or an event handler. */
const TAG = /<[a-z][^\s<>]*\s[^<>]*\b(?:style|on[a-z]+)\s*=[^<>]*>/gi;
const ATTRIBUTE = /\s(style|on[a-z]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
const SHEET = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi;
const BASE = /<base\b[^<>]*>/gi;
const HREF = /\shref(?=\s*=)/gi;
/** What readers of a page look for in a style: whether it hides, and how it sets type and lines. */
const TELLING = /display|visibility|opacity|font|user-select|white-space|position/i;

/**
 * The HTML with its styles, event handlers and base address out of the parser's sight. The window's policy forbids
 * all three, and the browser looks up and reports each one it meets in a parsed page too: .15 ms, a hundred times what
 * the element costs otherwise. Handlers and sheets go, and so do styles that only paint. Linear.
 */
export function stylesAside(html: string): string {
  return html
    .replace(SHEET, '')
    .replace(BASE, (tag) => tag.replace(HREF, ` ${BASE_ADDRESS}`))
    .replace(TAG, (tag) =>
      tag.replace(ATTRIBUTE, (_, name: string, value: string) =>
        name.toLowerCase() === 'style' && TELLING.test(value) ? ` ${ASIDE}=${value}` : '',
      ),
    );
}

/** Gives a parsed page back the styles that were put aside. Setting them by script is within the policy. */
export function bringStylesBack(document: Document): void {
  for (const element of document.querySelectorAll(`[${ASIDE}]`)) {
    if (element instanceof HTMLElement) element.style.cssText = element.getAttribute(ASIDE) ?? '';
    element.removeAttribute(ASIDE);
  }
}
