import { expect, type Locator, type Page } from '@playwright/test';
import type { UploadedFile } from './articles';

/** The places of the window by the names that screen readers hear. */
export function deskOf(page: Page) {
  return {
    library: page.getByRole('navigation', { name: 'Library' }),
    sources: page.getByRole('list', { name: 'Sources' }),
    article: page.getByRole('article', { name: 'Source text' }),
    selection: page.getByRole('toolbar', { name: 'Selection' }),
    annotations: page.getByRole('list', { name: 'Annotations' }),
    noteTitle: page.getByRole('textbox', { name: 'Note title' }),
    note: page.getByRole('textbox', { name: 'Note', exact: true }),
    search: page.getByRole('searchbox', { name: 'Search library' }),
    exportDialog: page.getByRole('dialog', { name: 'Export' }),
  };
}

/**
 * Opens the program and waits until it stands. A window of the desktop has its page already and loads it again,
 * so that what a test listens to is heard from the beginning.
 */
export async function openProgram(page: Page): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/');
  else await page.reload();
  await programStands(page);
}

/** Waits until the library stands; from then on keys work as well (KB56). */
export async function programStands(page: Page): Promise<void> {
  await expect(deskOf(page).library).toBeVisible();
}

/** Brings files in through the chooser's input, as the button does. */
export async function importFiles(page: Page, ...files: UploadedFile[]): Promise<void> {
  await page.getByLabel('Import files').setInputFiles([...files]);
}

/** Imports one file and opens it: waits until its title stands above the article. */
export async function importAndOpen(page: Page, file: UploadedFile, title: string): Promise<void> {
  await importFiles(page, file);
  await deskOf(page).sources.getByRole('listitem').filter({ hasText: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(deskOf(page).article).toBeVisible();
}

/** Drags the mouse over words of the article, from the left of the first to the right of the last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await endsOf(deskOf(page).article, words);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 4 });
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
  await expect(deskOf(page).selection).toBeVisible();
}

/** Clicks in the middle of words of the article. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { middle } = await endsOf(deskOf(page).article, words);
  await page.mouse.click(middle.x, middle.y);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Window coordinates of the two ends and the middle of words that stand inside one text node, once they have stood
 * still for a frame: what is scrolled into view is laid out there, and a typeface may come late.
 */
async function endsOf(article: Locator, words: string): Promise<{ from: Point; to: Point; middle: Point }> {
  return article.evaluate(async (element, sought) => {
    let ends = endsNow();
    for (let before = ''; before !== JSON.stringify(ends); ends = endsNow()) {
      before = JSON.stringify(ends);
      await new Promise(requestAnimationFrame);
    }
    return ends;

    function endsNow() {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(sought) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + sought.length);
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const lines = [...range.getClientRects()];
        const first = lines[0];
        const last = lines.at(-1);
        if (!first || !last) continue;
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 0.5, y: last.top + last.height / 2 },
          middle: { x: first.left + Math.min(first.width / 2, 40), y: first.top + first.height / 2 },
        };
      }
      throw new Error(`The article does not hold the words “${sought}”`);
    }
  }, words);
}

/** The card of the annotation whose quotation these words are. */
export function cardOf(page: Page, words: string): Locator {
  return deskOf(page).annotations.getByRole('listitem', { name: new RegExp(`^.?${escapeForRegExp(words)}`) });
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The words painted in the colour of claims, one string for each stretch, in a table with what parts its cells. */
export function claimedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const painted: Iterable<AbstractRange> = CSS.highlights.get('provenote-amber-1') ?? [];
    return [...painted].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
  });
}
