import { FERRY_REPORT, GRAPHEMES, KOREAN_ARTICLE } from './articles';
import { cardOf, clickWords, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, test } from './fixtures';

const FERRY = 'The ferry that ran empty';

test('selecting words and one click makes an annotation with its words in the sidebar', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'An empty boat is still a promise');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  await expect(cardOf(page, 'An empty boat is still a promise')).toBeVisible();
  await expect(cardOf(page, 'An empty boat is still a promise')).toContainText('¶ 2');
});

test('RD22 a colour makes the annotation in that colour, by its label', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, '2.3 million a year');
  await deskOf(page).selection.getByRole('button', { name: 'Figure' }).click();
  await expect(cardOf(page, '2.3 million a year')).toContainText('Figure');
});

test('AS1 annotations overlap freely and stand in document order', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'the noon ferry to Holm carried');
  await deskOf(page).selection.getByRole('button', { name: 'Claim' }).click();
  await selectWords(page, 'Holm carried the post');
  await deskOf(page).selection.getByRole('button', { name: 'Voice' }).click();
  await selectWords(page, 'nineteen winters');
  await deskOf(page).selection.getByRole('button', { name: 'Figure' }).click();
  const cards = deskOf(page).annotations.getByRole('listitem');
  await expect(cards).toHaveCount(3);
  await expect(cards.nth(0)).toContainText('nineteen winters');
  await expect(cards.nth(1)).toContainText('the noon ferry to Holm carried');
  await expect(cards.nth(2)).toContainText('Holm carried the post');
});

test('AS6 a comment is written in place and is kept', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'its captain since 2007');
  await deskOf(page).selection.getByRole('button', { name: 'Comment' }).click();
  const comment = cardOf(page, 'its captain since 2007').getByRole('textbox', { name: 'Comment' });
  await expect(comment).toBeFocused();
  await page.keyboard.type('Ask him what he reads on the way.');
  await page.keyboard.press('Escape');
  await expect(cardOf(page, 'its captain since 2007')).toContainText('Ask him what he reads on the way.');
  await page.reload();
  await expect(cardOf(page, 'its captain since 2007')).toContainText('Ask him what he reads on the way.');
});

test('AS14 what is typed right after asking for a comment stands in it and is no command', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'its captain since 2007');
  await page.keyboard.press('a');
  await page.keyboard.type('hjk 4.q, and so on');
  const card = cardOf(page, 'its captain since 2007');
  await expect(card.getByRole('textbox', { name: 'Comment' })).toHaveValue('hjk 4.q, and so on');
  await page.keyboard.press('Escape');
  await expect(card).toContainText('hjk 4.q, and so on');
  await expect(deskOf(page).article).toBeFocused();
});

test('AS14 a comment asked for while its pane is folded away opens the pane and takes the keyboard', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await page.keyboard.press('ControlOrMeta+j');
  await expect(deskOf(page).annotations).toBeHidden();
  await selectWords(page, 'its captain since 2007');
  await page.keyboard.press('a');
  await page.keyboard.type('Ask him what he reads.');
  const comment = cardOf(page, 'its captain since 2007').getByRole('textbox', { name: 'Comment' });
  await expect(comment).toBeFocused();
  await expect(comment).toHaveValue('Ask him what he reads.');
});

test('AS14 a comment does not call the keyboard back from where its user has gone meanwhile', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'its captain since 2007');
  await page.evaluate(() => {
    const buttons = document.querySelectorAll<HTMLElement>('[role=toolbar][aria-label="Selection"] button');
    [...buttons].find(({ textContent }) => textContent?.includes('Comment'))?.click();
    document.execCommand('insertText', false, 'Ask him.');
    document.querySelector<HTMLElement>('[aria-label="Search library"]')?.focus();
  });
  const card = cardOf(page, 'its captain since 2007');
  await expect(card).toContainText('Ask him.');
  await expect(card.getByRole('textbox', { name: 'Comment' })).toHaveCount(0);
  await expect(deskOf(page).search).toBeFocused();
});

test('AS9 clicking words opens their card', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'on most days, nobody at all');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  await page.keyboard.press('Escape');
  await clickWords(page, 'on most days, nobody at all');
  await expect(cardOf(page, 'on most days, nobody at all')).toHaveAttribute('aria-current', 'true');
});

test('AS12 recolouring and deleting are undone and redone one by one', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'The county will decide in March');
  await deskOf(page).selection.getByRole('button', { name: 'Claim' }).click();
  const card = cardOf(page, 'The county will decide in March');
  await card.click();
  await page.keyboard.press('4');
  await expect(card).toContainText('Doubt');
  await page.keyboard.press('Delete');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toContainText('Doubt');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toContainText('Claim');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(card).toContainText('Claim');
});

