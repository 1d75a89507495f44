import type { Page } from '@playwright/test';
import { FERRY_REPORT, textFile } from './articles';
import { cardOf, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';

const FERRY = 'The ferry that ran empty';

const FORMATTED = textFile(
  'formatted.md',
  '# Formatted words\n\nIt did **not burn** that [night](https://example.org/log), said Ida.\n\nThe next one is plain.\n',
  'text/markdown',
);

/** Turns the announcing of highlights on or off in the menu "View". */
async function toggleSpokenMarks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Announce highlights to screen readers' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'View' })).toHaveCount(0);
}

/** What a screen reader is given of the article, in the order in which it reads, marks in brackets, one space between pieces. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const say = (id: string): string => {
    const node = byId.get(id);
    const role = String(node?.role?.value);
    if (role === 'StaticText') return String(node?.name?.value);
    const within = (node?.childIds ?? []).map(say).join(' ');
    return role === 'mark' ? `[ ${within} ]` : within;
  };
  const article = nodes.find(({ role, name }) => role?.value === 'article' && name?.value === 'Source text');
  return say(article?.nodeId ?? '').replace(/\s+/g, ' ');
}

async function mark(page: Page, words: string, label: string): Promise<void> {
  await selectWords(page, words);
  await deskOf(page).selection.getByRole('button', { name: label }).click();
  await expect(cardOf(page, words)).toBeVisible();
}

test('RD44 annotated words are announced with their label, and where they end', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'nineteen winters', 'Figure');
  await toggleSpokenMarks(page);
  await expect
    .poll(() => heard(page))
    .toContain('For [ Figure: nineteen winters (end of Figure) ] the noon ferry');
});

test('RD44 overlapping annotations are announced each where it begins and ends', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'the noon ferry to', 'Claim');
  await mark(page, 'ferry to Holm', 'Voice');
  await toggleSpokenMarks(page);
  await expect
    .poll(() => heard(page))
    .toContain('[ Claim: the noon ] [ Voice: ferry to (end of Claim) ] [ Holm (end of Voice) ] carried');
});

test('RD44 a comment is announced, and a new colour, as soon as they are there', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await toggleSpokenMarks(page);
  await mark(page, 'Karl Lund', 'Voice');
  await expect.poll(() => heard(page)).toContain('[ Voice: Karl Lund (end of Voice) ]');
  await page.keyboard.press('a');
  await page.keyboard.type('Who is he?');
  await page.keyboard.press('Escape');
  await expect.poll(() => heard(page)).toContain('[ Voice with comment: Karl Lund (end of Voice) ]');
  await page.keyboard.press('4');
  await expect.poll(() => heard(page)).toContain('[ Doubt with comment: Karl Lund (end of Doubt) ]');
  await page.keyboard.press('Delete');
  await expect.poll(() => heard(page)).toContain('said Karl Lund, its captain');
});

test('RD45 without the mode no element is added, and turning it off takes every mark away', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  const elements = deskOf(page).article.locator('*');
  const before = await elements.count();
  await mark(page, 'nineteen winters', 'Figure');
  expect(await elements.count()).toBe(before);
  await toggleSpokenMarks(page);
  await expect(deskOf(page).article.locator('mark')).toHaveCount(1);
  await toggleSpokenMarks(page);
  await expect(elements).toHaveCount(before);
});

test('RD45 the mode is a command too, and is remembered', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'nineteen winters', 'Figure');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Announce highlights');
  await page.keyboard.press('Enter');
  await expect(deskOf(page).article.locator('mark')).toHaveCount(1);
  await expect(page.getByRole('contentinfo').getByText('Saved')).toBeVisible();
  await page.reload();
  await expect(deskOf(page).article.locator('mark')).toHaveCount(1);
});

test('RD46 with marks the text, its selections, highlights and keys are what they were', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FORMATTED, 'Formatted words');
  const { article } = deskOf(page);
  const before = await article.evaluate((element) => element.textContent);
  await toggleSpokenMarks(page);
  await article.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('h');
  await expect(cardOf(page, 'It did not burn that')).toBeVisible();
  await expect
    .poll(() => heard(page))
    .toContain('[ Claim: It did ] [ not burn ] [ that (end of Claim) ] night , said Ida.');
  expect(await article.evaluate((element) => element.textContent)).toBe(before);
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('Alt+Shift+ArrowRight');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('It did not burn that night, said Ida');
  await page.keyboard.press('2');
  await expect(cardOf(page, 'It did not burn that night, said Ida')).toBeVisible();
  const painted = await page.evaluate(() => {
    const ranges: AbstractRange[] = [...(CSS.highlights.get('provenote-amber-2') ?? [])];
    return ranges.map(({ startContainer, endContainer, startOffset, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return `${range.toString()}${startContainer.isConnected ? '' : ' (not in the page)'}`;
    });
  });
  expect(painted).toEqual(['It did not burn that']);
});

test('RD46 a selection and the focus of a link stay where a block’s marks change', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FORMATTED, 'Formatted words');
  await toggleSpokenMarks(page);
  await mark(page, 'said Ida', 'Voice');
  const marks = deskOf(page).article.locator('mark');
  await expect(marks).toHaveCount(1);
  await selectWords(page, ' that ');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(marks).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('that');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(marks).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'night' }).focus();
  await page.keyboard.press(']');
  await page.keyboard.press('4');
  await expect.poll(() => heard(page)).toContain('[ Doubt: said Ida');
  await expect(page.getByRole('link', { name: 'night' })).toBeFocused();
});

test('RD48 where the keys go is said politely', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'nineteen winters', 'Figure');
  await page.keyboard.press('Escape');
  const line = page.getByRole('main').getByRole('status');
  await page.keyboard.press('j');
  await expect(line).toHaveText(/^Paragraph 1, 1 annotation: For nineteen winters the noon ferry/);
  await page.keyboard.press('j');
  await expect(line).toHaveText(/^Paragraph 2: “An empty boat/);
  await page.keyboard.press('v');
  await expect(line).toHaveText('Selected: An');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(line).toHaveText('Selected: An empty');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('[');
  await expect(line).toHaveText('Figure, paragraph 1: nineteen winters');
  await page.keyboard.press(']');
  await expect(line).toHaveText('No further annotation');
});

test('RD44 the article with its marks has nothing that axe objects to', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, FERRY);
  await mark(page, 'nineteen winters', 'Figure');
  await toggleSpokenMarks(page);
  await expect(deskOf(page).article.locator('mark')).toHaveCount(1);
  // The button of the menu has the keyboard again and shows its name in a bubble.
  await deskOf(page).article.focus();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectNoAxeViolations(page);
});
