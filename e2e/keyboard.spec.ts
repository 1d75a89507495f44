import { FERRY_REPORT } from './articles';
import { cardOf, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, test } from './fixtures';
import { holdFrames } from './held-frames';

test('F6 goes from pane to pane, to where the keyboard was in it last, and Shift+F6 back', async ({
  page,
}) => {
  await openProgram(page);
  const { article, note, sources, annotations } = deskOf(page);
  await expect(article).toBeVisible();
  await expect(annotations.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('F6');
  await expect(sources.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('F6');
  await expect(article).toBeFocused();
  await page.keyboard.press('F6');
  await page.keyboard.press('ArrowDown');
  const second = annotations.getByRole('listitem').nth(1);
  await expect(second.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(note).toBeFocused();
  await page.keyboard.press('F6');
  await expect(sources.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(note).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(second.locator(':focus')).toHaveCount(1);
});

test('undo with nothing to undo says so, and touches no text field', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, 'The ferry that ran empty');
  await selectWords(page, 'An empty boat');
  await page.keyboard.press('h');
  await expect(cardOf(page, 'An empty boat')).toBeVisible();
  await deskOf(page).noteTitle.fill('A title of my own');
  await deskOf(page).article.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cardOf(page, 'An empty boat')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('There is nothing to undo.')).toBeVisible();
  await expect(deskOf(page).article).toBeFocused();
  await expect(deskOf(page).noteTitle).toHaveValue('A title of my own');
});

test('NB29 the caret of a note stands where it was after another pane, and after a dialog', async ({
  page,
}) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'New note' }).click();
  const { note, article } = deskOf(page);
  await note.click();
  await page.keyboard.type('one');
  await article.focus();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(note).toBeFocused();
  await page.keyboard.type(' two');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeFocused();
  await page.keyboard.type(' three');
  await expect(note).toHaveText('one two three');
});

test('RD30 Ctrl+A selects the article and nothing else of the window', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, 'The ferry that ran empty');
  await deskOf(page).article.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(deskOf(page).selection).toBeVisible();
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(selected).toMatch(/^For nineteen winters[\s\S]*2\.3 million a year\.$/);
});

test('the keyboard stays near when what had it is deleted or folded away', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, 'The ferry that ran empty');
  const { article, annotations, sources } = deskOf(page);
  await selectWords(page, 'nineteen winters');
  await page.keyboard.press('h');
  const card = cardOf(page, 'nineteen winters');
  await card.click();
  await page.keyboard.press('.');
  await page.keyboard.type('winter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await card.getByRole('button', { name: 'Remove tag winter' }).press('Enter');
  await expect(card.locator(':focus')).toHaveCount(1);
  await card.click();
  await page.keyboard.press('Delete');
  await expect(annotations).toHaveCount(0);
  await expect(article).toBeFocused();
  await sources.getByRole('button').first().focus();
  await page.keyboard.press('ControlOrMeta+b');
  await expect(article).toBeFocused();
  await page.keyboard.press('ControlOrMeta+b');
  const notes = page.getByRole('list', { name: 'Notes' });
  await notes.getByRole('button').click();
  await page.keyboard.press('Delete');
  await expect(notes.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Start writing' })).toBeFocused();
});

test('KB57 a keyboard that lost its place goes into no text field, where undo would be the field’s', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, 'The ferry that ran empty');
  await selectWords(page, 'nineteen winters');
  await page.keyboard.press('h');
  const card = cardOf(page, 'nineteen winters');
  await card.click();
  const letFramesCome = await holdFrames(page);
  await page.keyboard.press('Delete');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toHaveCount(1);
  await letFramesCome();
  await expect(page.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toHaveCount(0);
});
