import type { OpenItem } from '../item-fields';

/** Types whose `SN` is an ISSN where it looks like neither number, and those where it is the work's own number. */
const IN_PERIODICAL = new Set(['ABST', 'EJOUR', 'INPR', 'JFULL', 'JOUR', 'MGZN', 'NEWS']);
const NUMBERED = new Set(['DBASE', 'GOVDOC', 'LEGAL', 'PAT', 'RPRT', 'STAND']);
const PARTS_OF_LIST = /[,;\s(]/;

/**
 * Adds what the lines of `SN` hold to the item, which carry all of them: an ISSN is eight digits, an ISBN ten or
 * thirteen, another the work's own number where its type has one; one line may list several.
 */
export function addNumbers(item: OpenItem, ris: string, numbers: readonly string[]): void {
  for (const number of numbers) {
    const [first = ''] = number.trim().split(PARTS_OF_LIST);
    const { length } = first.replace(/[^\dXx]/g, '');
    const isOfLength = (length === 8 || length === 10 || length === 13) && /^[\dXx-]+$/.test(first);
    // the number of a rule, where no other line has it, may have as many digits as an ISSN
    const isOwn = ris === 'LEGAL' && item.number === undefined && !isIsbn(number);
    const isKnown = isOfLength && !isOwn;
    if (!isKnown && NUMBERED.has(ris)) item.number = number;
    else if (isKnown ? length === 8 : IN_PERIODICAL.has(ris)) item.ISSN ??= number;
    else item.ISBN ??= number;
  }
}

/** Whether the text begins with an ISBN whose check digit is right. */
export function isIsbn(text: string): boolean {
  const [first = ''] = text.trim().split(PARTS_OF_LIST);
  const signs = first.replaceAll('-', '').toUpperCase();
  const digits = Array.from(signs, (sign) => (sign === 'X' ? 10 : Number(sign)));
  const weighed = (weight: (index: number) => number) =>
    digits.reduce((sum, digit, index) => sum + digit * weight(index), 0);
  if (/^97[89]\d{10}$/.test(signs)) return weighed((index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
  return /^\d{9}[\dX]$/.test(signs) && weighed((index) => 10 - index) % 11 === 0;
}
