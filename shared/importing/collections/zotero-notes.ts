import { nearestColour } from './colours';
import type { FoundAnnotation } from './gather';
import { isObject, textOf } from './loose-json';

/** Zotero's reader writes a note of its annotations so: a paragraph each, the words in this span. */
const HIGHLIGHT = /<span\b([^<>]*\bclass="(?:highlight|underline)"[^<>]*)>([\s\S]*?)<\/span>/i;
const CITATION = /<span\b[^<>]*\bclass="citation"[^<>]*>([\s\S]*)<\/span>/i;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * What a note of Zotero holds: the annotations its reader put there, each with words, colour and page, and
 * what else was written, as a remark on the source.
 */
export function readZoteroNote(html: string): FoundAnnotation[] {
  if (!/class="(?:highlight|underline)"/.test(html)) return remark(noteText(html));
  const annotations: FoundAnnotation[] = [];
  const rest: string[] = [];
  for (const paragraph of html.split(/<\/p>/i)) {
    const found = HIGHLIGHT.exec(paragraph);
    if (found === null) rest.push(`${paragraph}</p>`);
    else annotations.push(annotationOf(paragraph, found));
  }
  // The heading that the reader puts over the annotations says nothing of its own.
  const others = noteText(rest.join('').replace(/<h[1-3]\b[^>]*>(?:(?!<\/h)[\s\S]){0,300}<\/h[1-3]>/i, ''));
  return [...annotations, ...remark(others)];
}

const remark = (comment: string): FoundAnnotation[] => (comment === '' ? [] : [{ comment }]);

function annotationOf(paragraph: string, [whole, attributes = '', words = '']: RegExpExecArray) {
  const after = paragraph.slice(paragraph.indexOf(whole) + whole.length);
  const citation = CITATION.exec(after);
  const data = dataOf(attributes);
  const page = textOf(data.pageLabel) || (/\bp\. ?([\w–-]+)/.exec(noteText(citation?.[1] ?? ''))?.[1] ?? '');
  return {
    exact: noteText(words).replace(/^[“"«„]\s*|\s*[”"»“]$/g, ''),
    comment: noteText(citation === null ? after : after.replace(citation[0], '')).replace(/^\(\s*\)\s*/, ''),
    colour: nearestColour(textOf(data.color)),
    locator: page && `p. ${page}`,
  };
}

/** What the reader says of an annotation, as JSON in an address's escapes; nothing where it is damaged. */
function dataOf(attributes: string): Readonly<Record<string, unknown>> {
  const encoded = /\bdata-annotation="([^"]*)"/i.exec(attributes)?.[1] ?? '';
  try {
    const data: unknown = JSON.parse(decodeURIComponent(encoded));
    return isObject(data) ? data : {};
  } catch {
    // The words stand in the note itself; page and colour are what is lost.
    return {};
  }
}

/** A note's HTML as plain text, a paragraph a line. Linear. */
export function noteText(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/blockquote|\/tr)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    })
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
