import type { Browser, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FERRY_REPORT, type UploadedFile } from './articles';
import { onlyInBrowser } from './browser-only';
import { cardOf, deskOf, importFiles, openProgram } from './desk';
import { nextSaved } from './file-dialogs';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { PROMISE, writeNoteThatQuotes } from './note-that-quotes';
import { standInForShell } from './shell-stand-in';

const TITLE = 'The ferry that ran empty';

async function exportLibrary(page: Page, opensHere = false): Promise<UploadedFile> {
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: 'Export the whole library…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export the whole library' });
  await dialog.getByRole('checkbox', { name: 'Open with Provenote on a double click' }).setChecked(opensHere);
  const saving = nextSaved(page);
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const { name, bytes } = await saving;
  await expect(dialog).toHaveCount(0);
  return { name, mimeType: 'application/zip', buffer: bytes };
}

/** The program on another computer: a browser without a library, where the sample is all there is. */
async function onAnotherComputer(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openProgram(page);
  await act(page);
  await context.close();
}

test('EX140 the whole library goes out as one archive that people can read', async ({ page }) => {
  await writeNoteThatQuotes(page);
  const archive = await exportLibrary(page);
  expect(archive.name).toMatch(/^Provenote library \d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(archive.buffer);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(text('README.txt')).toContain('You can read it without the program.');
  expect(text(`sources/marsh2026/${TITLE}.md`)).toContain(`> ${PROMISE}`);
  expect(text(`sources/marsh2026/${TITLE}.md`)).toContain('## Text');
  expect(Buffer.from(files['sources/marsh2026/original.md'] ?? [])).toEqual(FERRY_REPORT.buffer);
  expect(text('notes/Promises.md')).toContain(`> ${PROMISE}`);
  expect(text('bibliography.bib')).toContain('{marsh2026,');
  expect(JSON.parse(text('manifest.json'))).toMatchObject({ format: 'provenote-archive', version: 1 });
});

test(
  'ST90 on a new computer the archive brings everything back',
  onlyInBrowser('another-browser'),
  async ({ browser, page }) => {
    await writeNoteThatQuotes(page);
    const archive = await exportLibrary(page);
    await onAnotherComputer(browser, async (other) => {
      await importFiles(other, archive);
      const panel = other.getByRole('region', { name: 'Import' });
      await expect(panel).toContainText(/Archive: \d+ sources, \d+ annotations and \d+ notes added\./);
      await expect(other.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
      await expect(cardOf(other, PROMISE)).toBeVisible();
      await expect(deskOf(other).noteTitle).toHaveValue('Promises');
      await expect(deskOf(other).note).toContainText(PROMISE);
      await expectNoAxeViolations(other);
      await importFiles(other, archive);
      await expect(panel).toContainText('Archive: nothing new;');
    });
  },
);

test(
  'EX167 LI71 the archive may have the ending that the system opens in Provenote, and is the same ZIP',
  onlyInBrowser('another-browser'),
  async ({ browser, page }) => {
    await writeNoteThatQuotes(page);
    const archive = await exportLibrary(page, true);
    expect(archive.name).toMatch(/^Provenote library \d{4}-\d\d-\d\d\.provenote$/);
    expect(Object.keys(unzipSync(archive.buffer))).toContain('README.txt');
    await onAnotherComputer(browser, async (other) => {
      await importFiles(other, archive);
      await expect(other.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    });
  },
);

test(
  'LI72 an archive opened through the system is asked about, and comes in when that is wanted',
  onlyInBrowser('stand-in-host'),
  async ({ browser, page }) => {
    await writeNoteThatQuotes(page);
    const archive = await exportLibrary(page, true);
    const context = await browser.newContext();
    const other = await context.newPage();
    await standInForShell(other, { files: [archive] });
    await openProgram(other);
    const question = other.getByRole('alertdialog', { name: 'Merge this archive into your library?' });
    await expect(question).toContainText(`“${archive.name}” is added to what you have.`);
    await expectNoAxeViolations(other);
    await question.getByRole('button', { name: 'Merge' }).click();
    await expect(other.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await expect(deskOf(other).noteTitle).toHaveValue('Promises');
    await context.close();
  },
);

test('LI41 before an archive replaces anything it is asked, and all of it is one step of undo', async ({
  page,
}) => {
  await writeNoteThatQuotes(page);
  await cardOf(page, PROMISE).click();
  await page.keyboard.press('2');
  const archive = await exportLibrary(page);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await importFiles(page, archive);
  const question = page.getByRole('alertdialog', { name: 'Merge this archive into your library?' });
  await expect(question).toContainText('newer versions of 1 record of your library');
  await expectNoAxeViolations(page);
  await question.getByRole('button', { name: 'Merge' }).click();
  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel).toContainText('1 was replaced by newer ones');
  await expect(page.getByRole('button', { name: /^Undo: Import archive/ })).toBeVisible();
});

test(
  'ST92 a damaged archive says so, and the rest of it is there',
  onlyInBrowser('another-browser'),
  async ({ browser, page }) => {
    await writeNoteThatQuotes(page);
    const archive = await exportLibrary(page);
    const files = unzipSync(archive.buffer);
    const damaged = zipSync({ ...files, 'sources/marsh2026/original.md': strToU8('other words') });
    const newer = zipSync({
      'manifest.json': strToU8('{"format":"provenote-archive","version":99}'),
    });
    await onAnotherComputer(browser, async (other) => {
      const panel = other.getByRole('region', { name: 'Import' });
      await importFiles(other, zipFile('newer.zip', newer));
      await expect(panel).toContainText('“newer.zip” was written by a newer version of Provenote.');
      await importFiles(other, zipFile('library.zip', damaged));
      await expect(panel).toContainText('“sources/marsh2026/original.md” is not as it was written');
      await expect(deskOf(other).sources).toContainText(TITLE);
    });
  },
);

function zipFile(name: string, bytes: Uint8Array): UploadedFile {
  return { name, mimeType: 'application/zip', buffer: Buffer.from(bytes) };
}
