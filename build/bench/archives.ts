import type { Browser, Page } from '@playwright/test';
import * as v from 'valibot';
import { withBuiltPage } from './built-page';
import { openWindow, sourceRows } from './reading-desk';
import { type BenchRow, budgetRow } from './row';
import { milliseconds } from './statistics';

/** What an archive is measured with: text and originals are words, which pack as pages do. */
const LIBRARY: LibrarySize = {
  sources: 300,
  annotationsEach: 20,
  textLength: 20_000,
  originalBytes: 100_000,
};
const WRITE_BUDGET_MS = 10_000;
const READ_BUDGET_MS = 10_000;
/** Longer tasks would be felt while one goes on working. */
const TASK_BUDGET_MS = 100;

interface LibrarySize {
  readonly sources: number;
  readonly annotationsEach: number;
  readonly textLength: number;
  readonly originalBytes: number;
}

/** Writes a library of 300 sources and 6,000 annotations into an archive and reads it back on another computer, in the built page. */
export async function run(): Promise<BenchRow[]> {
  return withBuiltPage('archive of 300 sources', async ({ address, launch }) =>
    measure(await launch(), address),
  );
}

async function measure(browser: Browser, address: string): Promise<BenchRow[]> {
  const page = await openWindow(browser, address);
  await seedLibrary(page, LIBRARY);
  await page.reload();
  await sourceRows(page).first().waitFor();
  const written = await timed(page, () => exportLibrary(page));
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await sourceRows(other).first().waitFor();
  const read = await timed(other, async () => {
    await other.getByLabel('Import files').setInputFiles([written.value]);
    await other
      .getByRole('region', { name: 'Import' })
      .getByText(/^Archive: 301 sources/)
      .waitFor({ timeout: 120_000 });
  });
  return [
    budgetRow(
      'archive of 300 sources (30 MB) and 6,000 annotations: write',
      written.time,
      WRITE_BUDGET_MS,
      milliseconds,
    ),
    budgetRow('the same: longest task of the page meanwhile', written.longest, TASK_BUDGET_MS, milliseconds),
    budgetRow('the same: read on another computer', read.time, READ_BUDGET_MS, milliseconds),
    budgetRow('the same: longest task of the page meanwhile', read.longest, TASK_BUDGET_MS, milliseconds),
  ];
}

interface Timed<T> {
  readonly value: T;
  /** Milliseconds from beginning to end. */
  readonly time: number;
  /** Milliseconds of processor time of the longest task of a page's main thread; what other programs take is not in it. */
  readonly longest: number;
}

async function timed<T>(page: Page, act: () => Promise<T>): Promise<Timed<T>> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const start = performance.now();
  const value = await act();
  const time = performance.now() - start;
  return { value, time, longest: longestTask(await browser.stopTracing()) };
}

/** The fields of Chromium's trace events that are read here; `tdur` is in microseconds. */
const TraceSchema = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      tdur: v.optional(v.number()),
      args: v.optional(v.looseObject({ name: v.optional(v.string()) })),
    }),
  ),
});

function longestTask(trace: Buffer): number {
  const { traceEvents } = v.parse(TraceSchema, JSON.parse(trace.toString()));
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && mainThreads.has(`${pid}:${tid}`),
  );
  if (tasks.length === 0) return Number.NaN;
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1_000;
}

/** Exports the library by the view menu. The path of the archive. */
async function exportLibrary(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: 'Export the whole library…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export the whole library' });
  const downloading = page.waitForEvent('download', { timeout: 120_000 });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const download = await downloading;
  const path = `${await download.path()}.zip`;
  await download.saveAs(path);
  return path;
}

/**
 * A library as the store keeps it, written past it: the benchmark times archives, not 300 imports. Nothing in the
 * page's part is a named function, which the loader would wrap in one that the page does not have.
 */
async function seedLibrary(page: Page, size: LibrarySize): Promise<void> {
  await page.evaluate(async ({ sources, annotationsEach, textLength, originalBytes }) => {
    const words =
      'the keeper wrote every crossing of that winter down in ink until nobody asked for it'.split(' ');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('provenote');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const now = new Date().toISOString();
    const stored = { schema: 1, createdAt: now, updatedAt: now };
    for (let source = 0; source < sources; source += 1) {
      const [id, revisionId, citekey] = [crypto.randomUUID(), crypto.randomUUID(), `source${source}`];
      const sha256 = source.toString(16).padStart(64, '0');
      const file = Array.from({ length: originalBytes / 8 }, (_, index) => {
        const mixed = Math.imul(index + source * 7_919, 2_654_435_761) >>> 8;
        return `${words[mixed % words.length]} ${mixed % 7_000}`;
      }).join(' ');
      const text = file.slice(0, textLength);
      const csl = {
        id: citekey,
        type: 'webpage',
        title: `Crossing ${source}`,
        URL: `https://a.example/${source}`,
      };
      const writing = database.transaction(
        ['sources', 'revisions', 'bodies', 'attachments', 'annotations', 'tallies'],
        'readwrite',
      );
      const done = new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      const counts = { characterCount: textLength, wordCount: 2_000 };
      writing
        .objectStore('sources')
        .put({ ...stored, id, revisionId, citekey, csl, provenance: {}, ...counts });
      const made = { extractor: 'text 1', fileName: 'crossing.txt', mediaType: 'text/plain', problems: [] };
      writing
        .objectStore('revisions')
        .put({ ...stored, id: revisionId, sourceId: id, number: 1, sha256, ...made });
      const blocks = [{ kind: 'paragraph', start: 0, end: textLength }];
      writing.objectStore('bodies').put({ revisionId, schema: 1, text, blocks });
      const bytes = new TextEncoder().encode(file).slice(0, originalBytes);
      writing.objectStore('attachments').put({ sha256, bytes, mediaType: 'text/plain' });
      writing.objectStore('tallies').put({ sourceId: id, counts: { amber: annotationsEach } });
      for (let start = 0; start < annotationsEach * 900; start += 900) {
        writing.objectStore('annotations').put({
          ...stored,
          ...{ id: crypto.randomUUID(), sourceId: id, revisionId, start, end: start + 120 },
          exact: text.slice(start, start + 120),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(start + 120, start + 152),
          ...{ kind: 'highlight', colour: 'amber', tags: [], comment: '', anchor: 'exact' },
        });
      }
      await done;
    }
    database.close();
  }, size);
}
