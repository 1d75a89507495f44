import type { Locator, Page } from '@playwright/test';
import { textFile } from './articles';
import { deskOf, importFiles, openProgram } from './desk';
import { nextSaved } from './file-dialogs';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { writeNoteThatQuotes } from './note-that-quotes';

const FORMAT = 'Formatted bibliography (.txt)';
const FERRY = 'The ferry that ran empty';
/** The sample's source in the style below. */
const SEEN = 'Seen: The last train ran empty on paper. The conductors had counted. ##';

const HOUSE_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House style of the Gazette</title><id>gazette</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=" ##"><text variable="title" prefix="Seen: "/></layout>
  </bibliography>
</style>`;

async function openBibliography(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: FORMAT });
  return dialog;
}

async function save(page: Page, dialog: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const saving = nextSaved(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const { name, bytes } = await saving;
  return { name, text: bytes.toString() };
}

test('EX80 EX81 EX84 a note’s sources go out in a style and language that are remembered', async ({
  page,
}) => {
  await writeNoteThatQuotes(page);

  const dialog = await openBibliography(page);
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('listitem')).toHaveText(
    /^.+\. \(.+\)\. .*https?:\/\/\S+$|^.+\. \(.+\)\..*$/,
  );
  await expect(preview.getByRole('listitem')).toHaveCount(1);
  await expect(
    dialog.getByText('Citations formatted by citeproc-js, © 2009–2019 Frank Bennett'),
  ).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Style' }).selectOption({ label: 'MLA, 9th edition' });
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption({ label: '한국어' });
  await expect(preview).toContainText(/\d{4}년 \d+월 \d+일/);
  await expectNoAxeViolations(page);
  const file = await save(page, dialog);
  expect(file.name).toBe('Promises – bibliography.txt');
  expect(file.text).toContain(FERRY);
  expect(file.text.trimEnd().split('\n')).toHaveLength(1);

  await page.getByRole('button', { name: 'Export' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('formatted');
  await expect(dialog.getByRole('combobox', { name: 'Style' })).toHaveValue('modern-language-association');
  await expect(dialog.getByRole('combobox', { name: 'Language' })).toHaveValue('ko-KR');

  await dialog
    .getByRole('combobox', { name: 'Format' })
    .selectOption({ label: 'Formatted bibliography (.html)' });
  await expect(preview).toContainText(/\d{4}년/);
  const saved = await save(page, dialog);
  expect(saved.name).toBe('Promises – bibliography.html');
  expect(saved.text).toMatch(/<p style="[^"]*">.*The ferry that ran empty.*<i>.+<\/i>/);
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByText('About Provenote').click();
  await expect(page.getByRole('dialog').getByText('Citations formatted by citeproc-js')).toBeVisible();
});

test('KB50 About says whose the citation styles are, with links to their project and licence', async ({
  page,
}) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByText('About Provenote').click();
  const about = page.getByRole('dialog', { name: 'About Provenote' });
  await expect(about.getByRole('link', { name: 'CC BY-SA 3.0' })).toBeVisible();
  // the page is not to be opened here, only asked for
  const asked = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.open = (url) => {
          resolve(String(url));
          return null;
        };
      }),
  );
  await about.getByRole('link', { name: 'Citation Style Language project’s' }).click();
  expect(await asked).toBe('https://citationstyles.org/');
});

test('EX82 a style of the user’s own is added, used after a restart, removed and put back', async ({
  page,
}) => {
  await openProgram(page);
  const dialog = await openBibliography(page);
  await dialog.getByLabel('Style file').setInputFiles({
    name: 'gazette.csl',
    mimeType: 'application/xml',
    buffer: Buffer.from(HOUSE_STYLE),
  });
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText(SEEN);
  await save(page, dialog);
  await page.reload();
  await openBibliography(page);
  await expect(preview).toContainText(SEEN);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Remove style' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Style' })).toHaveValue('apa');
  await expect(preview).not.toContainText('Seen:');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await openBibliography(page);
  await expect(preview).toContainText(SEEN);
});

test('EX83 a file that is no usable style is refused in one sentence, and the choice stays', async ({
  page,
}) => {
  await openProgram(page);
  const dialog = await openBibliography(page);
  const choose = dialog.getByLabel('Style file');
  await choose.setInputFiles({
    name: 'broken.csl',
    mimeType: 'text/xml',
    buffer: Buffer.from('<style><info>'),
  });
  await expect(dialog.getByText('broken.csl: The file is not well-formed XML: line 1')).toBeVisible();
  await expectNoAxeViolations(page);
  const dependent = HOUSE_STYLE.replace(
    '<id>',
    '<link rel="independent-parent" href="http://www.zotero.org/styles/cell"/><id>',
  );
  await choose.setInputFiles({ name: 'cell.csl', mimeType: 'text/xml', buffer: Buffer.from(dependent) });
  await expect(dialog.getByText('takes its rules from the style “cell”')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Style' })).toHaveValue('apa');
});

/** Enough that citeproc takes seconds. */
const MANY = 900;
const LONG_LIST = textFile(
  'list.json',
  JSON.stringify(
    Array.from({ length: MANY }, (_, index) => ({
      id: `work${index}`,
      type: 'book',
      title: `Tide table ${index}`,
      author: [{ family: `Keeper${index % 40}`, given: 'Ilse' }],
      issued: { 'date-parts': [[1990 + (index % 7)]] },
      publisher: 'Harbour Press',
    })),
  ),
);

test('EX300 EX301 EX344 a long bibliography shows how far it is, is cancelled at once, and made again', async ({
  page,
}) => {
  await openProgram(page);
  await importFiles(page, LONG_LIST);
  await expect(
    deskOf(page).sources.getByRole('listitem').filter({ hasText: 'Tide table' }).first(),
  ).toBeVisible();
  const dialog = await openBibliography(page);
  await dialog.getByRole('combobox', { name: 'What' }).selectOption('library');
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: FORMAT });
  const progress = dialog.getByRole('progressbar', { name: 'Formatting progress' });
  await expect(progress).toHaveAttribute(
    'aria-valuetext',
    /^(Reading|Comparing|Formatting) [\d,]+ of 90\d …$/,
  );
  await expect(dialog.getByText(/^Formatting [\d,]+ of 90\d …$/)).toBeVisible();
  await expectNoAxeViolations(page);

  await dialog.getByRole('combobox', { name: 'Style' }).selectOption({ label: 'MLA, 9th edition' });
  await expect(progress).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('As soon as the file is made…');
  await dialog.getByRole('button', { name: 'Cancel formatting' }).click();
  await expect(dialog.getByText('Formatting was cancelled.')).toBeVisible();
  await expect(dialog).not.toContainText('As soon as the file is made…');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expect(progress).toBeHidden();
  await expect
    .poll(() => page.workers().filter((worker) => worker.url().includes('bibliography')))
    .toEqual([]);
  await expect(dialog.getByRole('button', { name: 'Format again' })).toBeFocused();
  await expectNoAxeViolations(page);

  await page.keyboard.press('Enter');
  await expect(progress).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('Tide Table', {
    timeout: 60_000,
  });
  const { text } = await save(page, dialog);
  expect(text.match(/ Tide Table \d+\. Harbour Press, \d{4}\.$/gm)).toHaveLength(MANY);
});
