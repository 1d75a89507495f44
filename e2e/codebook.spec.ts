import type { Locator, Page } from '@playwright/test';
import { FERRY_REPORT, KOREAN_ARTICLE } from './articles';
import { cardOf, deskOf, importAndOpen, openProgram, programStands, selectWords } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';

const FERRY = 'The ferry that ran empty';
const SALT = '염전 마지막 세대가 남긴 장부';

function codebookOf(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Codebook' });
}

async function openCodebook(page: Page): Promise<Locator> {
  await programStands(page);
  await page.keyboard.press('ControlOrMeta+Shift+K');
  await expect(codebookOf(page)).toBeVisible();
  return codebookOf(page);
}

/** The tag's row in the tree, whose name begins with its last part and tells its counts. */
function rowOf(page: Page, name: RegExp): Locator {
  return codebookOf(page).getByRole('row', { name });
}

/** Highlights words and gives them tags by the keyboard. */
async function tagWords(page: Page, words: string, ...tags: string[]): Promise<void> {
  await selectWords(page, words);
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  await cardOf(page, words).click();
  await page.keyboard.press('.');
  for (const tag of tags) {
    await page.keyboard.type(tag);
    await page.keyboard.press('Enter');
    await expect(tagOn(page, words, tag)).toBeAttached();
  }
  await page.keyboard.press('Escape');
}

function tagOn(page: Page, words: string, tag: string): Locator {
  return cardOf(page, words).getByRole('button', { name: `Remove tag ${tag}`, exact: true });
}

/** Two sources with tags: `people/officials` on two annotations of the ferry and one of the salt, and others. */
async function twoTaggedSources(page: Page): Promise<void> {
  await openProgram(page);
  await importAndOpen(page, KOREAN_ARTICLE, SALT);
  await tagWords(page, '문화유산으로 등록하겠다고', 'people/officials', '사람/공무원');
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await tagWords(page, 'its captain since 2007', 'people');
  await tagWords(page, 'The county will decide', 'people/officials', 'county');
  await tagWords(page, 'nineteen winters', 'people/officials');
}

test('CB1 the codebook opens from the View menu and the palette, and gives the keyboard back', async ({
  page,
}) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('button', { name: 'Codebook' }).click();
  await expect(codebookOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(codebookOf(page)).toHaveCount(0);
  await deskOf(page).article.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('codebook');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(codebookOf(page).getByRole('searchbox', { name: 'Filter tags' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(codebookOf(page)).toHaveCount(0);
  await expect(deskOf(page).article).toBeFocused();
});

test('CB2 CB4 the tree counts tags over two sources, and a source opens at the first annotation', async ({
  page,
}) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await expect(rowOf(page, /^people, 1 annotation, 4 with the tags below/)).toBeVisible();
  await expect(rowOf(page, /^officials, 3 annotations/)).toBeVisible();
  await expect(rowOf(page, /^공무원, 1 annotation/)).toBeVisible();
  await rowOf(page, /^officials/).click();
  await expect(codebook.getByRole('button', { name: `${FERRY} 2 annotations` })).toBeVisible();
  await codebook.getByRole('button', { name: `${SALT} 1 annotation` }).click();
  await expect(codebook).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: SALT })).toBeVisible();
  await expect(cardOf(page, '문화유산으로 등록하겠다고')).toHaveAttribute('aria-current', 'true');
});

test('CB3 the filter finds tags by letters of any script, with the tags above them', async ({ page }) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await page.keyboard.type('공무');
  await expect(codebook.getByRole('row')).toHaveCount(2);
  await expect(rowOf(page, /^사람/)).toBeVisible();
  await codebook.getByRole('searchbox').fill('no such tag');
  await expect(codebook.getByText('No tag has these letters.')).toBeVisible();
});

test('CB5 AS38 a description is kept while it is typed, and shows where the tag does', async ({ page }) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await rowOf(page, /^officials/).click();
  await codebook.getByLabel('Description').fill('Anyone quoted in an office: 공무원');
  await expect(codebook.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(tagOn(page, 'nineteen winters', 'people/officials')).toHaveAccessibleDescription(
    'Anyone quoted in an office: 공무원',
  );
  await openCodebook(page);
  await rowOf(page, /^officials/).click();
  await expect(codebook.getByLabel('Description')).toHaveValue('Anyone quoted in an office: 공무원');
});

