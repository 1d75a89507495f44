import { tagOf } from './html-elements';

/** Gives the numbers that the ordered lists of one document show, item after item. */
export function listNumbering() {
  const next = new Map<Element, number>();
  return {
    /** The item's number; undefined in an unordered list and for a number below 0. */
    ordinalOf(item: Element): number | undefined {
      const list = item.closest('ol, ul, menu, dir');
      if (list === null || tagOf(list) !== 'ol') return undefined;
      const isReversed = list.hasAttribute('reversed');
      const number =
        wholeNumber(item.getAttribute('value')) ?? next.get(list) ?? firstNumber(list, isReversed);
      next.set(list, number + (isReversed ? -1 : 1));
      return number < 0 ? undefined : number;
    },
  };
}

function firstNumber(list: Element, isReversed: boolean): number {
  const items = [...list.children].filter((child) => tagOf(child) === 'li').length;
  return wholeNumber(list.getAttribute('start')) ?? (isReversed ? items : 1);
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null;
}
