import type { CslDate } from '../model';
import { asDocument } from './clipboard-html';
import type { HtmlReader } from './html-article';
import { parseDate } from './metadata/dates';
import { withPicturesShelved } from './pictures/written-pictures';

const SHADOW = 'template[shadowrootmode], template[shadowmode], template[shadowroot]';
/** Components stand inside components, but not without end. */
const DEEPEST_SHADOW = 20;

/**
 * A saved page with the words of its web components where a reader saw them, and with the pictures
 * written into its tags on the shelf: they make up nine tenths of most saved pages and hold no word. Linear.
 */
export function asSeen(
  html: string,
  { parseHtml, pictures }: Pick<HtmlReader, 'parseHtml' | 'pictures'>,
): string {
  const light = withPicturesShelved(html, pictures);
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
