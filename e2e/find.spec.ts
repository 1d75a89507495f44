import { FERRY_REPORT, KOREAN_ARTICLE, NEWS_PAGE } from './articles';
import { deskOf, importFiles, openProgram } from './desk';
import { expect, test } from './fixtures';

test.beforeEach(async ({ page }) => {
  await openProgram(page);
  await importFiles(page, FERRY_REPORT, KOREAN_ARTICLE, NEWS_PAGE);
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(4);
});

test('SE1 typing filters sources by title', async ({ page }) => {
  await deskOf(page).search.fill('ferry');
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(1);
  await expect(deskOf(page).sources).toContainText('The ferry that ran empty');
});

test('SE1 typing filters sources by author', async ({ page }) => {
  await deskOf(page).search.fill('ferro');
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(1);
  await expect(deskOf(page).sources).toContainText('plums');
});

test('SE4 SE8 typing finds words in the text and shows them in their sentence', async ({ page }) => {
  await deskOf(page).search.fill('nine hundred candles');
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(1);
  await expect(deskOf(page).sources.locator('mark')).toHaveText('nine hundred candles');
});

test('SE4 Korean words are found', async ({ page }) => {
  await deskOf(page).search.fill('문화유산');
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(1);
});

test('LI3 a search without a match says so, and Escape brings everything back', async ({ page }) => {
  await page.keyboard.press('/');
  await expect(deskOf(page).search).toBeFocused();
  await page.keyboard.type('zyzzyva');
  await expect(page.getByText(/No source matches/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(4);
});