test('CB5 a description typed a moment before the page is left is stored by the next', async ({ page }) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await rowOf(page, /^officials/).click();
  await codebook.getByLabel('Description').fill('Left in a hurry');
  await page.reload();
  await openCodebook(page);
  await rowOf(page, /^officials/).click();
  await expect(codebook.getByLabel('Description')).toHaveValue('Left in a hurry');
});

test('CB6 renaming renames in every source, with the tags below, and is undone in one step', async ({
  page,
}) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await rowOf(page, /^people/).click();
  await codebook.getByRole('button', { name: 'Rename…' }).click();
  await codebook.getByRole('textbox', { name: 'New name' }).fill('사람들');
  await page.keyboard.press('Enter');
  await expect(codebook.getByText('Now called “사람들” in 4 annotations.')).toBeVisible();
  await expect(rowOf(page, /^사람들, 1 annotation, 4 with/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tagOn(page, 'nineteen winters', '사람들/officials')).toBeAttached();
  await deskOf(page).sources.getByRole('listitem').filter({ hasText: SALT }).click();
  await expect(tagOn(page, '문화유산으로 등록하겠다고', '사람들/officials')).toBeAttached();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(tagOn(page, '문화유산으로 등록하겠다고', 'people/officials')).toBeAttached();
  await page.reload();
  await expect(tagOn(page, '문화유산으로 등록하겠다고', 'people/officials')).toBeAttached();
});

