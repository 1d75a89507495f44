import type { Browser, Page } from '@playwright/test';
import { openWindow, sourceRows } from './reading-desk';
import { type BenchRow, budgetRow } from './row';
import { median, milliseconds } from './statistics';

const SOURCES = 10_000;
const ANNOTATIONS_EACH = 20;
const STARTS = 7;
const SEARCHES = 5;

/**
 * Starts the program on a library of 10,000 sources and 200,000 annotations, each source as long as the
 * sample. Timed from the beginning of the navigation to the frame that has the list, the article that was
 * open and its highlights on it; and, in a window that has started, from a key in the search field to the
 * frame with the sources found.
 */
export async function measureStart(browser: Browser, address: string): Promise<BenchRow[]> {
  const page = await openWindow(browser, address);
  const own = await start(page);
  await page.evaluate(fillLibrary, { count: SOURCES, annotationsEach: ANNOTATIONS_EACH });
  const first = await start(page);
  const starts: number[] = [];
  for (let round = 0; round < STARTS; round += 1) starts.push(await start(page));
  const searches: number[] = [];
  for (let round = 0; round < SEARCHES; round += 1)
    searches.push(await search(page, `Source ${round + 1}777`));
  await page.close();
  return [
    budgetRow(
      'start with 10,000 sources, 200,000 annotations: to a usable window',
      median(starts),
      1_000,
      milliseconds,
      `with the sample alone ${milliseconds(own)}; the first time ${milliseconds(first)}`,
    ),
    budgetRow('the same: search, from the key to the sources found', median(searches), 100, milliseconds),
  ];
}

/** Milliseconds from the beginning of the navigation. */
async function start(page: Page): Promise<number> {
  await page.goto('about:blank');
  await page.goBack({ waitUntil: 'commit' });
  const usable = await page.waitForFunction(() => {
    const row = document.querySelector('nav [role="listitem"], nav li');
    const [painted] = performance.getEntriesByName('provenote:article-painted');
    return row && painted ? performance.now() : 0;
  });
  await page.getByRole('contentinfo').getByText('Saved').waitFor();
  return usable.jsonValue();
}

/** Milliseconds from the last key of a search to the frame in which the list begins with the source that has these words. */
async function search(page: Page, words: string): Promise<number> {
  const field = page.getByRole('searchbox', { name: 'Search library' });
  await field.fill(words.slice(0, -1));
  await sourceRows(page).nth(1).waitFor();
  await page.evaluate(() => {
    performance.clearMarks('bench:key');
    addEventListener('keydown', () => performance.mark('bench:key'), { capture: true, once: true });
  });
  await page.keyboard.press(words.slice(-1));
  const found = await page.waitForFunction((title) => {
    const isThere = document.querySelector('nav li')?.textContent?.includes(title);
    return isThere ? performance.now() - (performance.getEntriesByName('bench:key')[0]?.startTime ?? 0) : 0;
  }, words);
  return found.jsonValue();
}

/** Copies of the sample, its text and annotations under ids of their own, written past the store as an archive would be. */
async function fillLibrary({
  count,
  annotationsEach,
}: {
  count: number;
  annotationsEach: number;
}): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('provenote');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tables = ['sources', 'revisions', 'bodies', 'annotations', 'tallies'];
  const models: Record<string, unknown>[] = [];
  for (const table of ['sources', 'revisions', 'bodies']) {
    const reading = database.transaction(table).objectStore(table).getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    models.push(reading.result[0]);
  }
  const [source, revision, body] = models;
  const text = String(body?.text);
  const colours = ['amber', 'teal', 'violet', 'red', 'green', 'blue', 'pink', 'slate'];
  for (let from = 0; from < count; from += 500) {
    const writing = database.transaction(tables, 'readwrite', { durability: 'relaxed' });
    for (let number = from; number < from + 500; number += 1) {
      const [sourceId, revisionId] = [crypto.randomUUID(), crypto.randomUUID()];
      const at = new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString();
      const stored = { schema: 1, createdAt: at, updatedAt: at };
      const counts: Record<string, number> = {};
      for (let nth = 0; nth < annotationsEach; nth += 1) {
        const start = Math.floor(((text.length - 60) * nth) / annotationsEach);
        const end = start + 40;
        const colour = colours[nth % colours.length] ?? 'amber';
        counts[colour] = (counts[colour] ?? 0) + 1;
        writing.objectStore('annotations').put({
          ...stored,
          id: crypto.randomUUID(),
          sourceId,
          revisionId,
          start,
          end,
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
          kind: 'highlight',
          colour,
          tags: [],
          comment: '',
          anchor: 'exact',
        });
      }
      const csl = { ...(source?.csl as object), title: `Source ${number} of a full library` };
      const own = { id: sourceId, revisionId, csl, citekey: `full${number}`, isSample: false };
      writing.objectStore('sources').put({ ...source, ...stored, ...own });
      writing.objectStore('revisions').put({ ...revision, ...stored, id: revisionId, sourceId });
      writing.objectStore('bodies').put({ ...body, revisionId });
      writing.objectStore('tallies').put({ sourceId, counts });
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = () => reject(writing.error);
    });
  }
  database.close();
}
