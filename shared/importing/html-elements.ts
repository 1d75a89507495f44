/** Elements whose content is never words of an article: code, controls, players, and a ruby's readings. */
export const WORDLESS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'iframe',
  'frame',
  'frameset',
  'noframes',
  'object',
  'embed',
  'applet',
  'svg',
  'canvas',
  'audio',
  'video',
  'map',
  'select',
  'datalist',
  'textarea',
  'input',
  'button',
  'progress',
  'meter',
  'dialog',
  'rt',
  'rp',
  'annotation',
  'annotation-xml',
]);

/** Elements before and after which a paragraph ends. */
export const PARAGRAPH_LIKE: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'body',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figure',
  'footer',
  'form',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'td',
  'th',
  'ul',
]);

/** What surrounds an article on a page: its words are left out where a whole page is taken for want of an article. */
const FURNITURE: ReadonlySet<string> = new Set(['nav', 'footer', 'aside']);

/** An element's name in lower case, in HTML and in XHTML alike. */
export function tagOf(element: Element): string {
  return element.localName.toLowerCase();
}

const HIDES = String.raw`display\s*:\s*none|visibility\s*:\s*hidden`;
const HIDING_STYLE = new RegExp(String.raw`(?:^|;)\s*(?:${HIDES})`, 'i');
const HIDING_ATTRIBUTE = new RegExp(
  String.raw`\s(?:hidden(?![\w-])|aria-hidden\s*=\s*["']?true\b|style\s*=\s*["']?(?:[^"']*;)?\s*(?:${HIDES}))`,
  'i',
);

/** True for an element whose text no reader of the page sees or would call part of the article. */
export function isWordless(element: Element): boolean {
  if (WORDLESS.has(tagOf(element))) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden')?.toLowerCase() === 'true')
    return true;
  return HIDING_STYLE.test(element.getAttribute('style') ?? '');
}

/** The same of attributes as they are written in a tag. */
export function areHiding(attributes: string): boolean {
  return HIDING_ATTRIBUTE.test(attributes);
}

/** Whether the element’s words stand apart from those around it, as a paragraph’s do. */
export function isParagraphLike(tag: string): boolean {
  return PARAGRAPH_LIKE.has(tag);
}

/** True for navigation, footers and asides, by element or by role. */
export function isFurniture(element: Element): boolean {
  const role = element.getAttribute('role')?.toLowerCase() ?? '';
  return (
    FURNITURE.has(tagOf(element)) || /^(?:navigation|banner|contentinfo|complementary|search)$/.test(role)
  );
}

/** True for an element, in any document. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

/**
 * Visits what is inside `root` in document order. `enter` answers whether to go inside; `leave` is
 * called for each element entered. Without recursion, so that no depth of nesting ends the program.
 */
export function traverse(
  root: Node,
  visit: {
    readonly enter: (element: Element) => boolean;
    readonly leave: (element: Element) => void;
    readonly text: (text: string) => void;
  },
): void {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (isText(node)) visit.text(node.nodeValue ?? '');
    if (isElement(node) && visit.enter(node)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      visit.leave(node);
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root && isElement(node)) visit.leave(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

/** How many elements the deepest one inside `root` stands in, itself included. Linear. */
export function nestingDepth(root: Node): number {
  let depth = 0;
  let deepest = 0;
  traverse(root, {
    enter: () => {
      depth++;
      deepest = Math.max(deepest, depth);
      return true;
    },
    leave: () => {
      depth--;
    },
    text: () => undefined,
  });
  return deepest;
}
