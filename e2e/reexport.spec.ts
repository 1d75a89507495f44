import type { Page } from '@playwright/test';
import { textFile } from './articles';
import { deskOf, openProgram } from './desk';
import { chooseNext, nextSaved } from './file-dialogs';
import { expect, expectNoAxeViolations, test } from './fixtures';

async function writeNote(page: Page): Promise<void> {
  await openProgram(page);
  await page.getByRole('button', { name: 'New note' }).click();
  await deskOf(page).noteTitle.fill('Boats');
  await deskOf(page).note.click();
  await page.keyboard.type('First thought.');
  await expect(deskOf(page).note).toContainText('First thought.');
}

async function savedText(page: Page, press: () => Promise<void>): Promise<string> {
  const saving = nextSaved(page);
  await press();
  return (await saving).bytes.toString();
}

async function chooseToUpdate(page: Page, text: string): Promise<void> {
  const choosing = chooseNext(page, textFile('Boats.md', text, 'text/markdown'));
  await deskOf(page).exportDialog.getByRole('button', { name: 'Update a file…' }).click();
  await choosing;
}

test('EX127 a file written before is updated, and what was written between stays', async ({ page }) => {
  await writeNote(page);
  await page.keyboard.press('Control+Shift+E');
  const exporting = deskOf(page).exportDialog;
  await exporting.getByRole('checkbox', { name: 'Can be updated later' }).check();
  await expect(exporting.getByRole('region', { name: 'Preview' })).toContainText('<!-- provenote:b1');
  const file = await savedText(page, () => exporting.getByRole('button', { name: 'Save' }).click());
  await deskOf(page).note.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And more.');
  await expect(deskOf(page).note).toContainText('And more.');
  await page.keyboard.press('Control+Shift+E');
  await chooseToUpdate(page, file.replace('\n\n<!-- provenote:b1', '\n\nMine alone.\n\n<!-- provenote:b1'));
  const dialog = page.getByRole('dialog', { name: 'Update “Boats.md”' });
  const change = dialog.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await expect(change).toHaveCount(1);
  await expect(change).toContainText('First thought. And more.');
  await expectNoAxeViolations(page);
  const updated = await savedText(page, () =>
    dialog.getByRole('button', { name: 'Save the update' }).click(),
  );
  expect(updated).toContain('\n\nMine alone.\n\n<!-- provenote:b1');
  expect(updated).toContain('First thought. And more.');
});

test('EX128 a file that is none of ours is refused with a sentence', async ({ page }) => {
  await writeNote(page);
  await page.keyboard.press('Control+Shift+E');
  await chooseToUpdate(page, '# Somebody else’s\n');
  await expect(deskOf(page).exportDialog.getByRole('alert')).toContainText(
    '“Boats.md” has no block that Provenote wrote',
  );
});
