import { strToU8, zipSync } from 'fflate';

export const CONTAINER =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** The bytes of an archive of files; `mimetype` is not packed, as books want it. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        [typeof content === 'string' ? strToU8(content) : content, { level: path === 'mimetype' ? 0 : 6 }],
      ]),
    ),
  );
}

/** A chapter as books hold it: XHTML with what an HTML parser would stumble over. */
export function chapter(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [<!ENTITY copy "c">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body><a id="start"/>${body}</body></html>`;
}

interface Book {
  readonly metadata?: string;
  /** Chapters by file name; the spine has them in this order, or as `spine` says. */
  readonly chapters: Readonly<Record<string, string>>;
  readonly spine?: readonly string[];
  readonly nav?: string;
  readonly ncx?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** An EPUB book. */
export function bookOf({
  metadata = '<dc:title>The Mole</dc:title>',
  chapters,
  spine,
  nav,
  ncx,
  more = {},
}: Book): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name) => `<item id="${name}" href="text/${name}" media-type="application/xhtml+xml"/>`,
  );
  const tables = [
    nav === undefined
      ? ''
      : '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    ncx === undefined ? '' : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
  ];
  const references = (spine ?? names).map((name) => `<itemref idref="${name}"/>`);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.join('')}${tables.join('')}</manifest><spine>${references.join('')}</spine></package>`,
    ...(nav !== undefined && { 'OEBPS/nav.xhtml': nav }),
    ...(ncx !== undefined && { 'OEBPS/toc.ncx': ncx }),
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, body]) => [`OEBPS/text/${name}`, chapter(body)]),
    ),
    ...more,
  });
}
