import type { Page } from '@playwright/test';
import { NEWS_PAGE, textFile } from './articles';
import { cardOf, deskOf, importAndOpen, importFiles, openProgram } from './desk';
import { nextSaved } from './file-dialogs';
import { expect, expectNoAxeViolations, test } from './fixtures';

const FROST = 'https://valley-courier.example/2026/05/frost';
const TITLE = 'Late frost takes a third of the valley’s plums';
const FOUND = 'We lit nine hundred candles and it was not enough';

const quoted = {
  id: 'https://reader.example/annotations/1',
  type: 'Annotation',
  motivation: ['commenting', 'https://reader.example/doubting'],
  creator: { id: 'https://reader.example/ana', type: 'Person', name: 'Ana' },
  created: '2026-05-07T10:00:00.120+02:00',
  rights: 'https://creativecommons.org/licenses/by/4.0/',
  body: [
    { type: 'TextualBody', value: 'Who counted?', format: 'text/markdown', language: 'en' },
    { type: 'TextualBody', value: 'voices', purpose: 'tagging', 'ex:weight': 0.5 },
  ],
  target: {
    source: FROST,
    styleClass: 'doubt',
    selector: [
      { type: 'CssSelector', value: 'article > p:nth-of-type(2)' },
      { type: 'TextQuoteSelector', exact: FOUND },
    ],
  },
};
const reply = {
  id: 'https://reader.example/annotations/2',
  type: 'Annotation',
  motivation: 'replying',
  creator: { name: 'Bo' },
  body: { type: 'TextualBody', value: 'The union did.' },
  target: quoted.id,
};
const ofPage = {
  id: 'https://reader.example/annotations/3',
  type: 'Annotation',
  bodyValue: 'Ask the region for figures.',
  target: FROST,
};
/** What a reader's group shares of the news page: words, a reply to what was said of them, a remark on the whole. */
const SHARED = {
  '@context': ['http://www.w3.org/ns/anno.jsonld', { ex: 'https://reader.example/terms#' }],
  id: 'https://reader.example/collection',
  type: 'AnnotationCollection',
  label: 'Frost, read together',
  total: 3,
  first: { id: 'https://reader.example/page', type: 'AnnotationPage', items: [quoted, reply, ofPage] },
};

async function exported(page: Page): Promise<unknown> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  await dialog.getByRole('combobox', { name: 'What' }).selectOption({ label: `Source: ${TITLE}` });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Web Annotation JSON-LD' });
  const saving = nextSaved(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const { bytes } = await saving;
  return JSON.parse(bytes.toString());
}

test('EX260 EX261 EX263 annotations of another program go out as they came, but for a comment that was changed', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, NEWS_PAGE, TITLE);
  await importFiles(page, textFile('shared.jsonld', JSON.stringify(SHARED)));
  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel).toContainText('1 annotation attached');
  await panel.getByRole('button', { name: 'Done' }).click();
  const card = cardOf(page, FOUND);
  await expect(card).toContainText('Who counted?');
  await expect(card).toContainText('Bo: The union did.');
  expect(await exported(page)).toEqual(SHARED);

  await card.getByRole('button', { name: 'Edit comment' }).click();
  await card.getByRole('textbox', { name: 'Comment' }).fill('Who counted them?\n\nBo: The union did.');
  await page.keyboard.press('Escape');
  await expect(card).toContainText('Who counted them?');
  const [counted, tag] = quoted.body;
  const changed = {
    ...quoted,
    modified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    body: [{ ...counted, value: 'Who counted them?' }, tag],
  };
  expect(await exported(page)).toEqual({
    ...SHARED,
    first: { ...SHARED.first, items: [changed, reply, ofPage] },
  });
});

test('EX264 a remark on a whole page is a note, and goes out again with what was written in it', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, NEWS_PAGE, TITLE);
  await importFiles(
    page,
    textFile('remark.jsonld', JSON.stringify({ ...ofPage, '@context': SHARED['@context'] })),
  );
  await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: new RegExp(`Remark on “${TITLE}”`) }).click();
  const { note } = deskOf(page);
  await expect(note).toContainText(ofPage.bodyValue);
  await expect(note).toContainText(FROST);
  await expectNoAxeViolations(page);
  await note.getByText(ofPage.bodyValue).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Twice.');
  await expect(note).toContainText('figures. Twice.');
  await expect
    .poll(() => exported(page))
    .toEqual({
      ...ofPage,
      '@context': SHARED['@context'],
      modified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      bodyValue: 'Ask the region for figures. Twice.',
    });
});
