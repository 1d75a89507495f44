import type { Page } from '@playwright/test';
import { FERRY_REPORT, KOREAN_ARTICLE, NEWS_PAGE } from './articles';
import { cardOf, clickWords, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';

const FERRY = 'The ferry that ran empty';
const FROST = 'Late frost takes a third of the valley’s plums';
const JOINED = 'An empty boat is still a promise […] its captain since 2007';

/** Marks words in a colour, and waits for their card. */
async function mark(page: Page, words: string, colour: string): Promise<void> {
  await selectWords(page, words);
  await deskOf(page).selection.getByRole('button', { name: colour, exact: true }).click();
  await expect(cardOf(page, words)).toBeVisible();
}

/** Three annotations over the word “Holm”. */
async function markPile(page: Page): Promise<void> {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'the noon ferry to Holm carried the post', 'Claim');
  await mark(page, 'ferry to Holm carried', 'Voice');
  await mark(page, 'Holm', 'Figure');
  await page.keyboard.press('Escape');
}

/** A quotation of two parts, the second joined by the toolbar's button. */
async function joinTwo(page: Page): Promise<void> {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'An empty boat is still a promise', 'Voice');
  await selectWords(page, 'its captain since 2007');
  await deskOf(page).selection.getByRole('button', { name: 'Join to the focused quotation' }).click();
  await expect(cardOf(page, JOINED)).toBeVisible();
}

const listHere = (page: Page) => page.getByRole('listbox', { name: 'Annotations here' });
const current = (page: Page) => deskOf(page).annotations.locator('[aria-current=true]');

/** The words that one of the painter's marks covers, in the order of the text. */
async function wordsMarked(page: Page, name: string): Promise<string[]> {
  return page.evaluate((bucket) => {
    const ranges = [...(CSS.highlights.get(bucket) ?? [])] as unknown as StaticRange[];
    return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
  }, `provenote-${name}`);
}

test('RD52 a click where annotations lie over each other lists them, and choosing one focuses it', async ({
  page,
}) => {
  await markPile(page);
  await clickWords(page, 'Holm');
  const options = listHere(page).getByRole('option');
  await expect(options).toHaveText(['FigureHolm', 'Voiceferry to Holm carried', /^Claimthe noon ferry/]);
  await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(deskOf(page).article).toBeFocused();
  await expectNoAxeViolations(page);
  await options.nth(2).hover();
  expect(await wordsMarked(page, 'hover')).toEqual(['the noon ferry to Holm carried the post']);
  await options.nth(2).click();
  await expect(listHere(page)).toHaveCount(0);
  await expect(current(page)).toContainText('the noon ferry to Holm carried the post');
  await expect(deskOf(page).article).toBeFocused();
});

test('RD17 RD51 clicking again and the key o go through the annotations of a place, and round', async ({
  page,
}) => {
  await markPile(page);
  await clickWords(page, 'Holm');
  await expect(current(page)).toContainText('Figure');
  await clickWords(page, 'Holm');
  await expect(current(page)).toContainText('Voice');
  await expect(listHere(page).getByRole('option', { selected: true })).toContainText('Voice');
  await page.keyboard.press('o');
  await expect(current(page)).toContainText('Claim');
  await page.keyboard.press('o');
  await expect(current(page)).toContainText('Figure');
});

test('RD17 of two annotations on the same words the click takes the one that shows, then the other', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'nineteen winters', 'Claim');
  await selectWords(page, 'nineteen winters');
  await deskOf(page).selection.getByRole('button', { name: 'Doubt' }).click();
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(2);
  expect(await wordsMarked(page, 'red-2')).toEqual(['nineteen winters']);
  await page.keyboard.press('Escape');
  await clickWords(page, 'nineteen winters');
  await expect(current(page)).toContainText('Doubt');
  await clickWords(page, 'nineteen winters');
  await expect(current(page)).toContainText('Claim');
});