test('CB6 a tag moves under another one, and back by the button beside the sentence', async ({ page }) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await rowOf(page, /^county/).click();
  await codebook.getByRole('button', { name: 'Move…' }).click();
  await page.keyboard.type('people');
  await page.getByRole('option', { name: 'people', exact: true }).click();
  await codebook.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(codebook.getByText('Now called “people / county” in 1 annotation.')).toBeVisible();
  await expect(rowOf(page, /^people, 1 annotation, 4 with/)).toBeVisible();
  await codebook.getByRole('button', { name: 'Undo' }).click();
  await expect(codebook.getByText('That was undone.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tagOn(page, 'The county will decide', 'county')).toBeAttached();
});

test('CB7 a name that is taken offers to merge; an annotation that had both keeps one', async ({ page }) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await rowOf(page, /^county/).click();
  await codebook.getByRole('button', { name: 'Rename…' }).click();
  await codebook.getByRole('textbox', { name: 'New name' }).fill('People / OFFICIALS');
  await expect(codebook.getByText('There is a tag “people / officials” already.')).toBeVisible();
  await expect(codebook.getByRole('button', { name: 'Rename', exact: true })).toBeDisabled();
  await codebook.getByRole('button', { name: 'Merge into “people / officials”…' }).click();
  await codebook.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(
    codebook.getByText('“county” was merged into “people / officials” in 1 annotation.'),
  ).toBeVisible();
  await expect(rowOf(page, /^county/)).toHaveCount(0);
  await expect(rowOf(page, /^officials, 3 annotations/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(
    cardOf(page, 'The county will decide').getByRole('button', { name: /^Remove tag/ }),
  ).toHaveCount(1);
});

test('CB6 names that cannot be are refused with a sentence', async ({ page }) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await rowOf(page, /^people/).click();
  await codebook.getByRole('button', { name: 'Rename…' }).click();
  const field = codebook.getByRole('textbox', { name: 'New name' });
  await field.fill('people/press');
  await expect(field).toHaveAccessibleDescription('A tag cannot be moved under itself.');
  await field.fill('people//press');
  await expect(field).toHaveAccessibleDescription(/A name stands before and after each “\/”/);
  await field.fill(' # ');
  await expect(field).toHaveAccessibleDescription('Give the tag a name.');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(codebook).toBeVisible();
});

test('CB8 deleting says what goes, takes the tags below along and is undone by the key', async ({ page }) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await rowOf(page, /^people/).click();
  await codebook.getByRole('button', { name: 'Delete…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete “people”?' });
  await expect(question).toContainText('It is taken off 4 annotations, with the tag below it.');
  await expectNoAxeViolations(page);
  await question.getByRole('button', { name: 'Delete 2 tags' }).click();
  await expect(rowOf(page, /^people/)).toHaveCount(0);
  await expect(codebook.getByText('“people” was deleted from 4 annotations.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rowOf(page, /^people, 1 annotation, 4 with the tags below/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tagOn(page, 'nineteen winters', 'people/officials')).toBeAttached();
});

test('AS66 ST155 a filter follows its tag when that is renamed, deleted and brought back', async ({
  page,
}) => {
  await twoTaggedSources(page);
  const sidebar = page.getByRole('region', { name: 'Annotations', exact: true });
  const chips = sidebar.getByRole('list', { name: 'Filtered by' });
  await sidebar.getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('menuitemcheckbox', { name: /^county/ }).click();
  await page.keyboard.press('Escape');
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(1);
  const codebook = await openCodebook(page);
  await rowOf(page, /^county/).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('region');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, /^region, 1 annotation/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(codebook).toHaveCount(0);
  await expect(chips).toContainText('region');
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(1);
  await openCodebook(page);
  await rowOf(page, /^region/).click();
  await page.keyboard.press('Delete');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(codebook.getByText('“region” was deleted from 1 annotation.')).toBeVisible();
  await rowOf(page, /^people/).click();
  await expect(rowOf(page, /^people/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(codebook).toHaveCount(0);
  await expect(chips).toHaveCount(0);
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(3);
  await expect(sidebar.getByText('“region” was deleted: nothing is filtered by it any more.')).toBeVisible();
  await deskOf(page).article.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(chips).toContainText('region');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(chips).toContainText('county');
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(1);
});

test('CB9 AS37 AS39 a planned tag is suggested by any part of its path, and survives a restart', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  const codebook = await openCodebook(page);
  await codebook.getByRole('button', { name: 'New tag', exact: true }).click();
  await codebook.getByRole('textbox', { name: 'Name' }).fill('places / islands');
  await codebook.getByRole('textbox', { name: 'Description' }).fill('Islands by name');
  await codebook.getByRole('button', { name: 'Add tag' }).click();
  await expect(codebook.getByText('“places / islands” was added.')).toBeVisible();
  await expect(rowOf(page, /^islands, No annotations/)).toBeVisible();
  await page.reload();
  await selectWords(page, 'nineteen winters');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  await cardOf(page, 'nineteen winters').click();
  await page.keyboard.press('.');
  await page.keyboard.type('isl');
  const suggestion = page.getByRole('option', { name: 'places / islands' });
  await expect(suggestion).toContainText('Islands by name');
  await suggestion.click();
  await page.keyboard.press('Escape');
  await expect(tagOn(page, 'nineteen winters', 'places/islands')).toBeAttached();
});

test('AS36 a path is entered with spaces and shown with its parents', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, KOREAN_ARTICLE, SALT);
  await selectWords(page, '문화유산으로 등록하겠다고');
  await deskOf(page).selection.getByRole('button', { name: 'Highlight' }).click();
  await cardOf(page, '문화유산으로 등록하겠다고').click();
  await page.keyboard.press('.');
  await page.keyboard.type('사람 / 공무원 ');
  await page.keyboard.press('Enter');
  await expect(tagOn(page, '문화유산으로 등록하겠다고', '사람/공무원')).toBeAttached();
  await expect(cardOf(page, '문화유산으로 등록하겠다고').getByTitle('사람 / 공무원')).toBeVisible();
});

test('CB10 the keyboard alone walks the tree, renames and deletes', async ({ page }) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(rowOf(page, /^county/)).toBeFocused();
  await page.keyboard.type('peo');
  await expect(rowOf(page, /^people/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(rowOf(page, /^officials/)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, /^officials/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('F2');
  await expect(codebook.getByRole('textbox', { name: 'New name' })).toBeFocused();
  await page.keyboard.type('people/clerks');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, /^clerks/)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(rowOf(page, /^clerks/)).toHaveCount(0);
});

test('CB40 after a deletion by its button the keyboard is on the next row, and Escape closes', async ({
  page,
}) => {
  await twoTaggedSources(page);
  const codebook = await openCodebook(page);
  await rowOf(page, /^county/).click();
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete tag' }).click();
  await expect(rowOf(page, /^county/)).toHaveCount(0);
  await expect(codebook.getByRole('row', { selected: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(codebook).toHaveCount(0);
});

test('CB11 a colour’s label follows at once wherever the colour is named, and is kept', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  const codebook = await openCodebook(page);
  await codebook.getByRole('tab', { name: 'Colours' }).click();
  await codebook.getByLabel('Colour 4: red').fill('소문');
  await page.keyboard.press('Escape');
  await page.reload();
  await selectWords(page, 'nineteen winters');
  await deskOf(page).selection.getByRole('button', { name: '소문' }).click();
  await expect(cardOf(page, 'nineteen winters')).toContainText('소문');
  await cardOf(page, 'nineteen winters').click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('소문');
  await expect(page.getByRole('option', { name: 'Mark as 소문' })).toBeVisible();
  // The first press empties the field, the second closes the list of commands.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await deskOf(page)
    .exportDialog.getByRole('combobox', { name: 'What' })
    .selectOption({ label: `Source: ${FERRY}` });
  await expect(deskOf(page).exportDialog).toContainText('**소문**');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await cardOf(page, 'nineteen winters').getByRole('button', { name: 'Colour: 소문' }).press('Enter');
  await expect(page.getByRole('menuitemradio', { name: '소문' })).toBeVisible();
});

test('CB12 the same label twice is told, and the default labels come back', async ({ page }) => {
  await openProgram(page);
  const codebook = await openCodebook(page);
  await codebook.getByRole('tab', { name: 'Colours' }).click();
  await codebook.getByLabel('Colour 2: teal').fill('claim');
  await expect(codebook.getByLabel('Colour 1: amber')).toHaveAccessibleDescription(
    /^Called the same as teal/,
  );
  await codebook.getByRole('button', { name: 'Use the default labels' }).click();
  await expect(codebook.getByLabel('Colour 2: teal')).toHaveValue('');
  await expect(codebook.getByLabel('Colour 2: teal')).toHaveAttribute('placeholder', 'Figure');
});

test('an export lists tags by their whole path', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await tagWords(page, 'nineteen winters', 'people/officials');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await deskOf(page)
    .exportDialog.getByRole('combobox', { name: 'What' })
    .selectOption({ label: `Source: ${FERRY}` });
  await expect(deskOf(page).exportDialog).toContainText('tags: people/officials');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, viewport: { width: 1_024, height: 700 } });

    test('CB13 the codebook has no axe violation, with a form, a list and labels open', async ({ page }) => {
      await openProgram(page);
      await importAndOpen(page, FERRY_REPORT, FERRY);
      await tagWords(page, 'nineteen winters', 'people/officials', 'people');
      const codebook = await openCodebook(page);
      await rowOf(page, /^officials/).click();
      await expectNoAxeViolations(page);
      await codebook.getByRole('button', { name: 'Rename…' }).click();
      await codebook.getByRole('textbox', { name: 'New name' }).fill('people');
      await expectNoAxeViolations(page);
      await page.keyboard.press('Escape');
      await codebook.getByRole('button', { name: 'Merge into…' }).click();
      await expectNoAxeViolations(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await codebook.getByRole('button', { name: 'New tag', exact: true }).click();
      await expectNoAxeViolations(page);
      await codebook.getByRole('tab', { name: 'Colours' }).click();
      await expectNoAxeViolations(page);
    });
  });
}

test('CB13 an empty codebook says what tags are for', async ({ page }) => {
  await openProgram(page);
  const row = deskOf(page).sources.getByRole('listitem').first();
  await row.hover();
  await row.getByRole('button', { name: /^(More|Actions)/ }).click();
  await page.getByRole('menuitem', { name: 'Remove source…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  const codebook = await openCodebook(page);
  await expect(codebook.getByRole('heading', { name: 'No tags yet' })).toBeVisible();
  await expectNoAxeViolations(page);
});
