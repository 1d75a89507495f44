import { createHash } from 'node:crypto';
import type { Browser, Locator, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ARCHIVE_TABLES, FileReference, writeExactJson } from '../shared/model';
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

/** How a picker of the stand-in ends: with a place, or as its user or the disk has it. */
type PickerEnd = 'saved' | 'cancelled' | 'full';

/**
 * A browser whose library is large, so that its user is asked for a place on the disk. It is one of the page's own, since
 * nothing could press the system's dialog; “old” stands there already.
 */
async function letPageWriteFiles(page: Page, end: PickerEnd): Promise<void> {
  await page.addInitScript((end) => {
    navigator.storage.estimate = async () => ({ usage: 500_000_000 });
    const showSaveFilePicker = async () => {
      if (end === 'cancelled') throw new DOMException('', 'AbortError');
      const folder = await navigator.storage.getDirectory();
      const place = await folder.getFileHandle('library.zip', { create: true });
      const old = await place.createWritable();
      await old.write('old');
      await old.close();
      const createWritable = async () => {
        const stream = await place.createWritable();
        if (end === 'full') stream.write = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
        return stream;
      };
      return { name: place.name, createWritable };
    };
    Object.assign(window, { showSaveFilePicker });
  }, end);
}

/** What stands at the place. */
async function fileAtPlace(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('library.zip')).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

async function pressExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: 'Export the whole library…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export the whole library' });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  return dialog;
}

test(
  'HO112 a large library goes to the disk as it is written, and comes back from there',
  onlyInBrowser('another-browser'),
  async ({ browser, page }) => {
    await letPageWriteFiles(page, 'saved');
    await writeNoteThatQuotes(page);
    await expect(await pressExport(page)).toHaveCount(0);
    await expect(page.getByText('Saved library.zip')).toBeVisible();
    const archive = await fileAtPlace(page);
    expect(Object.keys(unzipSync(archive))).toContain('manifest.json');
    await onAnotherComputer(browser, async (other) => {
      await importFiles(other, zipFile('library.zip', archive));
      await expect(other.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
      await expect(deskOf(other).noteTitle).toHaveValue('Promises');
    });
  },
);

test(
  'HO112 a place that is not chosen, or cannot be written, leaves the dialog open and the file as it was',
  onlyInBrowser('no-shell'),
  async ({ browser }) => {
    for (const end of ['cancelled', 'full'] as const) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await letPageWriteFiles(page, end);
      await openProgram(page);
      const dialog = await pressExport(page);
      await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
      if (end === 'full') {
        await expect(dialog.getByRole('alert')).toHaveText(
          '“library.zip” could not be saved: the disk is full.',
        );
        await expectNoAxeViolations(page);
        expect((await fileAtPlace(page)).toString()).toBe('old');
      }
      await context.close();
    }
  },
);

test('ST235 an archive with large originals says that it cannot be undone, and comes in a file at a time', async ({
  page,
}) => {
  const archive = zipFile('large.zip', largeArchive());
  await openProgram(page);
  await importFiles(page, archive);
  const question = page.getByRole('alertdialog', { name: 'Merge this archive into your library?' });
  await expect(question).toContainText('It is too large to be undone.');
  await expectNoAxeViolations(page);
  await question.getByRole('button', { name: 'Cancel' }).click();
  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel).toContainText('1 cancelled');
  await importFiles(page, archive);
  await question.getByRole('button', { name: 'Merge' }).click();
  await expect(panel).toContainText('Archive: 1 source added.');
  await expect(deskOf(page).sources).toContainText('A film of the harbour');
  await expect(page.getByRole('button', { name: /^Undo: Import archive/ })).toHaveCount(0);
  await importFiles(page, archive);
  await question.getByRole('button', { name: 'Merge' }).click();
  await expect(panel).toContainText('Archive: nothing new;');
});

/** An archive of one source whose original has 65 MB, and is small as long as it is packed. */
function largeArchive(): Uint8Array {
  const original = new Uint8Array(65_000_000);
  const sha256 = createHash('sha256').update(original).digest('hex');
  const text = 'The harbour.';
  const now = '2026-11-26T00:00:00.000Z';
  const stored = { schema: 1, createdAt: now, updatedAt: now };
  const csl = { id: 'film', type: 'webpage', title: 'A film of the harbour' };
  const records = {
    sources: {
      ...stored,
      id: 's',
      revisionId: 'r',
      citekey: 'film',
      csl,
      provenance: {},
      characterCount: 12,
      wordCount: 2,
    },
    revisions: {
      ...{ ...stored, id: 'r', sourceId: 's', number: 1, sha256, extractor: 'text 1' },
      ...{ fileName: 'film.txt', mediaType: 'text/plain', problems: [] },
    },
    bodies: { revisionId: 'r', schema: 1, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] },
    attachments: {
      sha256,
      bytes: new FileReference('sources/film/original.txt'),
      mediaType: 'text/plain',
    },
  };
  const files: Record<string, Uint8Array> = { 'sources/film/original.txt': original };
  for (const [table, record] of Object.entries(records))
    files[`data/${table}-0001.jsonl`] = strToU8(`${writeExactJson(record)}\n`);
  const counts = Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, table in records ? 1 : 0]));
  const hashes = Object.entries(files).map(([path, bytes]) => [
    path,
    createHash('sha256').update(bytes).digest('hex'),
  ]);
  const manifest = {
    ...{ format: 'provenote-archive', version: 1, program: 'Provenote 0.1.0', createdAt: now },
    ...{ counts, files: Object.fromEntries(hashes) },
  };
  return zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) }, { level: 1 });
}

function zipFile(name: string, bytes: Uint8Array): UploadedFile {
  return { name, mimeType: 'application/zip', buffer: Buffer.from(bytes) };
}
