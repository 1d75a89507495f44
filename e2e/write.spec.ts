import { FERRY_REPORT } from './articles';
import { cardOf, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, test } from './fixtures';

const FERRY = 'The ferry that ran empty';
const PROMISE = 'An empty boat is still a promise';

test('NB6 NB7 "Add to note" puts the quotation into a new note as a block that shows words and citation', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await page.getByRole('button', { name: 'New note' }).click();
  await deskOf(page).noteTitle.fill('Promises');
  await selectWords(page, PROMISE);
  await deskOf(page).selection.getByRole('button', { name: 'Add to note' }).click();
  const { note } = deskOf(page);
  await expect(note).toContainText(PROMISE);
  await expect(note).toContainText('Marsh 2026, ¶ 2');
  await expect(note).toContainText('exact');
  await expect(cardOf(page, PROMISE)).toContainText('Promises');
});

test('NB42 what is typed right after asking for a new note stands in its title', async ({ page }) => {
  await openProgram(page);
  await expect(deskOf(page).noteTitle).not.toHaveValue('');
  const former = await deskOf(page).noteTitle.inputValue();
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label="New note"]')?.click();
    document.execCommand('insertText', false, 'Ferries');
  });
  await page.keyboard.type(' of the north');
  await expect(deskOf(page).noteTitle).toHaveValue('Ferries of the north');
  await expect(deskOf(page).noteTitle).toBeFocused();
  await expect(page.getByRole('list', { name: 'Notes' })).toContainText(former);
});

test('NB42 a new note does not call the keyboard back from where its user has gone meanwhile', async ({
  page,
}) => {
  await openProgram(page);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label="New note"]')?.click();
    document.querySelector<HTMLElement>('[aria-label="Search library"]')?.focus();
  });
  await expect(deskOf(page).noteTitle).toHaveValue('');
  await expect(deskOf(page).note).toBeVisible();
  await expect(deskOf(page).search).toBeFocused();
});

test('NB42 nothing waits for a new note once another is opened in its place', async ({ page }) => {
  await openProgram(page);
  await expect(deskOf(page).noteTitle).not.toHaveValue('');
  const former = await deskOf(page).noteTitle.inputValue();
  // The new note is shown some tasks after it is made: the other is asked for in each of them.
  await page.evaluate(async (title) => {
    document.querySelector<HTMLElement>('[aria-label="New note"]')?.click();
    const rows = () => [...document.querySelectorAll<HTMLElement>('[aria-label="Notes"] button')];
    for (let task = 0; task < 100; task += 1) {
      rows()
        .find(({ textContent }) => textContent?.includes(title))
        ?.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, former);
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(2);
  await expect(deskOf(page).noteTitle).toHaveValue(former);
  await expect(deskOf(page).noteTitle).toHaveCount(1);
});

test('NB90 the open note does not call the keyboard back from where its user has gone meanwhile', async ({
  page,
}) => {
  await openProgram(page);
  await expect(deskOf(page).note).toBeVisible();
  await page.keyboard.press('e');
  await expect(deskOf(page).note).toBeFocused();
  await deskOf(page).sources.getByRole('listitem').first().getByRole('button').first().focus();
  await page.evaluate(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
    document.querySelector<HTMLElement>('[aria-label="Search library"]')?.focus();
  });
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  await expect(deskOf(page).search).toBeFocused();
});

test('NB1 the words of a quotation cannot be edited in a note', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await page.getByRole('button', { name: 'New note' }).click();
  await selectWords(page, PROMISE);
  await deskOf(page).selection.getByRole('button', { name: 'Add to note' }).click();
  const words = deskOf(page).note.getByText(PROMISE);
  await words.click();
  await page.keyboard.type('xyz');
  await expect(words).toHaveText(new RegExp(PROMISE));
  await expect(words).not.toContainText('xyz');
});

test('NB23 Markdown shortcuts make headings, lists and quotes', async ({ page }) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'New note' }).click();
  const { note } = deskOf(page);
  await note.click();
  await page.keyboard.type('## What is known\nThe boat ran **every** day.\n- in winter\n- in storms');
  await expect(note.getByRole('heading', { level: 2, name: 'What is known' })).toBeVisible();
  await expect(note.locator('strong')).toHaveText('every');
  await expect(note.getByRole('listitem')).toHaveText(['in winter', 'in storms']);
});

test('NB60 a list marker typed by habit in the next item does not stand in its words', async ({ page }) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'New note' }).click();
  const { note } = deskOf(page);
  await note.click();
  await page.keyboard.type('1. first\n2. second\nthird - with a dash');
  await expect(note.getByRole('listitem')).toHaveText(['first', 'second', 'third - with a dash']);
});

test('ST17 what is typed is saved by itself and is there after a reload, without waiting', async ({
  page,
}) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'New note' }).click();
  await deskOf(page).noteTitle.fill('Closing time');
  await deskOf(page).note.click();
  await page.keyboard.type('The last word before the window closes.');
  await page.reload();
  await expect(deskOf(page).noteTitle).toHaveValue('Closing time');
  await expect(deskOf(page).note).toContainText('The last word before the window closes.');
});

test('NB8 NB9 a quotation leads back to its span, and says so when its annotation is gone', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await page.getByRole('button', { name: 'New note' }).click();
  await selectWords(page, PROMISE);
  await deskOf(page).selection.getByRole('button', { name: 'Add to note' }).click();
  await deskOf(page)
    .note.getByRole('button', { name: /^Show in source/ })
    .click();
  await expect(cardOf(page, PROMISE)).toHaveAttribute('aria-current', 'true');
  await cardOf(page, PROMISE).click();
  await page.keyboard.press('Delete');
  await expect(deskOf(page).note).toContainText('annotation has been removed');
  await expect(deskOf(page).note).toContainText(PROMISE);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(deskOf(page).note).not.toContainText('annotation has been removed');
});

test('Korean is typed through an input method into a note', async ({ page }) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'New note' }).click();
  await deskOf(page).note.click();
  const session = await page.context().newCDPSession(page);
  for (const text of ['ㅎ', '하', '한']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: '한' });
  await page.keyboard.insertText('국');
  await expect(deskOf(page).note).toHaveText('한국');
});
