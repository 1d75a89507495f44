import { wordsOfHtml } from '../../exporting';
import { isObject } from '../../loose-json';
import { nearestColour } from './colours';
import type { FoundAnnotation } from './gather';
import { textOf } from './loose-json';

/** Zotero's reader writes a note of its annotations so: a paragraph each, the words in this span. */
const HIGHLIGHT = /<span\b([^<>]*\bclass="(?:highlight|underline)"[^<>]*)>([\s\S]*?)<\/span>/i;
const CITATION = /<span\b[^<>]*\bclass="citation"[^<>]*>([\s\S]*)<\/span>/i;

/**
 * What a note of Zotero holds: the annotations its reader put there, each with words, colour and page, and
 * what else was written, as a remark on the source.
 */
export function readZoteroNote(html: string): FoundAnnotation[] {
  if (!/class="(?:highlight|underline)"/.test(html)) return remark(wordsOfHtml(html));
  const annotations: FoundAnnotation[] = [];
  const rest: string[] = [];
  for (const paragraph of html.split(/<\/p>/i)) {
    const found = HIGHLIGHT.exec(paragraph);
    if (found === null) rest.push(`${paragraph}</p>`);
    else annotations.push(annotationOf(paragraph, found));
  }
  // The heading that the reader puts over the annotations says nothing of its own.
  const others = wordsOfHtml(
    rest.join('').replace(/<h[1-3]\b[^>]*>(?:(?!<\/h)[\s\S]){0,300}<\/h[1-3]>/i, ''),
  );
  return [...annotations, ...remark(others)];
}

const remark = (comment: string): FoundAnnotation[] => (comment === '' ? [] : [{ comment }]);

function annotationOf(paragraph: string, [whole, attributes = '', words = '']: RegExpExecArray) {
  const after = paragraph.slice(paragraph.indexOf(whole) + whole.length);
  const citation = CITATION.exec(after);
  const data = dataOf(attributes);
  const page =
    textOf(data.pageLabel) || (/\bp\. ?([\w–-]+)/.exec(wordsOfHtml(citation?.[1] ?? ''))?.[1] ?? '');
  return {
    exact: wordsOfHtml(words).replace(/^[“"«„]\s*|\s*[”"»“]$/g, ''),
    comment: wordsOfHtml(citation === null ? after : after.replace(citation[0], '')).replace(
      /^\(\s*\)\s*/,
      '',
    ),
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