test('AS7 a tag is added on the card and kept', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, '2.3 million a year');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  const card = cardOf(page, '2.3 million a year');
  await card.click();
  await page.keyboard.press('.');
  await page.keyboard.type('budget');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('budget');
  await page.reload();
  await expect(cardOf(page, '2.3 million a year')).toContainText('budget');
});

test('AS11 a tag is added when its field is left, and dropped by Escape', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, '2.3 million a year');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  const card = cardOf(page, '2.3 million a year');
  await card.click();
  await page.keyboard.press('.');
  await page.keyboard.type('bud');
  await deskOf(page).search.click();
  await expect(card.getByRole('button', { name: 'Remove tag bud' })).toBeAttached();
  await card.click();
  await page.keyboard.press('.');
  await page.keyboard.type('harbour');
  await page.keyboard.press('Escape');
  await expect(card.getByRole('combobox', { name: 'Add tag' })).toHaveCount(0);
  await expect(card.getByRole('button', { name: /^Remove tag/ })).toHaveCount(1);
});

test('AS11 a suggested tag is added whole, not as the letters typed for it', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, '2.3 million a year');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  await cardOf(page, '2.3 million a year').click();
  await page.keyboard.press('.');
  await page.keyboard.type('budget');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await selectWords(page, 'nineteen winters');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  const card = cardOf(page, 'nineteen winters');
  await card.click();
  await page.keyboard.press('.');
  await page.keyboard.type('bud');
  await page.getByRole('option', { name: 'budget' }).click();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('combobox', { name: 'Add tag' })).toHaveCount(0);
  await expect(card.getByRole('button', { name: 'Remove tag budget' })).toBeAttached();
  await expect(card.getByRole('button', { name: /^Remove tag/ })).toHaveCount(1);
});

test('Korean words are stored as they stand', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, KOREAN_ARTICLE, '염전 마지막 세대가 남긴 장부');
  await selectWords(page, '소금은 기다리는 사람에게만 온다');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  await expect(cardOf(page, '소금은 기다리는 사람에게만 온다')).toBeVisible();
});

test('RD11 emoji families, flags and combining marks are never cut in half', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, GRAPHEMES, 'Messages from the harbour');
  await selectWords(page, 'family 👩‍👩‍👧‍👦 is safe in Côte-d’Or 🇫🇷');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  await expect(cardOf(page, 'family 👩‍👩‍👧‍👦 is safe in Côte-d’Or 🇫🇷')).toBeVisible();
  await selectWords(page, 'नमस्ते');
  await deskOf(page).selection.getByRole('button', { name: 'Voice' }).click();
  await expect(cardOf(page, 'नमस्ते')).toBeVisible();
});

test('RD9 a selection across paragraphs keeps the words of both', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  const { article, selection, annotations } = deskOf(page);
  await article.getByText('For nineteen winters').click({ position: { x: 4, y: 10 } });
  await page.keyboard.down('Shift');
  await article.getByText('The county will decide').click({ position: { x: 60, y: 10 } });
  await page.keyboard.up('Shift');
  await selection.getByRole('button', { name: 'Highlight' }).click();
  const card = annotations.getByRole('listitem').first();
  await expect(card).toContainText('For nineteen winters');
  await expect(card).toContainText('is still a promise');
});

test('RD25 RD26 the keyboard alone selects words and annotates them', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await deskOf(page).article.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(deskOf(page).selection).toBeVisible();
  await page.keyboard.press('h');
  await expect(cardOf(page, 'An empty')).toBeVisible();
});

test('RD23 adding the same words to a note again takes the annotation that is there', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'its captain since 2007');
  await deskOf(page).selection.getByRole('button', { name: 'Add to note' }).click();
  await expect(cardOf(page, 'its captain since 2007')).toBeVisible();
  await selectWords(page, 'its captain since 2007');
  await deskOf(page).selection.getByRole('button', { name: 'Add to note' }).click();
  await expect(deskOf(page).note.getByText('its captain since 2007')).toHaveCount(2);
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(1);
});

test('RD24 Escape takes the toolbar away first, then the selection', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await selectWords(page, 'its captain since 2007');
  await page.keyboard.press('Escape');
  await expect(deskOf(page).selection).toHaveCount(0);
  expect(await page.evaluate('getSelection().toString()')).toBe('its captain since 2007');
  await page.keyboard.press('Escape');
  expect(await page.evaluate('getSelection().toString()')).toBe('');
});
