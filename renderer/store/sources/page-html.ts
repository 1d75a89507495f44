import DOMPurify from 'dompurify';
import { HTML_POLICY, type PdfMeans } from '../../../shared/importing';
import { bringStylesBack, stylesAside } from './styles-aside';

/** Parses HTML into a document of its own, in which no script runs and no resource loads. */
export function parseHtml(html: string): Document {
  const document = new DOMParser().parseFromString(stylesAside(html), 'text/html');
  bringStylesBack(document);
  return document;
}

/**
 * The HTML with nothing left that runs, loads or frames: text-level and block elements alone, pictures
 * without their address, and links to http, https and mailto.
 */
export function sanitise(html: string): string {
  return DOMPurify.sanitize(parseHtml(html).body, {
    ALLOWED_TAGS: [...HTML_POLICY.elements],
    ALLOWED_ATTR: [...HTML_POLICY.attributes],
    // DOMPurify takes every other value for an address, and would drop `start="5"` for not being one.
    ADD_URI_SAFE_ATTR: HTML_POLICY.attributes.filter((name) => name !== 'href' && name !== 'cite'),
    FORBID_CONTENTS: [...HTML_POLICY.wordless],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  });
}

/** What pdf.js needs of the page: its worker and its character maps, both of the program's own files. */
export const pdfMeans: PdfMeans = {
  worker: async () => {
    // biome-ignore lint/style/noRestrictedImports: a folder of pdf.js's, not of this house
    const { default: PdfWorker } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs?worker');
    return new PdfWorker();
  },
  characterMap: async (fileName) => (await import('./character-maps')).characterMap(fileName),
};
