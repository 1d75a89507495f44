import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL, { type Sys } from 'citeproc';
import {
  formatBibliography,
  parseBibliography,
  toBibLatex,
  toBibTex,
  toCslJson,
  toRis,
} from '../../shared/citation';
import type { CslItem } from '../../shared/model';
import { CSL_DATA } from '../csl-data';
import { type BenchRow, budgetRow } from './row';
import { median, milliseconds } from './statistics';
import { sampleItem } from './writers';

const ENTRIES = 1_000;
const MOST_TIMES_CITEPROC = 3;
const PREVIEW_BUDGET_MS = 20;
const READ = 10_000;
const READ_BUDGET_MS = 2_000;
const STYLES = { APA: 'apa', MLA: 'modern-language-association', Chicago: 'chicago-note-bibliography' };

/**
 * Formatting 1,000 entries beside citeproc itself with the same style, locale and items; one entry as the
 * preview needs it, its engine made; and reading 10,000 items back from each syntax.
 */
export async function run(): Promise<BenchRow[]> {
  const items = Array.from({ length: ENTRIES }, (_, index) => sampleItem(index));
  const rows: BenchRow[] = [];
  for (const [name, style] of Object.entries(STYLES)) rows.push(await formatting(name, style, items));
  rows.push(await preview(items));
  return [...rows, ...reading()];
}

async function formatting(name: string, style: string, items: readonly CslItem[]): Promise<BenchRow> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    const entries = await formatBibliography([...items], { style });
    ours.push(performance.now() - start);
    if (entries.length !== items.length)
      throw new Error(`${entries.length} entries of ${items.length} items`);
    theirs.push(citeprocAlone(style, items));
  }
  const times = median(ours) / median(theirs);
  return budgetRow(
    `format 1,000 entries, ${name}`,
    times,
    MOST_TIMES_CITEPROC,
    (value) => `${value.toFixed(1)} times citeproc`,
    `${milliseconds(median(ours))}, citeproc alone ${milliseconds(median(theirs))}`,
  );
}

async function preview(items: readonly CslItem[]): Promise<BenchRow> {
  const took: number[] = [];
  for (const item of items.slice(0, 50)) {
    const start = performance.now();
    await formatBibliography([item], { style: 'apa' });
    took.push(performance.now() - start);
  }
  return budgetRow(
    'format one entry for a preview',
    median(took),
    PREVIEW_BUDGET_MS,
    milliseconds,
    `slowest of 50: ${milliseconds(Math.max(...took))}`,
  );
}

function reading(): BenchRow[] {
  const items = Array.from({ length: READ }, (_, index) => sampleItem(index));
  const syntaxes = { BibLaTeX: toBibLatex, BibTeX: toBibTex, RIS: toRis, 'CSL JSON': toCslJson };
  return Object.entries(syntaxes).map(([syntax, write]) => {
    const text = write(items);
    const took = [1, 2, 3].map(() => {
      const start = performance.now();
      const found = parseBibliography(text).items.length;
      if (found !== READ) throw new Error(`${found} of ${READ} items were read from ${syntax}`);
      return performance.now() - start;
    });
    return budgetRow(`read 10,000 items from ${syntax}`, median(took), READ_BUDGET_MS, milliseconds);
  });
}

/** Milliseconds that citeproc takes from its style to its entries, as its own manual has it used. */
function citeprocAlone(style: string, items: readonly CslItem[]): number {
  const byId = new Map(items.map((item) => [item.id, item]));
  const [rules, locale] = [dataOf(`styles/${style}`), dataOf('locales/en-US')];
  const sys: Sys = { retrieveLocale: () => unpacked(locale), retrieveItem: (id) => byId.get(id) ?? {} };
  const start = performance.now();
  const engine = new CSL.Engine(sys, unpacked(rules), 'en-US', true);
  engine.setOutputFormat('text');
  engine.updateItems([...byId.keys()]);
  if (engine.makeBibliography() === false) throw new Error('citeproc made no bibliography');
  return performance.now() - start;
}

interface Packed {
  readonly n: string;
  readonly a?: object;
  readonly c?: readonly (Packed | string)[];
}

function dataOf(path: string): Packed {
  return JSON.parse(readFileSync(join(CSL_DATA, `${path}.json`), 'utf8'));
}

function unpacked({ n: name, a: attrs = {}, c = [] }: Packed): object {
  const children = c.map((child) => (typeof child === 'string' ? child : unpacked(child)));
  return { name, attrs, children: name === 'term' && children.length === 0 ? [''] : children };
}
