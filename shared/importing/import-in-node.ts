import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { documentOf } from './clipboard-html';
import { type ImportedSource, type ImportOptions, importSource, type SourceFile } from './index';

/** An HTML document by linkedom, which stands in for the page's DOMParser in tests and benchmarks. */
export function parseHtml(html: string): Document {
  return parseHTML(html).document;
}

/** What the page's sanitiser makes of links, which importers must have led to their addresses by then; all else stays. */
export function withoutRelativeLinks(html: string): string {
  const { body } = parseHtml(documentOf(html));
  for (const link of body.querySelectorAll('a[href]'))
    if (!/^(?:https?|mailto):/i.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
  return body.innerHTML;
}

/** A character map of pdf.js's from where it is installed. */
async function characterMap(fileName: string): Promise<Uint8Array> {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return new Uint8Array(await readFile(join(home, 'cmaps', fileName)));
}

/** Imports a file as the page would; a string is encoded as UTF-8. The day of access is 20 February 2026. */
export function importInNode(
  name: string,
  content: string | Uint8Array,
  more: Partial<SourceFile> & ImportOptions = {},
): Promise<ImportedSource> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return importSource({ name, bytes, ...more }, parseHtml, {
    now: new Date(2026, 1, 20),
    pdf: { characterMap },
    sanitise: withoutRelativeLinks,
    ...more,
  });
}

/** The lines of a source, each with its block's kind, depth and number: `list-item 2 #3: words`. */
export function outline(source: ImportedSource): string[] {
  return source.blocks.map(({ kind, level, ordinal, start, end }) =>
    [kind, level, ordinal === undefined ? undefined : `#${ordinal}`]
      .filter((part) => part !== undefined)
      .join(' ')
      .concat(`: ${source.text.slice(start, end)}`),
  );
}

/** Every mark with the words it covers: `link <https://…>: words`. */
export function marksOf(source: ImportedSource): string[] {
  return source.blocks
    .flatMap((block) => block.marks ?? [])
    .map(
      ({ kind, href, start, end }) =>
        `${kind}${href === undefined ? '' : ` <${href}>`}: ${source.text.slice(start, end)}`,
    );
}

/**
 * The rows of tables, cell by cell: `begins [column] Boat / [column] Days` and then `[row] Sanna / 4`; a cell
 * over several columns or rows ends in `→2` or `↓2`.
 */
export function cellsOf(source: ImportedSource): string[] {
  return source.blocks.flatMap(({ cells, beginsTable }) =>
    cells === undefined
      ? []
      : (beginsTable === true ? 'begins ' : '') +
        cells
          .map(({ start, end, header, columns, rows }) =>
            [
              header && `[${header}]`,
              source.text.slice(start, end),
              columns && `→${columns}`,
              rows && `↓${rows}`,
            ]
              .filter(Boolean)
              .join(' '),
          )
          .join(' / '),
  );
}
