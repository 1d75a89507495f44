import type { Page } from '@playwright/test';
import { FERRY_REPORT } from './articles';
import { cardOf, clickWords, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { type KeptAnnotation, openAnnotated } from './kept-annotations';

const TITLE = 'The harbour that would not close';
const PARAGRAPHS = [
  'For nineteen winters the noon ferry to Holm carried the post and, on most days, nobody at all.',
  '“An empty boat is still a promise,” said Karl Lund, its captain since 2007. He counted 340 vessels.',
  'The county will decide in March whether it is worth 2.3 million a year, which the Café board calls a guess.',
  '염전 마지막 세대가 남긴 장부에는 날씨와 바람이 적혀 있다. 그는 “소금은 기다리는 사람에게만 온다”고 말했다.',
  'Nobody asked the islanders. A letter of 12 May, signed by forty of them, lies unanswered.',
];
const ANNOTATIONS: readonly KeptAnnotation[] = [
  { words: 'nineteen winters', colour: 'teal', tags: ['figures/time'] },
  { words: 'An empty boat is still a promise', colour: 'violet', tags: ['people/officials'] },
  { words: '340 vessels', colour: 'teal', tags: ['figures/boats'], comment: 'Whose count of the boats?' },
  { words: 'which the Café board calls a guess', colour: 'red', tags: ['people/board', 'doubtful'] },
  { words: '소금은 기다리는 사람에게만 온다', colour: 'violet', tags: ['사람'], anchor: 'moved' },
  { words: 'Nobody asked the islanders', colour: 'amber', anchor: 'moved' },
  {
    words: 'A letter of 12 May',
    colour: 'green',
    tags: ['people'],
    anchor: 'fuzzy',
    comment: 'Ask for a copy.',
  },
];

function sidebarOf(page: Page) {
  const sidebar = page.getByRole('region', { name: 'Annotations', exact: true });
  return {
    sidebar,
    cards: deskOf(page).annotations.getByRole('listitem'),
    field: page.getByRole('searchbox', { name: 'Filter annotations' }),
    filter: sidebar.getByRole('button', { name: /^Filter/ }),
    menu: page.getByRole('menu', { name: /^Filter/ }),
    chips: sidebar.getByRole('list', { name: 'Filtered by' }),
    tools: sidebar.getByRole('toolbar', { name: 'Selected annotations' }),
    boxes: deskOf(page).annotations.getByRole('checkbox', { checked: true }),
  };
}

async function openStory(page: Page): Promise<void> {
  await openProgram(page);
  await openAnnotated(page, TITLE, PARAGRAPHS, ANNOTATIONS);
}

/** Chooses lines of the filter's menu, and closes it. */
async function choose(page: Page, ...names: readonly RegExp[]): Promise<void> {
  const { filter, menu } = sidebarOf(page);
  await filter.click();
  for (const name of names) await menu.getByRole('menuitemcheckbox', { name }).click();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
}

/** Presses the button of a card that is its words, with keys held. */
async function pressCard(
  page: Page,
  words: string,
  ...modifiers: ('ControlOrMeta' | 'Shift')[]
): Promise<void> {
  await cardOf(page, words).getByText(words).click({ modifiers });
}

test('AS15 AS19 words narrow the list, whatever their case and accents, and the number left is said', async ({
  page,
}) => {
  await openStory(page);
  const { field, cards, sidebar } = sidebarOf(page);
  await expect(cards).toHaveCount(7);
  await field.fill('BOAT');
  await expect(cards).toHaveCount(2);
  await expect(cards.nth(0)).toContainText('An empty boat');
  await expect(cards.nth(1)).toContainText('Whose count of the boats?');
  await expect(sidebar.getByRole('status').filter({ hasText: '2 of 7 annotations' })).toBeAttached();
  await field.fill('guess cafe');
  await expect(cards).toHaveCount(1);
  await field.fill('officials');
  await expect(cardOf(page, 'An empty boat')).toBeVisible();
  await field.fill('소금은');
  await expect(cardOf(page, '소금은 기다리는 사람에게만 온다')).toBeVisible();
  await expect(cards).toHaveCount(1);
});

test('AS16 AS17 labels, tags with those below them and states are chosen from a menu with numbers', async ({
  page,
}) => {
  await openStory(page);
  const { filter, menu, cards } = sidebarOf(page);
  await filter.click();
  await expect(menu.getByRole('menuitemcheckbox', { name: 'people, 3' })).toBeVisible();
  await expect(menu.getByRole('menuitemcheckbox', { name: 'Voice, 2' })).toBeVisible();
  await expect(menu.getByRole('menuitemcheckbox', { name: 'Moved, 2' })).toBeVisible();
  await expect(menu.getByRole('menuitemcheckbox', { name: /^Question/ })).toHaveCount(0);
  await menu.getByRole('menuitemcheckbox', { name: 'people, 3' }).click();
  await expect(cards).toHaveCount(3);
  await menu.getByRole('menuitemcheckbox', { name: 'Doubt, 1' }).click();
  await expect(cards).toHaveCount(1);
  await menu.getByRole('menuitemcheckbox', { name: 'Evidence, 1' }).click();
  await expect(cards).toHaveCount(2);
  await menu.getByRole('menuitemcheckbox', { name: 'With a comment, 2' }).click();
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText('A letter of 12 May');
});

test('AS16 the filter leaves annotations that some note quotes', async ({ page }) => {
  await openStory(page);
  const { cards } = sidebarOf(page);
  await cardOf(page, '340 vessels').hover();
  await cardOf(page, '340 vessels').getByRole('button', { name: 'Add to note' }).click();
  await expect(cardOf(page, '340 vessels')).toContainText('Quoted in');
  await choose(page, /^Quoted in a note, 1/);
  await expect(cards).toHaveCount(1);
  await expect(cardOf(page, '340 vessels')).toBeVisible();
});

test('AS18 chips take back what was chosen, and the keyboard goes on to what is left', async ({ page }) => {
  await openStory(page);
  const { cards, chips, field } = sidebarOf(page);
  await choose(page, /^Voice/, /^people,/);
  await expect(cards).toHaveCount(1);
  await chips.getByRole('button', { name: /^Voice/ }).press('Enter');
  await expect(cards).toHaveCount(3);
  await expect(chips.getByRole('button', { name: /^people/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cards).toHaveCount(7);
  await expect(field).toBeFocused();
  await choose(page, /^Voice/, /^Doubt/);
  await chips.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(cards).toHaveCount(7);
});

test('AS16 AS20 the keyboard alone filters: f, Tab to the menu, letters and Enter', async ({ page }) => {
  await openStory(page);
  const { field, filter, menu, cards } = sidebarOf(page);
  await deskOf(page).article.focus();
  await page.keyboard.press('f');
  await expect(field).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(filter).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.type('peo');
  await page.keyboard.press('Enter');
  await expect(cards).toHaveCount(3);
  await expect(menu).toHaveCount(0);
  await expect(filter).toBeFocused();
});

test('AS20 Escape clears the words, and then gives the keyboard back; Down goes on to the cards', async ({
  page,
}) => {
  await openStory(page);
  const { field, cards } = sidebarOf(page);
  await deskOf(page).article.focus();
  await page.keyboard.press('f');
  await page.keyboard.type('letter');
  await expect(cards).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(cardOf(page, 'A letter of 12 May').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('f');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(cards).toHaveCount(7);
  await page.keyboard.press('Escape');
  await expect(cardOf(page, 'A letter of 12 May').locator(':focus')).toHaveCount(1);
});

test('AS21 a filter that leaves nothing says so and offers the way back', async ({ page }) => {
  await openStory(page);
  const { field, sidebar, cards } = sidebarOf(page);
  await field.fill('zeppelin');
  await expect(sidebar.getByText('None of the 7 annotations match “zeppelin”.')).toBeVisible();
  await sidebar.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(cards).toHaveCount(7);
});

test('AS22 a source keeps its filter while the window is open, and loses it with the window', async ({
  page,
}) => {
  await openStory(page);
  const { field, cards } = sidebarOf(page);
  await field.fill('boat');
  await expect(cards).toHaveCount(2);
  await importAndOpen(page, FERRY_REPORT, 'The ferry that ran empty');
  await selectWords(page, 'nineteen winters');
  await page.keyboard.press('h');
  await expect(field).toHaveValue('');
  await deskOf(page).sources.getByRole('listitem').filter({ hasText: TITLE }).click();
  await expect(field).toHaveValue('boat');
  await expect(cards).toHaveCount(2);
  await page.reload();
  await expect(cards).toHaveCount(7);
  await expect(field).toHaveValue('');
});

test('AS23 a card that no longer matches leaves, and the keyboard goes to the next', async ({ page }) => {
  await openStory(page);
  const { cards, sidebar } = sidebarOf(page);
  await choose(page, /^Figure/);
  await expect(cards).toHaveCount(2);
  await pressCard(page, 'nineteen winters');
  await page.keyboard.press('4');
  await expect(cards).toHaveCount(1);
  await expect(cardOf(page, '340 vessels').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await expect(cards).toHaveCount(0);
  await expect(page.getByText('None of the 7 annotations match the filter.')).toBeVisible();
  await expect(sidebar.getByRole('button', { name: 'Clear the filter' }).last()).toBeFocused();
});

test('AS23 a card stays while its comment is written, whatever is written', async ({ page }) => {
  await openStory(page);
  const { cards, field } = sidebarOf(page);
  await field.fill('whose count');
  await expect(cards).toHaveCount(1);
  const card = cardOf(page, '340 vessels');
  await card.getByRole('button', { name: 'Edit comment' }).click();
  const comment = card.getByRole('textbox', { name: 'Comment' });
  await comment.fill('His own.');
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect(comment).toBeFocused();
  await expect(comment).toHaveValue('His own.');
  await page.keyboard.press('Escape');
  await expect(cards).toHaveCount(0);
});

test('AS24 an annotation focused in the article and hidden by the filter is told of, and shown when asked', async ({
  page,
}) => {
  await openStory(page);
  const { field, cards, sidebar } = sidebarOf(page);
  await field.fill('letter');
  await expect(cards).toHaveCount(1);
  await clickWords(page, '340 vessels');
  await expect(sidebar.getByText('The focused annotation is hidden by the filter.')).toBeVisible();
  await sidebar.getByRole('button', { name: 'Show it' }).click();
  await expect(cardOf(page, '340 vessels')).toHaveAttribute('aria-current', 'true');
  await expect(cardOf(page, '340 vessels')).toBeInViewport();
  await expect(sidebar.getByText('The focused annotation is hidden by the filter.')).toHaveCount(0);
  await expect(cards).toHaveCount(2);
  await clickWords(page, 'A letter of 12 May');
  await expect(cards).toHaveCount(1);
});

test('AS13 an anchor state is a mark and a word beside the quotation', async ({ page }) => {
  await openStory(page);
  await expect(cardOf(page, 'nineteen winters')).toContainText('✓ exact');
  await expect(cardOf(page, '소금은 기다리는 사람에게만 온다')).toContainText('≈ moved');
  await expect(cardOf(page, 'A letter of 12 May')).toContainText('≈ similar words');
  await expect(cardOf(page, 'Nobody asked the islanders')).toContainText('≈ moved');
});

const MANY = Array.from(
  { length: 300 },
  (_, index) => `Entry ${index + 1} of the harbour log, ${index % 2 ? 'odd' : 'even'}.`,
);
const MANY_ANNOTATIONS = MANY.map((words): KeptAnnotation => ({ words }));

test('AS3 AS26 the list is complete and ordered for who walks it with the arrow keys, though only what is in view is in the page', async ({
  page,
}) => {
  await openProgram(page);
  await openAnnotated(page, 'A log', MANY, MANY_ANNOTATIONS);
  const { cards, field } = sidebarOf(page);
  await field.fill('odd');
  await expect(page.getByText('150 of 300', { exact: true })).toBeVisible();
  await expect(cards.first()).toHaveAttribute('aria-setsize', '150');
  expect(await cards.count()).toBeLessThan(40);
  await page.keyboard.press('ArrowDown');
  for (const place of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const card = cards.filter({ has: page.locator(':focus') });
    await expect(card).toHaveAttribute('aria-posinset', String(place));
    await expect(card).toContainText(`Entry ${place * 2} of the harbour log`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('End');
  await expect(cards.filter({ has: page.locator(':focus') })).toHaveAttribute('aria-posinset', '150');
  await page.keyboard.press('ArrowUp');
  await expect(cards.filter({ has: page.locator(':focus') })).toHaveAttribute('aria-posinset', '149');
  await page.keyboard.press('Home');
  await expect(cards.filter({ has: page.locator(':focus') })).toHaveAttribute('aria-posinset', '1');
});

test('AS27 AS28 cards are chosen by their box, by Ctrl and Shift, by x and all at once', async ({ page }) => {
  await openStory(page);
  const { boxes, tools, sidebar } = sidebarOf(page);
  await cardOf(page, 'nineteen winters').hover();
  await cardOf(page, 'nineteen winters').getByRole('checkbox', { name: 'Select: nineteen winters' }).check();
  await expect(boxes).toHaveCount(1);
  await pressCard(page, 'An empty boat', 'ControlOrMeta');
  await expect(sidebar.getByText('2 selected').first()).toBeVisible();
  await pressCard(page, 'which the Café board', 'Shift');
  await expect(boxes).toHaveCount(4);
  await pressCard(page, 'An empty boat', 'ControlOrMeta');
  await expect(boxes).toHaveCount(3);
  await page.keyboard.press('x');
  await expect(boxes).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(boxes).toHaveCount(7);
  expect(await page.evaluate('getSelection().toString()')).toBe('');
  await page.keyboard.press('Escape');
  await expect(boxes).toHaveCount(0);
  await expect(tools).toHaveCount(0);
  await expect(cardOf(page, 'An empty boat').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(boxes).toHaveCount(2);
  await expect(cardOf(page, '340 vessels').locator(':focus')).toHaveCount(1);
});

test('AS27 choosing begins and ends by a button too, and Select all takes all back', async ({ page }) => {
  await openStory(page);
  const { boxes, sidebar, tools } = sidebarOf(page);
  await sidebar.getByRole('button', { name: 'Select annotations' }).click();
  await expect(deskOf(page).annotations.getByRole('checkbox')).not.toHaveCount(0);
  await expect(tools.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await sidebar.getByRole('checkbox', { name: 'Select all' }).check();
  await expect(boxes).not.toHaveCount(0);
  await sidebar.getByRole('checkbox', { name: 'Select all' }).uncheck();
  await expect(boxes).toHaveCount(0);
  await sidebar.getByRole('button', { name: 'End selecting' }).click();
  await expect(tools).toHaveCount(0);
});

test('AS29 the choice outlives scrolling, and the filter puts it aside without losing it', async ({
  page,
}) => {
  await openProgram(page);
  await openAnnotated(page, 'A log', MANY, MANY_ANNOTATIONS);
  const { cards, field, boxes, sidebar, tools } = sidebarOf(page);
  await pressCard(page, 'Entry 1 of the harbour log', 'ControlOrMeta');
  await pressCard(page, 'Entry 2 of the harbour log', 'ControlOrMeta');
  await page.keyboard.press('End');
  await expect(cards.last()).toHaveAttribute('aria-posinset', '300');
  await page.keyboard.press('Home');
  await expect(boxes).toHaveCount(2);
  await field.fill('odd');
  await expect(sidebar.getByText('1 selected').first()).toBeVisible();
  await expect(sidebar.getByText('1 hidden').first()).toBeVisible();
  await tools.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('1 annotation deleted.')).toBeVisible();
  await field.fill('');
  await expect(cardOf(page, 'Entry 1 of the harbour log').getByRole('checkbox')).toBeChecked();
  await expect(cards.first()).toHaveAttribute('aria-setsize', '299');
});

test('AS30 all chosen are recoloured in one step, which the message takes back', async ({ page }) => {
  await openStory(page);
  const { tools } = sidebarOf(page);
  await pressCard(page, 'nineteen winters', 'ControlOrMeta');
  await pressCard(page, '340 vessels', 'Shift');
  await tools.getByRole('button', { name: 'Recolour' }).click();
  await expect(page.getByRole('menu', { name: 'Recolour' })).toBeVisible();
  await page.keyboard.press('6');
  await expect(page.getByText('3 annotations labelled “Context”.')).toBeVisible();
  await expect(cardOf(page, 'An empty boat')).toContainText('Context');
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(cardOf(page, 'nineteen winters')).toContainText('Figure');
  await expect(cardOf(page, 'An empty boat')).toContainText('Voice');
});

test('AS30 a tag is added to all chosen and removed from all, each in one step', async ({ page }) => {
  await openStory(page);
  const { tools, sidebar } = sidebarOf(page);
  await pressCard(page, 'nineteen winters', 'ControlOrMeta');
  await pressCard(page, '340 vessels', 'Shift');
  await tools.getByRole('button', { name: 'Add tag' }).click();
  const tag = sidebar.getByRole('combobox', { name: 'Add tag to the selected annotations' });
  await expect(tag).toBeFocused();
  await page.keyboard.type('people/off');
  await page.getByRole('option', { name: 'people/officials' }).click();
  await expect(page.getByText('Tag “people/officials” added to 2 annotations.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(tools.getByRole('button', { name: 'Add tag' })).toBeFocused();
  await tools.getByRole('button', { name: 'Remove tag' }).click();
  await page.getByRole('menuitem', { name: 'people/officials (3)' }).click();
  await expect(page.getByText('Tag “people/officials” removed from 3 annotations.')).toBeVisible();
  await expect(cardOf(page, 'An empty boat')).not.toContainText('officials');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cardOf(page, '340 vessels')).toContainText('officials');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cardOf(page, '340 vessels')).not.toContainText('officials');
  await expect(cardOf(page, 'An empty boat')).toContainText('officials');
});

test('AS30 AS32 Delete takes all chosen away, and the keyboard goes on to the next card', async ({
  page,
}) => {
  await openStory(page);
  const { cards } = sidebarOf(page);
  await pressCard(page, 'An empty boat', 'ControlOrMeta');
  await pressCard(page, '340 vessels', 'Shift');
  await page.keyboard.press('Delete');
  await expect(page.getByText('2 annotations deleted.')).toBeVisible();
  await expect(cards).toHaveCount(5);
  await expect(cardOf(page, 'which the Café board').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cards).toHaveCount(7);
});

test('AS32 in the sidebar the keys of one annotation act on all chosen', async ({ page }) => {
  await openStory(page);
  const { sidebar } = sidebarOf(page);
  await pressCard(page, 'nineteen winters');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('8');
  await expect(page.getByText('2 annotations labelled “Follow-up”.')).toBeVisible();
  await page.keyboard.press('.');
  await expect(sidebar.getByRole('combobox', { name: 'Add tag to the selected annotations' })).toBeFocused();
  await page.keyboard.type('harbour');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(cardOf(page, 'An empty boat').locator(':focus')).toHaveCount(1);
  await expect(cardOf(page, 'nineteen winters')).toContainText('harbour');
  await expect(cardOf(page, 'An empty boat')).toContainText('harbour');
});

test('AS31 fifty chosen stand in the note in document order', async ({ page }) => {
  await openProgram(page);
  await openAnnotated(page, 'A log', MANY.slice(0, 50), MANY_ANNOTATIONS.slice(0, 50));
  await page.getByRole('button', { name: 'New note' }).click();
  await expect(deskOf(page).noteTitle).toBeVisible();
  await pressCard(page, 'Entry 3 of the harbour log', 'ControlOrMeta');
  await pressCard(page, 'Entry 1 of the harbour log', 'ControlOrMeta');
  await page.keyboard.press('ControlOrMeta+a');
  await sidebarOf(page).tools.getByRole('button', { name: 'Add to note' }).click();
  const quotations = deskOf(page).note.getByText(/^Entry \d+ of the harbour log/);
  await expect(quotations).toHaveCount(50);
  expect(await quotations.allTextContents()).toEqual(MANY.slice(0, 50));
});

test('AS34 chosen cards are joined into one quotation, and undo parts them again', async ({ page }) => {
  await openStory(page);
  const { cards, tools } = sidebarOf(page);
  await pressCard(page, '340 vessels', 'ControlOrMeta');
  await expect(tools.getByRole('button', { name: 'Join into one quotation' })).toBeDisabled();
  await pressCard(page, 'nineteen winters', 'ControlOrMeta');
  await tools.getByRole('button', { name: 'Join into one quotation' }).click();
  await expect(cardOf(page, 'nineteen winters […] 340 vessels')).toBeVisible();
  await expect(cards).toHaveCount(6);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(cards).toHaveCount(7);
});

test('AS33 what can be done with the chosen cards stands in the palette while there are any', async ({
  page,
}) => {
  await openStory(page);
  const { boxes } = sidebarOf(page);
  const find = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Search commands' }).fill(words);
  };
  await deskOf(page).article.focus();
  await find('selected annotations');
  await expect(page.getByText('No command has this name.')).toBeVisible();
  await page.keyboard.press('Escape');
  await find('select all annotations');
  await page.keyboard.press('Enter');
  await expect(boxes).not.toHaveCount(0);
  await find('selected annotations');
  await expect(page.getByRole('option')).toHaveCount(6);
  await page.getByRole('option', { name: /^Recolour/ }).click();
  await page.getByRole('menuitem', { name: 'Evidence' }).click();
  await expect(page.getByText('6 annotations labelled “Evidence”.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('AS17 AS28 the filter, its menu and chosen cards have no axe violation', async ({ page }) => {
      await openStory(page);
      const { filter, menu, field, tools } = sidebarOf(page);
      await choose(page, /^people,/, /^Doubt/);
      await expectNoAxeViolations(page);
      await filter.click();
      await expect(menu).toBeVisible();
      await expectNoAxeViolations(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Clear the filter' }).click();
      await pressCard(page, 'nineteen winters', 'ControlOrMeta');
      await page.keyboard.press('.');
      await expectNoAxeViolations(page);
      await page.keyboard.press('Escape');
      await tools.getByRole('button', { name: 'Recolour' }).click();
      await expectNoAxeViolations(page);
      await page.keyboard.press('Escape');
      await field.fill('zeppelin');
      await expect(page.getByText('None of the 7 annotations')).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}
