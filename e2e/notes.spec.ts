import type { Locator, Page } from '@playwright/test';
import { FERRY_REPORT } from './articles';
import { deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, test } from './fixtures';

const FERRY = 'The ferry that ran empty';
const PROMISE = 'An empty boat is still a promise';

test('NB3 an arrow key stops on a quotation and takes it whole, and so does a click', async ({ page }) => {
  const { note, quotation } = await noteWithQuotation(page);
  const taken = note.locator('[data-selected="true"]');
  await clickBehind(page, note.getByText('Before'));
  await page.keyboard.press('ArrowRight');
  await expect(taken).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(quotation).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(quotation).toHaveCount(1);
  await quotation.getByText(PROMISE).click();
  await expect(taken).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(quotation).toHaveCount(0);
  await expect(note).toContainText('Before');
});

test('NB110 a click where the caret stands already changes nothing of what the next key does', async ({
  page,
}) => {
  const { note, quotation } = await noteWithQuotation(page);
  await clickBehind(page, note.getByText('Before'));
  await page.keyboard.type(' it');
  await expect(note).toContainText('Before it');
  await clickBehind(page, note.getByText('Before it'));
  await page.keyboard.press('ArrowRight');
  await expect(note.locator('[data-selected="true"]')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(quotation).toHaveCount(0);
});

test('NB110 a quick click beside a taken quotation puts the caret where it points', async ({ page }) => {
  const { note, quotation } = await noteWithQuotation(page);
  await quotation.getByText(PROMISE).click();
  await expect(note.locator('[data-selected="true"]')).toHaveCount(1);
  await clickBehind(page, note.getByText('Before'));
  await expect(note.locator('[data-selected="true"]')).toHaveCount(0);
  await page.keyboard.type(' it');
  await expect(note).toContainText('Before it');
});

/** A note with the word “Before” and a quotation below it. */
async function noteWithQuotation(page: Page): Promise<{ note: Locator; quotation: Locator }> {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await page.getByRole('button', { name: 'New note' }).click();
  const { note, selection } = deskOf(page);
  await note.click();
  await page.keyboard.type('Before');
  await selectWords(page, PROMISE);
  await selection.getByRole('button', { name: 'Add to note' }).click();
  const quotation = note.locator('figure');
  await expect(quotation).toContainText('exact');
  return { note, quotation };
}

/** Presses and lets go of the mouse right behind the words, with nothing between the two. */
async function clickBehind(page: Page, words: Locator): Promise<void> {
  const box = await words.boundingBox();
  if (!box) throw new Error('The words are not on the page');
  await page.mouse.click(box.x + box.width + 2, box.y + box.height / 2);
}

test('NB12 adding a quotation leaves the keyboard in the article, is told, and brings the block into view', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await page.getByRole('button', { name: 'New note' }).click();
  const { note, article } = deskOf(page);
  await note.click();
  for (let line = 0; line < 40; line++) await page.keyboard.press('Enter');
  await selectWords(page, PROMISE);
  await page.keyboard.press('n');
  await expect(note.locator('figure')).toBeInViewport();
  await expect(article).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: `Added to the note: ${PROMISE}` })).toBeAttached();
});

test('NB26 a link of a note is followed only by its own button', async ({ page, context }) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'New note' }).click();
  const { note } = deskOf(page);
  await note.click();
  await page.keyboard.type('See [the fund](https://region.example/aid) there');
  const address = page.url();
  await note.getByRole('link', { name: 'the fund' }).click();
  const bubble = page.getByRole('dialog', { name: 'Link' });
  await expect(bubble).toContainText('https://region.example/aid');
  await expect(bubble.getByRole('button', { name: 'Open in browser' })).toBeVisible();
  expect(page.url()).toBe(address);
  expect(context.pages()).toHaveLength(1);
});

test('NB28 undo inside the text takes back the last hundred steps of the note, and redo makes them again', async ({
  page,
}) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'New note' }).click();
  const { note } = deskOf(page);
  await note.click();
  await page.keyboard.type('first');
  for (let step = 0; step < 110; step++) await page.keyboard.press('Enter');
  await expect(note.locator('p')).toHaveCount(111);
  for (let step = 0; step < 120; step++) await page.keyboard.press('ControlOrMeta+z');
  await expect(note.locator('p')).toHaveCount(11);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(note.locator('p')).toHaveCount(12);
  await expect(note).toContainText('first');
});

test('NB50 notes are listed newest first with title, date and quotations, and the open one is marked', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  const { noteTitle } = deskOf(page);
  const rows = page.getByRole('list', { name: 'Notes' }).getByRole('button');
  await page.getByRole('button', { name: 'New note' }).click();
  await noteTitle.fill('First of mine');
  await selectWords(page, PROMISE);
  await page.keyboard.press('n');
  await expect(rows.first()).toHaveText(/^First of mine.*\d{4} · 1 quotation$/);
  await page.getByRole('button', { name: 'New note' }).click();
  await noteTitle.fill('Second of mine');
  await expect(rows.first()).toContainText('Second of mine');
  await expect(rows.first()).toHaveAttribute('aria-current', 'true');
  await expect(rows.nth(1)).toContainText('First of mine');
  await expect(rows.nth(1)).not.toHaveAttribute('aria-current');
});

test('NB51 the list of notes is one stop for Tab: arrows move, Enter opens, Delete deletes and can be undone', async ({
  page,
}) => {
  await openProgram(page);
  const { noteTitle } = deskOf(page);
  for (const title of ['Ebb', 'Flow', 'Slack']) {
    await page.getByRole('button', { name: 'New note' }).click();
    await noteTitle.fill(title);
    await expect(page.getByRole('list', { name: 'Notes' }).getByRole('button').first()).toContainText(title);
  }
  const rows = page.getByRole('list', { name: 'Notes' }).getByRole('button');
  await expect(page.getByRole('list', { name: 'Notes' }).locator('[tabindex="0"]')).toHaveCount(1);
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(noteTitle).toHaveValue('Flow');
  await page.keyboard.press('Delete');
  await expect(rows.filter({ hasText: 'Flow' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(rows.filter({ hasText: 'Flow' })).toHaveCount(1);
});
