import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { FERRY_REPORT, NEWS_PAGE } from './articles';
import { onlyInBrowser } from './browser-only';
import { cardOf, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, test } from './fixtures';

test('promise 1: a source’s text is the same after annotating, undoing and a restart', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, 'The ferry that ran empty');
  // Not the rendered text: what is out of view, or not drawn yet, counts as well.
  const before = await deskOf(page).article.textContent();
  await selectWords(page, 'An empty boat');
  await deskOf(page).selection.getByRole('button', { name: 'Claim' }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await page.reload();
  await expect(deskOf(page).article).toBeVisible();
  expect(await deskOf(page).article.textContent()).toBe(before);
});

test(
  'ST1 promise 4: an annotation that is acknowledged survives the death of the process',
  onlyInBrowser('another-browser'),
  async ({ launchOptions, baseURL }) => {
    const folder = await mkdtemp(join(tmpdir(), 'provenote-death-'));
    const open = () => chromium.launchPersistentContext(folder, { ...launchOptions, baseURL });
    const context = await open();
    const page = await context.newPage();
    await openProgram(page);
    await importAndOpen(page, FERRY_REPORT, 'The ferry that ran empty');
    await selectWords(page, 'its captain since 2007');
    await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
    await expect(cardOf(page, 'its captain since 2007')).toBeVisible();
    await expect(page.getByRole('contentinfo').getByText('Saved')).toBeVisible();
    await killBrowser(context);

    const survivor = await open();
    const again = await survivor.newPage();
    await openProgram(again);
    await expect(cardOf(again, 'its captain since 2007')).toBeVisible();
    await survivor.close();
    await rm(folder, { recursive: true, force: true });
  },
);

/** Ends the browser as a power cut would: no handler runs, nothing is flushed. */
async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The context has no browser');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('The browser has no process');
  const closed = context.waitForEvent('close');
  process.kill(browser.id, 'SIGKILL');
  await closed;
}

test('promise 5: the main job makes no request to anything but the program’s own address', async ({
  page,
  outsideRequests,
}) => {
  await openProgram(page);
  await importAndOpen(page, NEWS_PAGE, 'Late frost takes a third of the valley’s plums');
  await selectWords(page, 'The cold came over the wall like water.');
  await deskOf(page).selection.getByRole('button', { name: 'Add to note' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(deskOf(page).exportDialog).toBeVisible();
  expect(outsideRequests).toEqual([]);
});

test('RD8 promise 5: a link shows its address and goes nowhere until it is told to', async ({
  page,
  context,
}) => {
  await openProgram(page);
  await importAndOpen(page, NEWS_PAGE, 'Late frost takes a third of the valley’s plums');
  const address = page.url();
  await deskOf(page).article.getByRole('link', { name: 'open a fund' }).click();
  await expect(page.getByText('https://region.example/aid')).toBeVisible();
  expect(page.url()).toBe(address);
  expect(context.pages()).toHaveLength(1);
});
