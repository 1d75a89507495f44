import type { Browser, Page } from '@playwright/test';
import { longArticle } from './long-article';
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
  untilPacked,
} from './reading-desk';
import { type BenchRow, budgetRow } from './row';
import { median, milliseconds } from './statistics';

const CROWDED = 'A crowded article';
const OVERFULL = 'An overfull article';
const OPENINGS = 7;
const REPEATS = 9;
const STEPS = 40;

/**
 * An article of 200,000 characters with 10,000 highlights, ten over each word on average. Painting is timed
 * from the click that opens it, its text and annotations being in memory, to the frame with its highlights:
 * making the text's elements is in the figure. Throws where highlights have added an element.
 */
export async function measureCrowd(browser: Browser, address: string): Promise<BenchRow[]> {
  const article = longArticle(200_000, 10_000, 20_261_124);
  const page = await openWindow(browser, address);
  await importArticle(page, CROWDED, article);
  await openAgain(page, CROWDED);
  const bare = await countElements(page);
  await seedAnnotations(page, CROWDED, article);
  const first = await openAnew(page, CROWDED);
  const painting = await repeat(OPENINGS, () => openAgain(page, CROWDED));
  const elements = await countElements(page);
  if (elements !== bare) throw new Error(`${elements} elements with highlights, ${bare} without`);

  const adding = await repeat(REPEATS, (nth) => addOne(page, nth));
  const hover = (await renderingCost(page, () => sweep(page, 200))) / 200;
  const dragging = await repeat(5, (nth) => mainThreadCost(page, () => drag(page, nth)));
  const selecting = await repeat(5, () => mainThreadCost(page, () => press(page, 'Shift+ArrowRight')));
  const typing = await repeat(3, () => typeInNote(page));
  await page.close();
  const added = median(adding.map(({ untilPainted }) => untilPainted));
  const settled = median(adding.map(({ inAll }) => inAll));
  return [
    budgetRow(
      `10,000 highlights, paint; ${bare} elements before, ${elements} after`,
      median(painting),
      100,
      milliseconds,
      `read from the database for the first time: ${milliseconds(first)}`,
    ),
    budgetRow(
      'the same: add one annotation, main thread until its words are marked',
      added,
      16,
      milliseconds,
      `with the sidebar, strip and counts that follow: ${milliseconds(settled)}`,
    ),
    budgetRow('the same: hover, script, style and layout per move', hover, 1, milliseconds),
    budgetRow('the same: select with the mouse, per step', median(dragging) / STEPS, 16, milliseconds),
    budgetRow('the same: select with the keyboard, per key', median(selecting) / STEPS, 16, milliseconds),
    budgetRow('the same: type in a note beside it, per key', median(typing) / STEPS, 20, milliseconds),
  ];
}

/** An article of 1,000,000 characters with 100,000 annotations: more than anybody makes, and none is lost. */
export async function measureOverfull(browser: Browser, address: string): Promise<BenchRow[]> {
  const article = longArticle(1_000_000, 100_000, 20_261_125);
  const page = await openWindow(browser, address);
  await importArticle(page, OVERFULL, article);
  await seedAnnotations(page, OVERFULL, article);
  const first = await openAnew(page, OVERFULL);
  await untilPacked(page);
  const openings = await repeat(3, () => openAnew(page, OVERFULL));
  await page.getByRole('region', { name: 'Annotations' }).getByText('100,000').waitFor();
  const again = await repeat(3, () => openAgain(page, OVERFULL));
  const adding = await repeat(3, (nth) => addOne(page, nth));
  const hover = (await renderingCost(page, () => sweep(page, 200))) / 200;
  await page.close();
  return [
    budgetRow(
      'article of 1,000,000 characters, 100,000 annotations: open to paint',
      median(openings),
      1_500,
      milliseconds,
      `the first time, before the page rested and packed them, ${milliseconds(first)}; from memory ${milliseconds(median(again))}`,
    ),
    budgetRow(
      'the same: add one annotation, main thread until its words are marked',
      median(adding.map(({ untilPainted }) => untilPainted)),
      100,
      milliseconds,
      `with all that follows ${milliseconds(median(adding.map(({ inAll }) => inAll)))}; hover ${milliseconds(hover)}`,
    ),
  ];
}

/** Opens the source in a page just loaded, from the database. */
async function openAnew(page: Page, title: string): Promise<number> {
  await openSmallSource(page);
  await page.reload();
  await sourceRows(page).filter({ hasText: title }).waitFor();
  await page.getByRole('article', { name: 'Source text' }).waitFor();
  return timeOpening(page, title);
}

/** Opens the source another time, from memory. */
async function openAgain(page: Page, title: string): Promise<number> {
  await openSmallSource(page);
  return timeOpening(page, title);
}

function countElements(page: Page): Promise<number> {
  return page.getByRole('article', { name: 'Source text' }).locator('*').count();
}

async function addOne(page: Page, nth: number): Promise<AddingCost> {
  await selectInView(page, nth, 24);
  return timeAdding(page, () => press(page, 'h', 1));
}

/** Draws a selection from the top of the article downwards. */
async function drag(page: Page, nth: number): Promise<void> {
  await page.mouse.move(520, 200 + nth);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(520 + step * 8, 200 + step * 14);
  await page.mouse.up();
}

async function press(page: Page, keys: string, count = STEPS): Promise<void> {
  for (let step = 0; step < count; step += 1) await page.keyboard.press(keys);
}

async function typeInNote(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  return mainThreadCost(page, () =>
    page.keyboard.type('the keeper wrote it down that night in ink'.slice(0, STEPS)),
  );
}

async function repeat<T>(count: number, once: (nth: number) => Promise<T>): Promise<T[]> {
  const values: T[] = [];
  for (let nth = 0; nth < count; nth += 1) values.push(await once(nth));
  return values;
}
