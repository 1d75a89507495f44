import { useLayoutEffect } from 'react';
import type { ArticleSelection } from './article-selection';
import type { ArticleView } from './article-view';
import { liveRangeOfSpan } from './dom-span';

/**
 * Copies from the article exactly the words that an annotation of the same selection would store, a line for
 * each block, and beside them the same as bare HTML. The browser's own copy would add a line break behind a
 * whole block and carry the window's fonts and colours.
 */
export function useCopiedWords(view: ArticleView | null, { readMeant }: ArticleSelection): void {
  useLayoutEffect(() => {
    if (view === null) return;
    const { dom } = view;
    const onCopy = (event: ClipboardEvent) => {
      const span = readMeant();
      if (span === null || event.clipboardData === null) return;
      event.clipboardData.setData('text/plain', dom.text.slice(span.start, span.end));
      event.clipboardData.setData('text/html', bareHtml(liveRangeOfSpan(dom, span).cloneContents()));
      event.preventDefault();
    };
    dom.root.addEventListener('copy', onCopy);
    return () => dom.root.removeEventListener('copy', onCopy);
  }, [view, readMeant]);
}

const KEPT = new Set(['dir', 'start', 'value', 'scope', 'colspan', 'rowspan']);

/** The fragment's own structure and formatting as HTML: without what the reader put there for itself. Empties the fragment. */
export function bareHtml(fragment: DocumentFragment): string {
  const holder = fragment.ownerDocument.createElement('div');
  holder.append(inTable(fragment));
  for (const separator of holder.querySelectorAll('[data-separator]')) separator.remove();
  for (const box of holder.querySelectorAll('[data-table]')) box.replaceWith(...box.childNodes);
  for (const picture of holder.querySelectorAll('figure > button')) {
    const figure = picture.parentElement;
    picture.remove();
    if (figure?.childElementCount === 0) figure.remove();
  }
  for (const element of holder.querySelectorAll('*')) {
    const address = element.getAttribute('data-address');
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
    if (address !== null) element.setAttribute('href', address);
    if (element.localName === 'section' || element.localName === 'mark')
      element.replaceWith(...element.childNodes);
  }
  return holder.innerHTML;
}

const PARTS = new Set(['tr', 'thead', 'tbody', 'caption', 'colgroup']);

/** Cells and rows that were copied without their table, in one: outside of it their HTML would lose them. */
function inTable(fragment: DocumentFragment): Node {
  const { firstElementChild: first, ownerDocument: document } = fragment;
  const isCells = first?.localName === 'td' || first?.localName === 'th';
  if (first === null || !(isCells || PARTS.has(first.localName))) return fragment;
  const table = document.createElement('table');
  (isCells ? table.appendChild(document.createElement('tr')) : table).append(fragment);
  return table;
}
