import type { Page } from '@playwright/test';
import { textFile } from './articles';
import { cardOf, deskOf, openProgram } from './desk';
import { chooseNext, nextSaved } from './file-dialogs';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { PROMISE, writeNoteThatQuotes } from './note-that-quotes';
import { END_OF_TEXT } from './platform-keys';

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
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const exporting = deskOf(page).exportDialog;
  await exporting.getByRole('checkbox', { name: 'Can be updated later' }).check();
  await expect(exporting.getByRole('region', { name: 'Preview' })).toContainText('<!-- provenote:b1');
  const file = await savedText(page, () => exporting.getByRole('button', { name: 'Save' }).click());
  await deskOf(page).note.click();
  await page.keyboard.press(END_OF_TEXT);
  await page.keyboard.type(' And more.');
  await expect(deskOf(page).note).toContainText('And more.');
  await page.keyboard.press('ControlOrMeta+Shift+E');
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

test('EX193 EX195 an Obsidian file is updated around what its user wrote, each change to be decided', async ({
  page,
}) => {
  await writeNoteThatQuotes(page);
  await deskOf(page).note.click();
  await page.keyboard.press(END_OF_TEXT);
  await page.keyboard.type('First thought.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second thought.');
  await expect(deskOf(page).note).toContainText('Second thought.');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const exporting = deskOf(page).exportDialog;
  await exporting.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Obsidian' });
  await exporting.getByRole('checkbox', { name: 'Can be updated later' }).check();
  await expect(exporting.getByRole('region', { name: 'Preview' })).toContainText('Second thought. ^pn-');
  const file = await savedText(page, () => exporting.getByRole('button', { name: 'Save' }).click());
  expect(file).toContain(`> ${PROMISE}[^pn-`);
  await deskOf(page).note.click();
  await page.keyboard.press(END_OF_TEXT);
  await page.keyboard.type(' And more.');
  await expect(deskOf(page).note).toContainText('Second thought. And more.');
  const mine = file
    .replace('created:', 'tags:\n  - ferry\ncreated:')
    .replace(/First thought\. (\^pn-\d+)/, 'First thought, by hand. $1\n\nMine alone.')
    .replace(/Second thought\. /, 'Second thought, by hand. ');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await chooseToUpdate(page, mine);
  const dialog = page.getByRole('dialog', { name: 'Update “Boats.md”' });
  const conflict = dialog.getByRole('listitem').filter({ hasText: 'you edited it' });
  await expect(conflict).toHaveCount(1);
  await expect(conflict).toContainText('Second thought, by hand.');
  await expect(conflict.getByRole('checkbox')).not.toBeChecked();
  await expectNoAxeViolations(page);
  await conflict.getByRole('checkbox').check();
  const updated = await savedText(page, () =>
    dialog.getByRole('button', { name: 'Save the update' }).click(),
  );
  expect(updated).toContain('tags:\n  - ferry\ncreated:');
  expect(updated).toMatch(/First thought, by hand\. \^pn-\d+\n\nMine alone\.\n/);
  expect(updated).toMatch(/Second thought\. And more\. \^pn-\d+/);
  expect(updated).not.toContain('Second thought, by hand.');
});

test('EX194 the annotations of a source are updated in their Logseq file', async ({ page }) => {
  await writeNoteThatQuotes(page);
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const exporting = deskOf(page).exportDialog;
  await exporting
    .getByRole('combobox', { name: 'What' })
    .selectOption({ label: 'Source: The ferry that ran empty' });
  await exporting.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Logseq' });
  await exporting.getByRole('checkbox', { name: 'Can be updated later' }).check();
  const file = await savedText(page, () => exporting.getByRole('button', { name: 'Save' }).click());
  await cardOf(page, PROMISE).getByRole('button', { name: 'Add a comment' }).click();
  await page.keyboard.type('Who pays?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cardOf(page, PROMISE)).toContainText('Who pays?');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await exporting
    .getByRole('combobox', { name: 'What' })
    .selectOption({ label: 'Source: The ferry that ran empty' });
  await chooseToUpdate(page, file.replace('- [//]', '- Mine\n- [//]'));
  const dialog = page.getByRole('dialog', { name: 'Update “Boats.md”' });
  await expect(dialog.getByRole('listitem')).toContainText('Who pays?');
  const updated = await savedText(page, () =>
    dialog.getByRole('button', { name: 'Save the update' }).click(),
  );
  expect(updated).toMatch(/\n\t- Who pays\?\n\t {2}id:: \S+\n- Mine\n- \[\/\/\]/);
});

test('EX128 a file that is none of ours is refused with a sentence', async ({ page }) => {
  await writeNote(page);
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await chooseToUpdate(page, '# Somebody else’s\n');
  await expect(deskOf(page).exportDialog.getByRole('alert')).toContainText(
    '“Boats.md” has no block that Provenote wrote',
  );
});