test('RD24 RD52 the list goes with Escape, and when words are selected', async ({ page }) => {
  await markPile(page);
  await clickWords(page, 'Holm');
  await expect(listHere(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(listHere(page)).toHaveCount(0);
  await expect(current(page)).toHaveCount(1);
  await clickWords(page, 'Holm');
  await expect(listHere(page)).toBeVisible();
  await selectWords(page, 'to Holm carried');
  await expect(listHere(page)).toHaveCount(0);
  await expect(deskOf(page).selection).toBeVisible();
});

test('RD51 RD53 the keyboard alone lists what lies at a place, chooses, joins, merges and splits', async ({
  page,
}) => {
  await markPile(page);
  await deskOf(page).article.focus();
  await page.keyboard.press(']');
  await page.keyboard.press('Shift+O');
  await expect(listHere(page).getByRole('option', { selected: true })).toBeFocused();
  await page.keyboard.press('End');
  await expect(listHere(page).getByRole('option', { name: 'Figure Holm' })).toBeFocused();
  expect(await wordsMarked(page, 'hover')).toEqual(['Holm']);
  await page.keyboard.press('Escape');
  await expect(listHere(page)).toHaveCount(0);
  await expect(deskOf(page).article).toBeFocused();
  await expect(current(page)).toContainText('Claim');
  await page.keyboard.press('Shift+O');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(current(page)).toContainText('Voice');
  await expect(deskOf(page).article).toBeFocused();

  await page.keyboard.press('Shift+M');
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('3 annotations merged into one.')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  await page.keyboard.press('Shift+J');
  await expect(cardOf(page, 'the noon ferry to Holm carried the post […] An')).toBeVisible();
  await page.keyboard.press('Shift+P');
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('}');
  await expect(cardOf(page, 'the noon ferry to Holm carried the post […] An')).toBeVisible();
});

test('RD50 RD54 words joined to a quotation are one annotation at each of its parts', async ({ page }) => {
  await joinTwo(page);
  const { annotations, selection } = deskOf(page);
  await expect(annotations.getByRole('listitem')).toHaveCount(1);
  expect(await wordsMarked(page, 'violet-1')).toEqual([
    'An empty boat is still a promise',
    'its captain since 2007',
  ]);
  expect(await wordsMarked(page, 'focus')).toEqual([
    'An empty boat is still a promise',
    'its captain since 2007',
  ]);
  await page.keyboard.press('Escape');
  await expect(current(page)).toHaveCount(0);
  await selectWords(page, 'nineteen winters');
  await expect(selection.getByRole('button', { name: 'Join to the focused quotation' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await clickWords(page, 'its captain since 2007');
  await expect(current(page)).toContainText('An empty boat is still a promise');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cardOf(page, 'An empty boat is still a promise')).not.toContainText('its captain');
});

test('RD54 RD58 the palette joins the words that were selected before it was opened', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'An empty boat is still a promise', 'Voice');
  await selectWords(page, 'its captain since 2007');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('join to');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(cardOf(page, JOINED)).toBeVisible();
});

test('RD54 a joined quotation is there after a restart, in its places', async ({ page }) => {
  await joinTwo(page);
  await page.reload();
  await expect(cardOf(page, JOINED)).toBeVisible();
  await clickWords(page, 'its captain since 2007');
  await expect(current(page)).toContainText(JOINED);
  await expect.poll(() => wordsMarked(page, 'violet-1')).toHaveLength(2);
});

test('NB70 EX33 EX34 a joined quotation in a note and its export says what its author declared', async ({
  page,
}) => {
  await joinTwo(page);
  await selectWords(page, 'the promise is worth 2.3 million');
  await page.keyboard.press('Shift+J');
  const words = `${JOINED} […] the promise is worth 2.3 million`;
  await expect(cardOf(page, words)).toContainText('¶ 2–3');
  await page.keyboard.press('n');
  const quoted = deskOf(page).note.getByRole('figure').filter({ hasText: 'its captain since 2007' });
  await expect(quoted).toContainText(words);
  await expect(quoted).toContainText('Marsh 2026, ¶ 2–3');
  await expect(quoted).toContainText('declared changes');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const { exportDialog } = deskOf(page);
  await exportDialog.getByLabel('What').selectOption({ index: 0 });
  await expect(exportDialog.getByRole('region', { name: 'Preview' })).toContainText(
    '¶ 2–3; verified, with changes its author declared',
  );
  await exportDialog.getByLabel('Format').selectOption({ label: 'Markdown, Pandoc citations' });
  await expect(exportDialog.getByRole('region', { name: 'Preview' })).toContainText(
    '[@marsh2026, paras. 2-3]',
  );
});

test('RD55 RD57 the list merges what it lists; comments and tags of all are kept, and undo parts them', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'noon ferry to Holm', 'Claim');
  await page.keyboard.press('a');
  await page.keyboard.type('Which timetable?');
  await page.keyboard.press('Escape');
  await mark(page, 'Holm carried the post', 'Voice');
  await page.keyboard.press('a');
  await page.keyboard.type('Ask the post office.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await clickWords(page, 'Holm');
  await page.getByRole('button', { name: 'Merge these annotations' }).click();
  const merged = cardOf(page, 'noon ferry to Holm carried the post');
  await expect(merged).toContainText('Claim');
  await expect(merged).toContainText('Which timetable?');
  await expect(merged).toContainText('Ask the post office.');
  await expect(merged).toHaveAttribute('aria-current', 'true');
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(1);
  await page
    .getByText('2 annotations merged into one.')
    .locator('..')
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(2);
});

test('ST48 a note that quotes two annotations leads to the merged one, and keeps its words', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await page.getByRole('button', { name: 'New note' }).click();
  await expect(deskOf(page).noteTitle).toBeFocused();
  await selectWords(page, 'noon ferry to Holm');
  await page.keyboard.press('n');
  await expect(cardOf(page, 'noon ferry to Holm')).toBeVisible();
  await selectWords(page, 'Holm carried the post');
  await page.keyboard.press('n');
  const figures = deskOf(page).note.getByRole('figure');
  await expect(figures).toHaveCount(2);
  await expect(cardOf(page, 'Holm carried the post')).toBeVisible();
  await clickWords(page, 'noon ferry to Holm');
  await page.keyboard.press('Shift+M');
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(1);
  await expect(figures).toHaveCount(2);
  await expect(figures.nth(0)).toContainText('noon ferry to Holm');
  await expect(figures.nth(1)).toContainText('Holm carried the post');
  await expect(figures.nth(1)).toContainText('exact');
  await expect(deskOf(page).note.getByText('has been removed')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await figures
    .nth(1)
    .getByRole('button', { name: /^Show in source/ })
    .click();
  await expect(current(page)).toContainText('noon ferry to Holm carried the post');
  await page.reload();
  await expect(figures).toHaveCount(2);
  await expect(deskOf(page).note.getByText('has been removed')).toHaveCount(0);
});

test('RD56 an annotation is split before the selected words, or before the word that was clicked', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, NEWS_PAGE, FROST);
  await mark(page, 'The cold came over the wall like water', 'Voice');
  await selectWords(page, 'over the wall');
  await expectNoAxeViolations(page);
  await deskOf(page).selection.getByRole('button', { name: 'Split the annotation here' }).click();
  await expect(cardOf(page, 'The cold came')).toHaveAttribute('aria-current', 'true');
  await expect(cardOf(page, 'over the wall like water')).toContainText('Voice');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cardOf(page, 'The cold came over the wall like water')).toBeVisible();
  await clickWords(page, 'water');
  await page.keyboard.press('Shift+S');
  await expect(cardOf(page, 'water')).toBeVisible();
  await expect(page.getByText('Split into 2 annotations.')).toBeVisible();
});

test('RD54 RD56 Korean quotations are joined and split by whole words', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, KOREAN_ARTICLE, '염전 마지막 세대가 남긴 장부');
  await mark(page, '소금은 기다리는 사람에게만 온다', 'Voice');
  await selectWords(page, '남은 염전을 문화유산으로');
  await page.keyboard.press('Shift+J');
  await expect(cardOf(page, '소금은 기다리는 사람에게만 온다 […] 남은 염전을 문화유산으로')).toContainText(
    '¶ 1–2',
  );
  await clickWords(page, '문화유산으로');
  await page.keyboard.press('Shift+S');
  await expect(cardOf(page, '소금은 기다리는 사람에게만 온다 […] 남은 염전을')).toBeVisible();
  await expect(cardOf(page, '문화유산으로')).toBeVisible();
});
