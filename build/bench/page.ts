import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { withBuiltPage } from './built-page';
import { measureCrowd, measureOverfull } from './crowded-article';
import { timeElementPeer } from './element-peer';
import { measureStart } from './full-library';
import { type LongArticle, longArticle } from './long-article';
import { type AddingCost, mainThreadCost, renderingCost, timeAdding } from './main-thread';
import {
  importArticle,
  openSmallSource,
  openWindow,
  seedAnnotations,
  selectInView,
  sourceRows,
  sweep,
  timeOpening,
} from './reading-desk';
import { type BenchRow, budgetRow } from './row';
import { median, milliseconds } from './statistics';

const TITLE = 'A long article';
const OPENINGS = 7;
const REPEATS = 15;
const KEYS = 40;

/**
 * Opens, annotates, hovers and types beside an article of 1,000,000 characters with 5,000 overlapping
 * annotations, in the built page and a real Chromium. Openings are cold: the page is loaded anew before each.
 */
export async function run(): Promise<BenchRow[]> {
  return withBuiltPage('article of 1,000,000 characters', async ({ address, launch }) => {
    const article = longArticle(1_000_000, 5_000, 20_261_123);
    const [browser, other] = [await launch(), await launch()];
    const peer = await timeElementPeer(other, article, 5);
    return [
      ...(await measure(browser, address, article, peer)),
      ...(await measureCrowd(browser, address)),
      ...(await measureOverfull(browser, address)),
      ...(await measureStart(browser, address)),
    ];
  });
}

async function measure(
  browser: Browser,
  address: string,
  article: LongArticle,
  peer: number,
): Promise<BenchRow[]> {
  const page = await openWindow(browser, address);
  await importArticle(page, TITLE, article);
  await seedAnnotations(page, TITLE, article);

  const openings: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    await openSmallSource(page);
    await page.reload();
    await sourceRows(page).filter({ hasText: TITLE }).waitFor();
    await page.getByRole('article', { name: 'Source text' }).waitFor();
    openings.push(await timeOpening(page, TITLE));
  }
  const opening = median(openings);

  const adding: AddingCost[] = [];
  for (let index = 0; index < REPEATS; index += 1) {
    await selectInView(page, index, 24);
    adding.push(await timeAdding(page, () => page.keyboard.press('h')));
  }
  const added = median(adding.map(({ untilPainted }) => untilPainted));
  const settled = median(adding.map(({ inAll }) => inAll));
  const hover = (await renderingCost(page, () => sweep(page, 200))) / 200;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  const typing = await costs(5, async () => {
    const cost = await mainThreadCost(page, () =>
      page.keyboard.type('the keeper wrote it down that night in ink'.slice(0, KEYS)),
    );
    return cost / KEYS;
  });
  const uncollected = await pageMemory(browser);
  await collectGarbage(page);
  const memory = await pageMemory(browser);
  return [
    budgetRow(
      'article of 1,000,000 characters, 5,000 annotations: open to paint',
      opening,
      150,
      milliseconds,
      `an element per segment: ${milliseconds(peer)} (${(peer / opening).toFixed(1)} times)`,
    ),
    budgetRow(
      'the same: add one annotation, main thread until its words are marked',
      added,
      16,
      milliseconds,
      `with the sidebar, strip and counts that follow: ${milliseconds(settled)}`,
    ),
    budgetRow('the same: hover, script, style and layout per move', hover, 1, milliseconds),
    budgetRow('typing in a note beside it, main thread per key', typing, 20, milliseconds),
    budgetRow(
      'memory of the page after all this',
      memory,
      400,
      megabytes,
      `with what was not yet collected: ${megabytes(uncollected)}`,
    ),
  ];
}

async function costs(times: number, once: (index: number) => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let index = 0; index < times; index += 1) values.push(await once(index));
  return median(values);
}

function megabytes(value: number): string {
  return `${Math.round(value)} MB`;
}

/** As the browser would when memory is short; what is left is what the page holds. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** Private megabytes of the largest renderer process; NaN where the system does not tell. */
async function pageMemory(browser: Browser): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMegabytes(id));
  return Math.max(...sizes);
}

function privateMegabytes(processId: number): number {
  const rollup = readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8');
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, size]) =>
    Number(size),
  );
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1_000;
}
