import { linkAddress } from './link-address';

/** Elements a note knows, and what each becomes. */
const KNOWN: Readonly<Record<string, string>> = {
  P: 'p',
  DIV: 'div',
  SECTION: 'div',
  ARTICLE: 'div',
  MAIN: 'div',
  FIGURE: 'div',
  FIGCAPTION: 'p',
  TR: 'p',
  DT: 'p',
  DD: 'p',
  PRE: 'p',
  H1: 'h1',
  H2: 'h2',
  H3: 'h3',
  H4: 'h3',
  H5: 'h3',
  H6: 'h3',
  BLOCKQUOTE: 'blockquote',
  UL: 'ul',
  OL: 'ol',
  LI: 'li',
  BR: 'br',
  B: 'strong',
  STRONG: 'strong',
  I: 'em',
  EM: 'em',
  CITE: 'em',
  CODE: 'code',
  A: 'a',
};

/** Elements that go with all they hold: they run, load, or show what is not text. */
const DROPPED: ReadonlySet<string> = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH CANVAS VIDEO AUDIO IMG PICTURE LINK META TITLE HEAD BUTTON INPUT SELECT TEXTAREA'.split(
    ' ',
  ),
);

/**
 * Pasted HTML cut down to the elements a note knows, in an inert document: no attribute is left but a
 * checked `href`, so that nothing of it can load or run, even before it becomes a note's nodes. Linear.
 */
export function reducePastedHtml(html: string): Document {
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  const reduced = document.implementation.createHTMLDocument('');
  copyKnown(pasted.body, reduced.body);
  return reduced;
}

function copyKnown(from: Node, into: Element): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) into.append(child.textContent ?? '');
    if (!(child instanceof Element) || DROPPED.has(child.nodeName.toUpperCase())) continue;
    copyKnown(child, copyElement(child, into));
  }
}

/** The element to copy the children into: a known one made anew, or the parent where this one is unwrapped. */
function copyElement(element: Element, into: Element): Element {
  const name = KNOWN[element.nodeName];
  if (!name || (name === 'strong' && isPlainWrapper(element))) return into;
  const copy = into.ownerDocument.createElement(name);
  if (name === 'a') {
    const address = linkAddress(element.getAttribute('href') ?? '');
    if (!address.ok) return into;
    copy.setAttribute('href', address.url);
  }
  into.append(copy);
  return copy;
}

/** Google Docs wraps everything it copies in one `<b style="font-weight:normal">`. */
function isPlainWrapper(element: Element): boolean {
  return element instanceof HTMLElement && element.style.fontWeight === 'normal';
}
