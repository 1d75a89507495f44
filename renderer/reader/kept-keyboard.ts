import type { ArticleDom } from './article-dom';
import { offsetOfPosition, positionOfOffset } from './dom-span';

/**
 * Remembers the selection and the focused link before the text nodes of some blocks are made anew. Returns
 * what puts them back, the selection drawn the same way round.
 */
export function keepKeyboard(dom: ArticleDom, elements: readonly HTMLElement[]): () => void {
  const restoreSelection = keepSelection(dom, elements);
  const restoreFocus = keepFocus(elements, dom.root.ownerDocument.activeElement);
  return () => {
    restoreFocus();
    restoreSelection();
  };
}

function keepSelection(dom: ArticleDom, elements: readonly HTMLElement[]): () => void {
  const selection = dom.root.ownerDocument.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  const isInside = (node: Node | null | undefined): node is Node =>
    node !== null && node !== undefined && elements.some((element) => element.contains(node));
  if (!selection || !anchorNode || !focusNode || !(isInside(anchorNode) || isInside(focusNode)))
    return () => undefined;
  const isForwards = selection.direction !== 'backward';
  const edges = isForwards ? (['start', 'end'] as const) : (['end', 'start'] as const);
  const keep = (node: Node, offset: number, edge: 'start' | 'end') => {
    if (!isInside(node)) return () => ({ node, offset });
    const at = offsetOfPosition(dom, { node, offset }, edge);
    return () => positionOfOffset(dom, at, edge);
  };
  const anchor = keep(anchorNode, anchorOffset ?? 0, edges[0]);
  const focus = keep(focusNode, focusOffset ?? 0, edges[1]);
  return () => {
    const [from, to] = [anchor(), focus()];
    selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  };
}

function keepFocus(elements: readonly HTMLElement[], focused: Element | null): () => void {
  const element = elements.find((one) => focused !== one && one.contains(focused));
  if (element === undefined || focused === null) return () => undefined;
  const at = [...element.querySelectorAll<Element>('a')].indexOf(focused);
  return () => element.querySelectorAll('a')[at]?.focus({ preventScroll: true });
}
