import { FERRY_REPORT } from './articles';
import { deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, test } from './fixtures';

const FERRY = 'The ferry that ran empty';

test('LI4 removing a source says what goes and what stays, and is undone with its annotations', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'nineteen winters');
  await page.keyboard.press('h');
  const { sources, annotations } = deskOf(page);
  await expect(annotations.getByRole('listitem')).toHaveCount(1);
  const row = sources.getByRole('listitem').filter({ hasText: FERRY });
  await row.getByRole('button').first().press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Remove this source?' });
  await expect(question).toContainText('its annotation');
  await expect(question).toContainText('Notes stay');
  await question.getByRole('button', { name: 'Remove source' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await row.getByRole('button').first().click();
  await expect(annotations.getByRole('listitem')).toHaveCount(1);
});

test('LI13 a form with changes stays open at a click outside, and asks before Escape discards them', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await page.keyboard.press('ControlOrMeta+e');
  const form = page.getByRole('dialog', { name: 'Source record' });
  await form.getByLabel('Publisher').fill('Harbour Gazette');
  await page.mouse.click(5, 5);
  await expect(form.getByLabel('Publisher')).toHaveValue('Harbour Gazette');
  await expect(form.getByLabel('Publisher')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form.getByRole('alert')).toContainText('Your changes are not saved.');
  await form.getByRole('button', { name: 'Go on editing' }).click();
  await expect(form.getByLabel('Publisher')).toBeFocused();
  await expect(form.getByLabel('Publisher')).toHaveValue('Harbour Gazette');
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Discard changes' }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('banner').getByText('Harbour Gazette')).toHaveCount(0);
});
