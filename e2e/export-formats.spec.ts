import type { Page } from '@playwright/test';
import { onlyInBrowser } from './browser-only';
import { deskOf } from './desk';
import { nextSaved } from './file-dialogs';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { PROMISE, writeNoteThatQuotes } from './note-that-quotes';

const SOURCE = 'Source: The ferry that ran empty';

async function exportAs(
  page: Page,
  choice: { readonly what?: string; readonly format?: string; readonly hasFullProvenance?: boolean },
): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  if (choice.what) await dialog.getByRole('combobox', { name: 'What' }).selectOption({ label: choice.what });
  if (choice.format)
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: choice.format });
  if (choice.hasFullProvenance) await dialog.getByRole('checkbox', { name: 'Full provenance' }).check();
  const saving = nextSaved(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const { name, bytes } = await saving;
  return { name, text: bytes.toString() };
}

test('EX60 annotations go out as a table, of a source and of the library', async ({ page }) => {
  await writeNoteThatQuotes(page);
  const file = await exportAs(page, { what: SOURCE, format: 'CSV table' });
  expect(file.name).toBe('The ferry that ran empty – annotations.csv');
  expect(file.text).toMatch(/^\ufeffSource title,Authors,/);
  expect(file.text).toContain(PROMISE);
  const library = await exportAs(page, { what: 'The whole library', format: 'CSV table' });
  expect(library.name).toBe('Provenote library – annotations.csv');
  expect(library.text).toContain(`,2,${PROMISE},`);
});

test('EX62 annotations go out as W3C Web Annotations', async ({ page }) => {
  await writeNoteThatQuotes(page);
  const file = await exportAs(page, { what: 'The whole library', format: 'Web Annotation JSON-LD' });
  expect(file.name).toBe('Provenote library – annotations.jsonld');
  expect(JSON.parse(file.text)).toMatchObject({ type: 'AnnotationCollection' });
  expect(file.text).toContain(`"exact": "${PROMISE}"`);
});

test(
  'EX67 EX69 a note is a page that opens by itself, asks for nothing and reads well',
  onlyInBrowser('second-page'),
  async ({ page, context }) => {
    await writeNoteThatQuotes(page);
    const file = await exportAs(page, { format: 'Web page (HTML)' });
    expect(file.name).toBe('Promises.html');
    const reader = await context.newPage();
    await reader.setContent(file.text);
    await expect(reader.getByRole('heading', { level: 1, name: 'Promises' })).toBeVisible();
    await expect(reader.getByRole('blockquote')).toContainText(PROMISE);
    await expect(reader.locator('[role="doc-endnotes"]')).toContainText('verified word for word');
    await expectNoAxeViolations(reader);
    await reader.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeViolations(reader);
  },
);

test('EX70 EX71 a note and its annotations go out for Obsidian and Logseq', async ({ page }) => {
  await writeNoteThatQuotes(page);
  const note = await exportAs(page, { format: 'Obsidian' });
  expect(note.text).toContain('[[The ferry that ran empty – annotations#^');
  const annotations = await exportAs(page, { what: SOURCE, format: 'Obsidian' });
  expect(annotations.name).toBe('The ferry that ran empty – annotations.md');
  const id = /#\^([\w-]+)\|/.exec(note.text)?.[1] ?? 'no link';
  expect(annotations.text).toContain(`\n^${id}\n`);
  const outline = await exportAs(page, { format: 'Logseq' });
  expect(outline.text).toContain(`- > ${PROMISE}`);
});

test('EX73 full provenance is an option of notes, and stays chosen', async ({ page }) => {
  await writeNoteThatQuotes(page);
  const file = await exportAs(page, { format: 'Markdown, footnotes', hasFullProvenance: true });
  expect(file.text).toMatch(/\[\^1\]: .*, revision [\da-f]{12}; verified word for word/);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  await expect(dialog.getByRole('checkbox', { name: 'Full provenance' })).toBeChecked();
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('revision');
  await expectNoAxeViolations(page);
});

test('EX74 the dialog opens with the format last saved in, for each kind of thing its own', async ({
  page,
}) => {
  await writeNoteThatQuotes(page);
  await exportAs(page, { format: 'Logseq' });
  await exportAs(page, { what: SOURCE, format: 'CSV table' });
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('logseq');
  await dialog.getByRole('combobox', { name: 'What' }).selectOption({ label: SOURCE });
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('csv');
});

test('EX343 the dialog keeps its size and its buttons their places, whatever its preview holds', async ({
  page,
}) => {
  // High enough that a long preview could make the dialog grow.
  await page.setViewportSize({ width: 1440, height: 1200 });
  await writeNoteThatQuotes(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  const preview = dialog.getByRole('region', { name: 'Preview' });
  const places = async () => ({
    dialog: await dialog.boundingBox(),
    save: await dialog.getByRole('button', { name: 'Save' }).boundingBox(),
  });
  await expect(preview).toContainText('# Promises');
  const ofNote = await places();
  await dialog.getByRole('combobox', { name: 'What' }).selectOption({ label: 'The whole library' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Web Annotation JSON-LD' });
  await expect(preview).toContainText('"AnnotationCollection"');
  expect(await preview.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
  expect(await places()).toEqual(ofNote);
});

test('EX344 Save, pressed while the file is being made, saves it as it was chosen last', async ({ page }) => {
  await writeNoteThatQuotes(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('# Promises');
  const saving = nextSaved(page);
  // In one go: the file with the provenance cannot be there yet, and the one without must not be saved.
  await dialog.evaluate((element) => {
    element.querySelector<HTMLElement>('input[type=checkbox]')?.click();
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save')?.click();
  });
  expect((await saving).bytes.toString()).toMatch(/, revision [\da-f]{12}; verified word for word/);
  await expect(dialog).toHaveCount(0);
});
