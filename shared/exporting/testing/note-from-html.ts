import type { LexicalNodeJson, NoteDocument } from '../../model';
import { BASE } from './read-back';

/** Lexical's format bits of the elements that are marks in a note. */
const FORMATS: Readonly<Record<string, number>> = { strong: 1, b: 1, em: 2, i: 2, del: 4, code: 16 };
const BLOCK = /^(?:p|div|h[1-6]|[uo]l|li|blockquote|pre|hr|table|t[rdh]|tbody|thead|section|form)$/;
const WORDLESS = /^(?:script|style|textarea|img|template|noscript|iframe|svg|title)$/;

/** HTML as the note that it would be, if a note could hold quotes and lists in one another as HTML can. */
export function noteFromHtml(body: Element): NoteDocument {
  const children = blocksFrom([...body.childNodes]);
  return { schema: 1, lexical: '0.52.0', state: { root: { type: 'root', children } } };
}

function blocksFrom(nodes: readonly Node[]): LexicalNodeJson[] {
  const blocks: LexicalNodeJson[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    const children = line.flatMap((node) => inlineFrom(node, 0));
    if (children.some(({ type, text }) => type !== 'text' || /\S/.test(String(text))))
      blocks.push({ type: 'paragraph', children });
    line = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !holdsBlock(node)) line.push(node);
    else {
      endLine();
      blocks.push(...blockFrom(node));
    }
  }
  endLine();
  return blocks;
}

function blockFrom(element: Element): LexicalNodeJson[] {
  const children = [...element.childNodes];
  const inline = () => children.flatMap((child) => inlineFrom(child, 0));
  const tag = element.localName;
  if (/^h[1-6]$/.test(tag)) return [{ type: 'heading', tag, children: inline() }];
  switch (tag) {
    case 'p':
      return [{ type: 'paragraph', children: inline() }];
    case 'blockquote':
      return [{ type: 'quote', children: blocksFrom(children) }];
    case 'pre': {
      const text = (element.textContent ?? '').replace(/\n$/, '');
      return [{ type: 'code', language: '', children: [{ type: 'text', text, format: 0 }] }];
    }
    case 'hr':
      return [{ type: 'horizontalrule' }];
    case 'ul':
    case 'ol': {
      const items = [...element.children].filter((child) => child.localName === 'li');
      const start = Number(element.getAttribute('start') ?? 1);
      const listType = tag === 'ol' ? 'number' : 'bullet';
      const itemNodes = items.map((item) => ({
        type: 'listitem',
        children: blocksFrom([...item.childNodes]),
      }));
      return [{ type: 'list', listType, start, children: itemNodes }];
    }
    default:
      return blocksFrom(children);
  }
}

function inlineFrom(node: Node, format: number): LexicalNodeJson[] {
  if (node.nodeType === 3) {
    const text = (node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' ');
    return text ? [{ type: 'text', text, format }] : [];
  }
  if (!isElement(node) || WORDLESS.test(node.localName)) return [];
  if (node.localName === 'br') return [{ type: 'linebreak' }];
  const own = format | (FORMATS[node.localName] ?? 0);
  const children = [...node.childNodes].flatMap((child) => inlineFrom(child, own));
  const href = node.localName === 'a' ? node.getAttribute('href') : null;
  // a note has no link without words, and none to a place in the page it was pasted from
  const hasWords = /\S/.test(node.textContent ?? '');
  if (href === null || href === '' || href.startsWith('#') || !hasWords) return children;
  return [{ type: 'link', url: URL.canParse(href, BASE) ? new URL(href, BASE).href : href, children }];
}

function holdsBlock(element: Element): boolean {
  return BLOCK.test(element.localName) || [...element.children].some(holdsBlock);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
