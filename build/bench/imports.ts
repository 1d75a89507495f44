import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { withBuiltPage } from './built-page';
import { mainThreadCost } from './main-thread';
import { openWindow } from './reading-desk';
import { type BenchRow, budgetRow } from './row';
import { savedPage } from './saved-pages';
import { median, milliseconds } from './statistics';

const REPEATS = 9;
const SIZE_OF_ONE = 200_000;
const SIZE_OF_MANY = 100_000;
const MANY = 1_000;
/** The browser itself makes the list of files it hands over, 1,000 of them in a fifth of a second; so they come in lots. */
const LOT = 200;

/** Imports saved pages by the chooser's input: one of 200 KB at a time, and 1,000 together. */
export async function run(): Promise<BenchRow[]> {
  // Files of a folder: those handed over in memory are made by the page itself, in one long task.
  const folder = await mkdtemp(join(tmpdir(), 'provenote-pages-'));
  try {
    return await withBuiltPage('saved pages', async ({ address, launch }) => {
      const browser = await launch();
      return [await importOneByOne(browser, address, folder), await importTogether(browser, address, folder)];
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function importOneByOne(browser: Browser, address: string, folder: string): Promise<BenchRow> {
  const page = await openWindow(browser, address);
  await importPages(page, await savedFiles(folder, [0], SIZE_OF_ONE));
  const costs: number[] = [];
  for (let seed = 1; seed <= REPEATS; seed += 1) {
    const files = await savedFiles(folder, [seed], SIZE_OF_ONE);
    costs.push(await mainThreadCost(page, () => importPages(page, files)));
  }
  await page.close();
  return budgetRow(
    'a saved page of 200 KB: import, store and open, main thread',
    median(costs),
    150,
    milliseconds,
  );
}

async function importTogether(browser: Browser, address: string, folder: string): Promise<BenchRow> {
  const seeds = Array.from({ length: MANY }, (_, at) => 100 + at);
  const files = await savedFiles(folder, seeds, SIZE_OF_MANY);
  const page = await openWindow(browser, address);
  await page.evaluate(WATCH);
  const began = performance.now();
  for (let from = 0; from < MANY; from += LOT)
    await page.getByLabel('Import files').setInputFiles(files.slice(from, from + LOT));
  await pagesAdded(page, MANY);
  const seconds = (performance.now() - began) / 1_000;
  const { tasks, frames } = await page.evaluate<{ tasks: number[]; frames: number[] }>('window.watched');
  await page.close();
  const longer = tasks.filter((task) => task > 50).length;
  const sorted = frames.toSorted((a, b) => a - b);
  const slow = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
  return budgetRow(
    `${MANY.toLocaleString('en')} saved pages of 100 KB in one import: longest task`,
    Math.max(0, ...tasks),
    100,
    // Chromium names none that is shorter.
    (longest) => (longest === 0 ? 'under 50 ms' : milliseconds(longest)),
    `${(MANY / seconds).toFixed(1)} pages a second; ${longer} tasks over 50 ms; 99 of 100 frames within ${milliseconds(slow)}`,
  );
}

/** The paths of new pages in the folder, one for each seed. */
async function savedFiles(folder: string, seeds: readonly number[], characters: number): Promise<string[]> {
  return Promise.all(
    seeds.map(async (seed) => {
      const path = join(folder, `report-${seed}.html`);
      await writeFile(path, savedPage(seed, characters));
      return path;
    }),
  );
}

/** Imports files and waits until the panel says that all went in. */
async function importPages(page: Page, files: readonly string[]): Promise<void> {
  const panel = page.getByRole('region', { name: 'Import' });
  const done = panel.getByRole('button', { name: 'Done' });
  if (await done.isVisible()) await done.click();
  await page.getByLabel('Import files').setInputFiles([...files]);
  await pagesAdded(page, files.length);
}

/** Resolves when the panel says that the whole import has ended. */
async function pagesAdded(page: Page, count: number): Promise<void> {
  await page
    .getByRole('region', { name: 'Import' })
    .getByRole('status')
    .filter({ hasText: `${count.toLocaleString('en')} source${count === 1 ? '' : 's'} added` })
    .waitFor({ timeout: 600_000 });
}

/** Notes long tasks and the time between frames from now on. */
const WATCH = `(() => {
  const watched = { tasks: [], frames: [] };
  window.watched = watched;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => watched.tasks.push(duration)))
    .observe({ type: 'longtask' });
  let last = performance.now();
  const frame = (now) => {
    watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})()`;
