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

const BLOCKS = 'p, div, section, figure, pre, h1, h2, h3, h4, h5, h6, blockquote';
const NOT_BOLD = /font-weight:\s*(normal|400)/;
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CELLS: ReadonlySet<string> = new Set(['TD', 'TH']);

/**
 * Copies what a note knows of a pasted page into an empty one: no attribute is left but a checked `href`,
 * so that nothing of it can load or run. Both documents are inert, without a window. Returns `reduced`.
 * Linear, but for deeply nested block quotes.
 */
export function reducePastedHtml(pasted: Document, reduced: Document): Document {
  copyKnown(pasted.body, reduced.body);
  return reduced;
}

function copyKnown(from: Node, into: Element, isQuoted = false): void {
  for (const child of from.childNodes) {
    if (child.nodeType === TEXT_NODE) into.append(child.textContent ?? '');
    if (!isElement(child) || DROPPED.has(child.nodeName.toUpperCase())) continue;
    copyKnown(child, copyElement(child, into, isQuoted), isQuoted || child.nodeName === 'BLOCKQUOTE');
    if (CELLS.has(child.nodeName)) into.append(' ');
  }
}

/** The element to copy the children into: a known one made anew, or the parent where this one is unwrapped. */
function copyElement(element: Element, into: Element, isQuoted: boolean): Element {
  const name = nameInNote(element, isQuoted);
  if (!name) return into;
  const copy = into.ownerDocument.createElement(name);
  if (name === 'a') {
    const address = linkAddress(element.getAttribute('href') ?? '');
    if (!address.ok) return into;
    copy.setAttribute('href', address.url);
  }
  into.append(copy);
  return copy;
}

/**
 * A note's quote holds a line of text, not blocks: a block quote of several paragraphs becomes as many
 * quotes. Google Docs wraps all it copies in one `<b style="font-weight:normal">`, which is no bold.
 */
function nameInNote(element: Element, isQuoted: boolean): string | undefined {
  const name = KNOWN[element.nodeName];
  if (name === 'blockquote' && element.querySelector(BLOCKS)) return undefined;
  if (isQuoted && element.matches(BLOCKS)) return element.querySelector(BLOCKS) ? undefined : 'blockquote';
  if (name === 'strong' && NOT_BOLD.test(element.getAttribute('style') ?? '')) return undefined;
  return name;
}

/** By number, since `Element` is a global that a document outside a window does not share. */
function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}
