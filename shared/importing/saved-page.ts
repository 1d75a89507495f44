import type { CslDate } from '../model';
import { asDocument } from './clipboard-html';
import { parseDate } from './metadata/dates';

/** Elements whose addresses lead to pictures, sounds and style: what SingleFile writes into the page itself. */
const EMBEDDING = /<(?:img|source|link|video|audio|image|use|input|object|embed|iframe)\b[^<>]*>/gi;
const EMBEDDED = /\bdata:[\w.+-]+\/[\w.+-]+[;,][^"'\s>]{200,}/gi;
const SHADOW = 'template[shadowrootmode], template[shadowmode], template[shadowroot]';
/** Components stand inside components, but not without end. */
const DEEPEST_SHADOW = 20;

/**
 * A saved page with the words of its web components where a reader saw them, and without the pictures
 * written into its tags, which make up nine tenths of most saved pages and hold no word. Linear.
 */
export function asSeen(html: string, parseHtml: (html: string) => Document): string {
  const light = html.replace(EMBEDDING, (tag) => tag.replace(EMBEDDED, 'data:,'));
  if (!/<template[^>]*\sshadow(?:root|mode)/i.test(light)) return light;
  const document = parseHtml(asDocument(light));
  for (let depth = 0; depth < DEEPEST_SHADOW; depth++) {
    const templates = [...document.querySelectorAll(SHADOW)];
    if (templates.length === 0) break;
    for (const template of templates) unfold(template);
  }
  return document.documentElement.outerHTML;
}

/** Puts a component's shadow tree in its place, and what stands in the component into the tree's slot. */
function unfold(template: Element): void {
  const host = template.parentElement;
  const tree = template.ownerDocument.createElement('div');
  tree.innerHTML = template.innerHTML;
  const slot = tree.querySelector('slot:not([name])');
  const slotted = slot === null || host === null ? [] : [...host.childNodes];
  for (const node of slotted) if (node !== template) slot?.append(node);
  template.replaceWith(tree);
}

/** The day on which SingleFile saved the page; null for another page. */
export function dayOfSaving(html: string): CslDate | null {
  const comment = /<!--\s*Page saved with SingleFile[^>]*?saved date:\s*([^\n>]+)/.exec(html.slice(0, 4_096));
  return parseDate(comment?.[1] ?? '');
}
