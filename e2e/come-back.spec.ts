import { KOREAN_ARTICLE, textFile } from './articles';
import { onlyInBrowser } from './browser-only';
import { deskOf, importAndOpen, openProgram } from './desk';
import { expect, test } from './fixtures';

const LONG = textFile(
  'log.txt',
  `The keeper’s log\n\n${Array.from({ length: 120 }, (_, day) => `Day ${day + 1}. The wind stood in the west and the lamp was lit at dusk, as on every day before it.`).join('\n\n')}`,
);

test('RD20 ST19 the same source, note and place are open after a restart', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, LONG, 'The keeper’s log');
  await page.getByRole('button', { name: 'New note' }).click();
  await deskOf(page).noteTitle.fill('On keeping');
  const paragraph = deskOf(page).article.getByText('Day 80.');
  await paragraph.scrollIntoViewIfNeeded();
  await expect(page.getByText(/¶ (7|8)\d of/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'The keeper’s log' })).toBeAttached();
  await expect(deskOf(page).noteTitle).toHaveValue('On keeping');
  await expect(page.getByText(/¶ (7|8)\d of/)).toBeVisible();
  await expect(paragraph).toBeInViewport();
});

test('ST19 theme, text size and pane widths are remembered', async ({ page }) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await page.getByRole('button', { name: 'Larger text' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('separator', { name: 'Width of the library' }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  const width = (await deskOf(page).library.boundingBox())?.width;
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveCSS('--reading-size', '20px');
  await expect.poll(async () => (await deskOf(page).library.boundingBox())?.width).toBeCloseTo(width ?? 0, 0);
});

test(
  'KB55 a layout of a wide window shows every pane in a narrow one',
  onlyInBrowser('second-page'),
  async ({ page, context }) => {
    await page.setViewportSize({ width: 1_920, height: 900 });
    await openProgram(page);
    await page.getByRole('separator', { name: 'Width of the library' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    const narrow = await context.newPage();
    await narrow.setViewportSize({ width: 960, height: 700 });
    await openProgram(narrow);
    const width = async () => (await deskOf(narrow).library.boundingBox())?.width;
    await expect.poll(width).toBeGreaterThanOrEqual(190);
    await expect(deskOf(narrow).annotations).toBeInViewport();
  },
);

test(
  'ST30 what was imported in one window is there in another',
  onlyInBrowser('second-page'),
  async ({ page, context }) => {
    await openProgram(page);
    const other = await context.newPage();
    await openProgram(other);
    await importAndOpen(page, KOREAN_ARTICLE, '염전 마지막 세대가 남긴 장부');
    await expect(deskOf(other).sources.getByRole('listitem').filter({ hasText: '염전' })).toBeVisible();
  },
);
