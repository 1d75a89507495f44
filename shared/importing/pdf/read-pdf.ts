import { pauses } from '../../pauses';
import type { RawBlock } from '../../text';
import { rawText } from '../block-collector';
import type { Evidence } from '../metadata/evidence';
import { type ImportProblem, problems } from '../problems';
import { nothingRead, type ReadSource } from '../read-source';
import { type NextSlice, SLICE_MS } from '../slices';
import type { SourceFile } from '../source-file';
import { infoEvidence } from './info';
import { type OpenPdf, openPdf, type PdfMeans } from './open-pdf';
import { pdfBlocks } from './pdf-blocks';
import { rowsOf } from './rows';
import type { PageRows } from './running-lines';

const KIND = 'a PDF document';
/** Ten thousand pages are five million words, as much as a text file may have; more than that no reader is made for. */
const MAX_PAGES = 10_000;

/**
 * Reads the text of a PDF in the order of reading, with the page of each block. Locked, damaged and scanned
 * files and ones with more than `MAX_PAGES` are refused. Measured: 5 ms a full page, in slices; 10,000 pages
 * take a minute and 400 MB.
 */
export async function readPdf(file: SourceFile, means: PdfMeans, next: NextSlice): Promise<ReadSource> {
  const opened = await openPdf(file.bytes, means);
  if (opened.outcome === 'locked') return nothingRead(problems.locked(file.name, KIND));
  if (opened.outcome === 'damaged')
    return nothingRead(problems.damaged(file.name, KIND, 'its pages cannot be found'));
  const { pdf } = opened;
  try {
    if (pdf.pageCount > MAX_PAGES)
      return nothingRead(problems.tooManyPages(file.name, pdf.pageCount, MAX_PAGES));
    return await readPages(file.name, pdf, next);
  } finally {
    await pdf.close();
  }
}

async function readPages(name: string, pdf: OpenPdf, next: NextSlice): Promise<ReadSource> {
  const pages: PageRows[] = [];
  for (let number = 1; number <= pdf.pageCount; number++) {
    if (!(await next(number - 1, pdf.pageCount))) return nothingRead(problems.cancelled(name));
    const { fragments, top, bottom } = await pdf.page(number);
    pages.push({ number, rows: rowsOf(fragments), top, bottom });
  }
  const blocks = await pdfBlocks(pages, pauses(SLICE_MS));
  if (blocks.length === 0) return nothingRead(problems.scanned(name));
  const { evidence, extra } = infoEvidence(await pdf.info(), blocks);
  const title = blocks.find(({ kind, level, page }) => kind === 'heading' && level === 1 && page === 1);
  const largest = title === undefined ? [] : largestType(rawText(title));
  return {
    blocks,
    evidence: [...evidence, ...largest],
    problems: warnings(name, pages, blocks),
    base: null,
    extra,
  };
}

/** What a first page says in the largest type of the document is its title, whatever stands above it. */
function largestType(value: string): Evidence[] {
  return [{ field: 'title', origin: 'article-text', locator: 'largest type', value }];
}

/** Characters that stand for nothing: fonts that do not say which letters their glyphs are. */
const NO_LETTER = /[\ufffd\ue000-\uf8ff]/g;

function warnings(name: string, pages: readonly PageRows[], blocks: readonly RawBlock[]): ImportProblem[] {
  const text = blocks.map(rawText).join('');
  const lost = text.match(NO_LETTER)?.length ?? 0;
  const empty = pages.filter(({ rows }) => rows.length === 0).length;
  return [
    ...(lost > text.length * 0.02 ? [problems.lostGlyphs(name)] : []),
    ...(empty > pages.length * 0.2 ? [problems.emptyPages(name, empty, pages.length)] : []),
  ];
}
