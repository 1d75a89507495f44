import { COMMON_REFERENCES, referencedCharacter } from '../text';

/** The words of what another program wrote as HTML, a paragraph a line. Linear. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/blockquote|\/tr)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return COMMON_REFERENCES[name.toLowerCase()] ?? whole;
      // a line break written as a reference is one
      return referencedCharacter(decimal, hex, 0) ?? whole;
    })
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
