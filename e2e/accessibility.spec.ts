import { KOREAN_ARTICLE } from './articles';
import { deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the desk with a source, annotations and a note has no axe violation', async ({ page }) => {
      await openProgram(page);
      await expect(deskOf(page).article).toBeVisible();
      await expectNoAxeViolations(page);
    });

    test('a Korean article with the selection toolbar has none', async ({ page }) => {
      await openProgram(page);
      await importAndOpen(page, KOREAN_ARTICLE, '염전 마지막 세대가 남긴 장부');
      await selectWords(page, '문화유산으로 등록하겠다고');
      await expectNoAxeViolations(page);
    });

    test('the dialogs have none', async ({ page }) => {
      await openProgram(page);
      await expect(deskOf(page).article).toBeVisible();
      for (const keys of ['ControlOrMeta+Shift+E', 'ControlOrMeta+e', 'ControlOrMeta+k', '?']) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoAxeViolations(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    });

    test('the empty library has none', async ({ page }) => {
      await openProgram(page);
      const row = deskOf(page).sources.getByRole('listitem').first();
      await row.hover();
      await row.getByRole('button', { name: /^(More|Actions)/ }).click();
      await page.getByRole('menuitem', { name: 'Remove source…' }).click();
      await expectNoAxeViolations(page);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
      await expect(page.getByRole('heading', { name: 'Bring in your first source' })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}
