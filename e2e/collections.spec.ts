import { Buffer } from 'node:buffer';
import type { Locator, Page } from '@playwright/test';
import { NEWS_PAGE, textFile } from './articles';
import { expectNoAxeViolations } from './axe';
import { cardOf, deskOf, importAndOpen, importFiles, openProgram } from './desk';
import { nextSaved } from './file-dialogs';
import { expect, test } from './fixtures';

const FROST = 'https://valley-courier.example/2026/05/frost';
const TITLE = 'Late frost takes a third of the valley’s plums';

/** One Web Annotation on words of the news page. */
function annotation(exact: string, comment = '') {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    created: '2026-05-07T10:00:00Z',
    ...(comment !== '' && { body: { type: 'TextualBody', value: comment, purpose: 'commenting' } }),
    target: { source: FROST, selector: { type: 'TextQuoteSelector', exact } },
  };
}

const FOUND = 'We lit nine hundred candles and it was not enough';
const GONE = 'The minister arrived by helicopter and promised them everything';
const ANNOTATIONS = textFile(
  'annotations.jsonld',
  JSON.stringify([annotation(FOUND, 'Who counted?'), annotation(GONE)]),
);

const BIB = textFile(
  'reading.bib',
  `@article{oriel2024, author = {Oriel, Tomas}, title = {Late Varieties}, journal = {Orchard}, year = {2024}}
@book{ferro, author = {Ferro, Nadia}, title = {Blossom}, year = {2019}}
`,
);

/** A page that holds a filled square and not a letter. */
const SCAN = {
  name: 'scan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
      '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
      '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>> endobj',
      '4 0 obj <</Length 17>> stream\n0 0 100 100 re f\nendstream endobj',
      'trailer <</Root 1 0 R>>',
      '%%EOF',
    ].join('\n'),
    'latin1',
  ),
};

function importPanel(page: Page): Locator {
  return page.getByRole('region', { name: 'Import' });
}

function sourceRow(page: Page, title: string): Locator {
  return deskOf(page).sources.getByRole('listitem').filter({ hasText: title });
}

test('ST70 ST71 LI30 a bibliography comes in as stubs, once, and goes with one undo', async ({ page }) => {
  await openProgram(page);
  await importFiles(page, BIB);
  await expect(importPanel(page)).toContainText('BibTeX: 2 sources added.');
  await expect(sourceRow(page, 'Late Varieties')).toBeVisible();
  await importPanel(page).getByRole('button', { name: 'Done' }).click();
  await importFiles(page, BIB);
  await expect(importPanel(page)).toContainText('BibTeX: 2 sources were there already.');
  await importPanel(page).getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Undo: Import “reading.bib”' }).click();
  await expect(sourceRow(page, 'Late Varieties')).toHaveCount(0);
  await expect(sourceRow(page, 'Blossom')).toHaveCount(0);
});

test('ST73 LI30 LI31 annotations of another program attach to an article that is there, the rest wait', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, NEWS_PAGE, TITLE);
  await importFiles(page, ANNOTATIONS);
  await expect(importPanel(page)).toContainText('1 annotation attached, 1 waits for its words.');
  await expect(cardOf(page, FOUND)).toContainText('Who counted?');
  await page.getByRole('tab', { name: /Orphans/ }).click();
  const orphans = page.getByRole('list', { name: 'Orphans' });
  await expect(orphans).toContainText(GONE);
  await expect(orphans).toContainText('Nothing similar is left in the newest revision.');
  await page.getByRole('button', { name: 'Undo the import of annotations.jsonld' }).click();
  await expect(cardOf(page, FOUND)).toHaveCount(0);
  await expect(importPanel(page)).not.toContainText('annotation');
});

test('ST77 RD80 a stub says what waits for it, and its text gives the annotations their words', async ({
  page,
}) => {
  await openProgram(page);
  await importFiles(page, ANNOTATIONS);
  await expect(importPanel(page)).toContainText('1 source added; 2 annotations wait for their words.');
  await sourceRow(page, 'valley-courier.example/2026/05/frost').click();
  const state = page.getByRole('region', { name: 'This source has no text' });
  await expect(state).toContainText('2 annotations wait for their words');
  await state.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByRole('list', { name: 'Orphans' })).toContainText(
    'It waits for the text of its source.',
  );
  await expectNoAxeViolations(page);
  await importFiles(page, NEWS_PAGE);
  await expect(deskOf(page).article).toContainText('The temperature fell to minus four');
  await expect(importPanel(page)).toContainText('1 exact, 1 orphan');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.getByRole('tab', { name: /Annotations/ }).click();
  await expect(cardOf(page, FOUND)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('region', { name: 'This source has no text' })).toBeVisible();
});

test('ST79 LI32 RD81 a scanned PDF is kept as an attachment, and saved as it came', async ({ page }) => {
  await openProgram(page);
  await importFiles(page, SCAN);
  await importPanel(page).getByRole('button', { name: 'Keep as attachment: scan.pdf' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'scan' })).toBeVisible();
  const state = page.getByRole('region', { name: 'This source has no text' });
  await expect(state).toContainText('The original file “scan.pdf” is kept with its record');
  await expectNoAxeViolations(page);
  const saving = nextSaved(page);
  await state.getByRole('button', { name: 'Save the original' }).click();
  const saved = await saving;
  expect(saved).toEqual({ name: 'scan.pdf', bytes: SCAN.buffer });
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sourceRow(page, 'scan')).toHaveCount(0);
});

test('LI31 a broken bibliography names the lines of what it left out, and the rest goes in', async ({
  page,
}) => {
  await openProgram(page);
  const broken = textFile(
    'broken.bib',
    `@book{good, author = {Berg, Karl}, title = {Norrland}, year = {1999}}
@book{bad, author = {Nobody}, title = {Unclosed, year = 2000
`,
  );
  await importFiles(page, broken);
  await expect(importPanel(page)).toContainText('1 source added.');
  await expect(importPanel(page).getByRole('listitem').first()).toContainText(/[Ll]ine 2/);
  await expect(sourceRow(page, 'Norrland')).toBeVisible();
});
