import type { Page } from '@playwright/test';
import { FERRY_REPORT } from './articles';
import { cardOf, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { holdFrames } from './held-frames';
import { COMMAND_KEY } from './platform-keys';

const TITLE = 'The ferry that ran empty';

async function openArticle(page: Page): Promise<void> {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, TITLE);
}

function shortcutsOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  return {
    dialog,
    rows: dialog.getByRole('grid', { name: 'Commands and their keys' }).getByRole('row'),
    rowOf: (title: string) => dialog.getByRole('row', { name: new RegExp(`^${title}: `) }),
    rowWith: (title: string, keys: string) =>
      dialog.getByRole('row', { name: `${title}: ${keys}`, exact: true }),
    status: dialog.getByRole('status'),
    singleKeys: dialog.getByRole('switch', { name: /Single-letter keys/ }),
  };
}

async function openShortcuts(page: Page): Promise<ReturnType<typeof shortcutsOf>> {
  await page.keyboard.press('ControlOrMeta+/');
  const shortcuts = shortcutsOf(page);
  await expect(shortcuts.dialog).toBeVisible();
  return shortcuts;
}

async function changeKey(page: Page, title: string, keys: string): Promise<void> {
  const { rowOf } = shortcutsOf(page);
  await rowOf(title)
    .getByRole('button', { name: /^Change/ })
    .click();
  await page.keyboard.press(keys);
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The keys of every command that the palette offers now. */
async function keysInPalette(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('ControlOrMeta+k');
  const options = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  const keys = await options.evaluateAll((all) =>
    all.flatMap((option) => [...(option.lastElementChild?.children ?? [])].map((key) => key.textContent)),
  );
  await closeDialog(page);
  return keys;
}

function twice(keys: readonly string[]): readonly string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

/** Presses a key as a keyboard of another layout does. */
async function pressAs(page: Page, press: { key: string; code: string; ctrlKey?: boolean }): Promise<void> {
  await page.evaluate((init) => {
    const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, press);
}

test('KB14 every command has a key, and no two that act at once have the same', async ({ page }) => {
  await openArticle(page);
  const nothingChosen = await keysInPalette(page);
  await selectWords(page, 'nineteen winters');
  const withSelection = await keysInPalette(page);
  await page.keyboard.press('h');
  await cardOf(page, 'nineteen winters').click();
  const withFocus = await keysInPalette(page);
  expect(withSelection.length).toBeGreaterThan(nothingChosen.length);
  expect([nothingChosen, withSelection, withFocus].flatMap(twice)).toEqual([]);
  const { rows } = await openShortcuts(page);
  const names = await rows.evaluateAll((all) => all.flatMap((row) => row.getAttribute('aria-label') ?? []));
  expect(names.length).toBeGreaterThan(35);
  expect(names.filter((name) => name.endsWith(': no key'))).toEqual([]);
});

test('KB56 a key acts as soon as what it acts on is shown', async ({ page }) => {
  await openArticle(page);
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role=toolbar][aria-label=Selection]') === null) return;
      observer.disconnect();
      const press = new KeyboardEvent('keydown', { key: 'h', code: 'KeyH', bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(press);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  const article = deskOf(page).article;
  await article.getByText('An empty boat').dblclick();
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(1);
});

test('KB19 the words stay selected when the palette has gone, however late its frames come', async ({
  page,
}) => {
  await openArticle(page);
  await selectWords(page, 'nineteen winters');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Search commands' })).toBeFocused();
  const letFramesCome = await holdFrames(page);
  await closeDialog(page);
  await page.keyboard.press('h');
  await expect(cardOf(page, 'nineteen winters')).toBeVisible();
  await letFramesCome();
});

test('KB15 a key is changed by keyboard alone, acts at once, is shown everywhere and outlives a restart', async ({
  page,
}) => {
  await openArticle(page);
  const { rowOf, status } = await openShortcuts(page);
  await page.keyboard.type('highlight the sel');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(rowOf('Highlight the selection')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^Press the new key for “Highlight the selection”/);
  await page.keyboard.press('m');
  await expect(status).toHaveText('M now runs “Highlight the selection”.');
  await expect(rowOf('Highlight the selection')).toBeFocused();
  await closeDialog(page);
  await selectWords(page, 'nineteen winters');
  const button = deskOf(page).selection.getByRole('button', { name: 'Highlight' });
  await expect(button).toHaveText('Highlight m');
  await page.keyboard.press('h');
  await expect(cardOf(page, 'nineteen winters')).toHaveCount(0);
  await page.keyboard.press('m');
  await expect(cardOf(page, 'nineteen winters')).toBeVisible();
  await page.reload();
  await selectWords(page, 'An empty boat');
  await page.keyboard.press('m');
  await expect(cardOf(page, 'An empty boat')).toBeVisible();
});

test('KB11 a clash names the other command; its key is taken over or left', async ({ page }) => {
  await openArticle(page);
  const { rowOf, rowWith, dialog, status } = await openShortcuts(page);
  await changeKey(page, 'Comment', 'h');
  await expect(rowOf('Comment')).toContainText('runs “Highlight the selection”.');
  await expect(dialog.getByRole('button', { name: 'Take it over' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rowWith('Comment', 'A')).toBeFocused();
  await changeKey(page, 'Comment', 'h');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('H now runs “Comment”, and no longer “Highlight the selection”.');
  await expect(rowWith('Comment', 'H')).toBeFocused();
  await expect(rowWith('Highlight the selection', 'no key')).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rowWith('Highlight the selection', 'H')).toBeVisible();
  await expect(rowWith('Comment', 'A')).toBeVisible();
});

test('KB16 a key is reset alone, asking for it back where another has it, or all at once', async ({
  page,
}) => {
  await openArticle(page);
  const { rowOf, rowWith, dialog } = await openShortcuts(page);
  await changeKey(page, 'Comment', 'h');
  await dialog.getByRole('button', { name: 'Take it over' }).click();
  await changeKey(page, 'Export…', 'ControlOrMeta+Alt+x');
  await rowOf('Highlight the selection')
    .getByRole('button', { name: /^Reset/ })
    .click();
  await expect(rowOf('Highlight the selection')).toContainText('runs “Comment”.');
  await dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(rowWith('Highlight the selection', 'H')).toBeVisible();
  await expect(rowWith('Comment', 'no key')).toBeVisible();
  await dialog.getByRole('button', { name: 'Reset all' }).click();
  await expect(rowWith('Comment', 'A')).toBeVisible();
  await expect(rowWith('Export…', `${COMMAND_KEY.spoken} Shift E`)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Reset all' })).toBeDisabled();
});

test('KB13 what would not work is refused, and the palette keeps a key', async ({ page }) => {
  await openArticle(page);
  const { rowOf, rowWith, dialog } = await openShortcuts(page);
  await changeKey(page, 'Export…', 'ControlOrMeta+t');
  await expect(rowOf('Export…')).toContainText(`${COMMAND_KEY.shown}T belongs to the browser or the system.`);
  await page.keyboard.press('x');
  await expect(rowOf('Export…')).toContainText('this command acts while you write');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(rowOf('Export…')).toContainText('Give that another key first.');
  await page.keyboard.press('Backspace');
  await expect(rowWith('Export…', 'no key')).toBeVisible();
  await rowOf('Show all commands')
    .getByRole('button', { name: /^Change/ })
    .click();
  await page.keyboard.press('Backspace');
  await expect(rowOf('Show all commands')).toContainText('This command keeps a key');
  await page.keyboard.press('Escape');
  await expect(rowWith('Show all commands', `${COMMAND_KEY.spoken} K`)).toBeVisible();
  await expect(dialog).toBeVisible();
});

test('KB8 without single keys a letter does nothing, and the palette runs the command', async ({ page }) => {
  await openArticle(page);
  const { singleKeys, rowWith } = await openShortcuts(page);
  await singleKeys.press('Space');
  await expect(singleKeys).not.toBeChecked();
  await expect(rowWith('Highlight the selection', 'no key')).toContainText('off');
  await closeDialog(page);
  await selectWords(page, 'nineteen winters');
  await expect(deskOf(page).selection.getByRole('button', { name: 'Highlight' })).toHaveText('Highlight');
  for (const key of ['h', '1', 'n', '?', '/']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(deskOf(page).selection).toBeVisible();
  await expect(deskOf(page).search).not.toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByText('Single-letter keys are off.')).toBeVisible();
  await expect(cardOf(page, 'nineteen winters')).toHaveCount(0);
  await page.keyboard.type('highlight the sel');
  await page.keyboard.press('Enter');
  await expect(cardOf(page, 'nineteen winters')).toBeVisible();
});

test('KB2 a Korean keyboard presses the Latin key at the same place, but never while one writes', async ({
  page,
}) => {
  await openArticle(page);
  await selectWords(page, 'nineteen winters');
  await pressAs(page, { key: 'ㅗ', code: 'KeyH' });
  await expect(cardOf(page, 'nineteen winters')).toBeVisible();
  await selectWords(page, 'An empty boat');
  await pressAs(page, { key: 'Process', code: 'KeyH' });
  await expect(cardOf(page, 'An empty boat')).toBeVisible();
  await page.getByRole('button', { name: 'New note' }).click();
  await deskOf(page).note.click();
  await page.keyboard.type('ㅗ');
  await pressAs(page, { key: 'Process', code: 'KeyK', ctrlKey: true });
  await expect(deskOf(page).note).toHaveText('ㅗ');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('KB9 a key that is typed stays with the note one writes', async ({ page }) => {
  await openArticle(page);
  await page.getByRole('button', { name: 'New note' }).click();
  await deskOf(page).note.click();
  await page.keyboard.type('and/or?');
  await expect(deskOf(page).note).toHaveText('and/or?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('KB19 the palette acts on the words that were selected, and leaves them selected', async ({ page }) => {
  await openArticle(page);
  await selectWords(page, 'nineteen winters');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('option', { name: /^Highlight the selection/ })).toBeVisible();
  await closeDialog(page);
  await expect(deskOf(page).selection).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('add to note');
  await page.keyboard.press('Enter');
  await expect(deskOf(page).note).toContainText('nineteen winters');
  await expect(cardOf(page, 'nineteen winters')).toBeVisible();
});

test('KB17 the dialog finds a command by name and by its key', async ({ page }) => {
  await openArticle(page);
  const { dialog, rows, rowOf } = await openShortcuts(page);
  await page.keyboard.type('paragraph');
  await expect(rowOf('Next paragraph')).toBeVisible();
  await expect(rowOf('Comment')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(rowOf('Comment')).toBeVisible();
  await dialog.getByRole('button', { name: 'Search by key' }).click();
  await page.keyboard.press('ControlOrMeta+e');
  await expect(rowOf('Edit the source’s record…')).toBeVisible();
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Alt+9');
  await expect(
    dialog.getByText(`${process.platform === 'darwin' ? '⌥⌘9' : 'Ctrl Alt 9'} is free: no command has it.`),
  ).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('KB18 the dialog has no axe violation while a row records or asks', async ({ page }) => {
      await openArticle(page);
      const { dialog } = await openShortcuts(page);
      await changeKey(page, 'Export…', 'ControlOrMeta+t');
      await expectNoAxeViolations(page);
      await page.keyboard.press('ControlOrMeta+e');
      await expect(dialog.getByRole('button', { name: 'Take it over' })).toBeVisible();
      await expectNoAxeViolations(page);
    });

    test('KB18 dialog and palette have none without single keys', async ({ page }) => {
      await openArticle(page);
      const { singleKeys } = await openShortcuts(page);
      await singleKeys.press('Space');
      await expectNoAxeViolations(page);
      await closeDialog(page);
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByText('Single-letter keys are off.')).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}
