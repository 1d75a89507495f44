import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Locator, Page } from '@playwright/test';
import type { LongArticle } from './long-article';

/** A window of the program with a library of its own, its sample in it. */
export async function openWindow(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await sourceRows(page).first().waitFor();
  return page;
}

export function sourceRows(page: Page): Locator {
  return page.getByRole('list', { name: 'Sources' }).getByRole('listitem');
}

/** Imports the article by the chooser's input. */
export async function importArticle(page: Page, title: string, article: LongArticle): Promise<void> {
  const file = {
    name: `${title}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(`# ${title}\n\n${article.file}`),
  };
  await page.getByLabel('Import files').setInputFiles([file]);
  await sourceRows(page).filter({ hasText: title }).waitFor();
}

/** Opens the sample, so that the article that is measured is opened anew. */
export async function openSmallSource(page: Page): Promise<void> {
  await sourceRows(page).last().click();
  await page.getByRole('contentinfo').getByText('Saved').waitFor();
}

/** Moves the pointer over the article, to a place that is not the last. */
export async function sweep(page: Page, moves: number): Promise<void> {
  for (let move = 0; move < moves; move += 1) {
    await page.mouse.move(420 + ((move * 37) % 500), 140 + ((move * 23) % 620));
  }
}

/** Annotations as the store keeps them, written past it: the benchmark times reading, not 5,000 commits. */
export async function seedAnnotations(page: Page, title: string, article: LongArticle): Promise<void> {
  await page.evaluate(
    async ({ title, text, spans }) => {
      const colours = ['amber', 'teal', 'violet', 'red', 'green', 'blue', 'pink', 'slate'];
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('provenote');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction(['sources', 'annotations', 'tallies'], 'readwrite');
      const done = new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
        writing.onabort = () => reject(writing.error);
      });
      const reading = writing.objectStore('sources').getAll();
      reading.onsuccess = () => {
        const source = reading.result.find((one) => one.csl.title === title);
        const now = new Date().toISOString();
        spans.forEach(({ start, end }, index) => {
          writing.objectStore('annotations').put({
            id: crypto.randomUUID(),
            schema: 1,
            createdAt: now,
            updatedAt: now,
            sourceId: source.id,
            revisionId: source.revisionId,
            start,
            end,
            exact: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - 32), start),
            suffix: text.slice(end, end + 32),
            kind: 'highlight',
            colour: colours[index % colours.length],
            tags: [],
            comment: '',
            anchor: 'exact',
          });
        });
      };
      await done;
      database.close();
    },
    { title, text: article.text, spans: article.spans },
  );
}

/**
 * Waits until the page has rested and written the pack that many annotations are read from (`annotation-packs`).
 * Whoever opens a source a second time has let it rest for that long; a benchmark has not.
 */
export async function untilPacked(page: Page): Promise<void> {
  for (const end = Date.now() + 60_000; !(await isPacked(page)); await delay(250))
    if (Date.now() > end) throw new Error('The page has not packed its annotations within a minute');
}

/** Asked again and again from here: `waitForFunction` would take the promise itself for a yes. */
function isPacked(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('provenote');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('packs').objectStore('packs').getAllKeys();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            // The prints that tell near-duplicates stand in the same table.
            resolve(reading.result.some((key) => !String(key).startsWith('print ')));
          };
        };
      }),
  );
}

/** Milliseconds from a click on the source's row to the first frame with its article and highlights on it. */
export async function timeOpening(page: Page, title: string): Promise<number> {
  await page.evaluate(() => {
    performance.clearMarks();
    addEventListener('click', () => performance.mark('bench:click'), { capture: true, once: true });
  });
  await sourceRows(page).filter({ hasText: title }).click();
  const opening = await page.waitForFunction(() => {
    const click = performance.getEntriesByName('bench:click')[0]?.startTime ?? Number.POSITIVE_INFINITY;
    const painted = performance
      .getEntriesByName('provenote:article-painted')
      .find(({ startTime }) => startTime > click);
    return painted && painted.startTime - click;
  });
  return (await opening.jsonValue()) ?? Number.NaN;
}

/** Selects `length` characters of the n-th paragraph in view by the DOM, as a finished drag leaves it. */
export async function selectInView(page: Page, nth: number, length: number): Promise<void> {
  await page.getByRole('article', { name: 'Source text' }).evaluate(
    (article, { nth, length }) => {
      const inView = [...article.querySelectorAll('p')].filter((paragraph) => {
        const box = paragraph.getBoundingClientRect();
        return box.top > 80 && box.bottom < innerHeight - 80;
      });
      const text = inView[nth % inView.length]?.firstChild;
      if (!text) throw new Error('No paragraph is in view');
      const from = 10 + 7 * Math.floor(nth / inView.length);
      getSelection()?.setBaseAndExtent(text, from, text, from + length);
    },
    { nth, length },
  );
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
}
