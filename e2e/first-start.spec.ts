import { deskOf, openProgram } from './desk';
import { expect, test } from './fixtures';

test('ST25 the first start shows a sample source with annotations and a note that quotes it', async ({
  page,
}) => {
  await openProgram(page);
  const desk = deskOf(page);
  await expect(desk.sources.getByRole('listitem')).toHaveCount(1);
  await expect(desk.article).toContainText('“');
  await expect(desk.annotations.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '6');
  await expect(desk.note.locator('[data-quotation], blockquote, figure').first()).toBeVisible();
});

test('ST25 the sample can be removed, does not come back, and leaves a good empty state', async ({
  page,
}) => {
  await openProgram(page);
  const row = deskOf(page).sources.getByRole('listitem').first();
  await row.hover();
  await row.getByRole('button', { name: /^(More|Actions)/ }).click();
  await page.getByRole('menuitem', { name: 'Remove source…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('heading', { name: 'Bring in your first source' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Bring in your first source' })).toBeVisible();
  await expect(page.getByText('works offline')).toBeVisible();
});

test('ST25 an emptied library offers the sample again', async ({ page }) => {
  await openProgram(page);
  const row = deskOf(page).sources.getByRole('listitem').first();
  await row.hover();
  await row.getByRole('button', { name: /^(More|Actions)/ }).click();
  await page.getByRole('menuitem', { name: 'Remove source…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(deskOf(page).article).toBeVisible();
});
