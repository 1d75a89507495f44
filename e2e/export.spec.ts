import type { Page } from '@playwright/test';
import { deskOf, openProgram } from './desk';
import { nextSaved } from './file-dialogs';
import { expect, test } from './fixtures';
import { PROMISE, writeNoteThatQuotes } from './note-that-quotes';

async function exportAs(page: Page, format: string, what?: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  if (what) await dialog.getByRole('combobox', { name: 'What' }).selectOption({ label: what });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: format });
  const saving = nextSaved(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const { name, bytes } = await saving;
  return { name, text: bytes.toString() };
}

test('a note goes out as Markdown with footnotes, and the preview shows it first', async ({ page }) => {
  await writeNoteThatQuotes(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('# Promises');
  await expect(dialog).toContainText('1 quotation checked');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const file = await exportAs(page, 'Markdown, footnotes');
  expect(file.name).toBe('Promises.md');
  expect(file.text).toContain(`> ${PROMISE}`);
  expect(file.text).toMatch(/\[\^1\]: .*Marsh.*The ferry that ran empty/);
});

test('a note goes out for Pandoc with a locator', async ({ page }) => {
  await writeNoteThatQuotes(page);
  const file = await exportAs(page, 'Markdown, Pandoc citations');
  expect(file.text).toContain('[@marsh2026, para. 2]');
});

test('all annotations of a source go out as Markdown', async ({ page }) => {
  await writeNoteThatQuotes(page);
  const file = await exportAs(page, 'Markdown, all annotations', 'Source: The ferry that ran empty');
  expect(file.text).toContain(PROMISE);
  expect(file.text).toContain('The ferry that ran empty');
});

test('the bibliography goes out in four formats under the stored citekey', async ({ page }) => {
  await writeNoteThatQuotes(page);
  expect((await exportAs(page, 'BibLaTeX')).text).toContain('{marsh2026,');
  expect((await exportAs(page, 'BibTeX')).text).toContain('{marsh2026,');
  expect((await exportAs(page, 'RIS')).text).toContain('AU  - Marsh, Ida');
  const items: unknown = JSON.parse((await exportAs(page, 'CSL JSON', 'The whole library')).text);
  expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'marsh2026' })]));
});

test('Ctrl+Shift+E opens the dialog, Escape closes it', async ({ page }) => {
  await openProgram(page);
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(deskOf(page).exportDialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(deskOf(page).exportDialog).toHaveCount(0);
});
