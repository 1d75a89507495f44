import type { Locator, Page } from '@playwright/test';
import { textFile } from './articles';
import { cardOf, claimedWords, clickWords, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';

const TITLE = 'What the harbour earned';
const FIRST =
  'The harbour of Holm has kept its books since 1961, and this year the council printed what follows.';

const PAGE = textFile(
  'harbour.html',
  `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><article>
<h1>${TITLE}</h1>
<p>${FIRST}</p>
<table><caption>Boats and what they paid</caption>
<thead><tr><th>Boat</th><th>Home port</th><th>Days</th><th>Paid</th></tr></thead>
<tbody><tr><th>Sanna</th><td>Holm on the mole</td><td>4</td><td>1,240.50</td></tr>
<tr><th>Kestrel</th><td></td><td>112</td><td>–</td></tr>
<tr><th>Both</th><td colspan="2">paid before the end of the season</td><td>99.50</td></tr></tbody></table>
<p>The second table was not printed. It names the people who signed, and when they did.</p>
<table><tr>${[...Array(9).keys()].map((at) => `<th>Column number ${at + 1}</th>`).join('')}</tr>
<tr>${[...Array(9).keys()].map((at) => `<td>entry number ${at + 1}</td>`).join('')}</tr></table>
<p>That is all that the books say, and more than anybody had expected of them.</p>
</article></body></html>`,
  'text/html',
);

/** Presses the mouse at the left of the words in one cell and lets it go at the right edge of another. */
async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('The cells are not in view');
  await page.mouse.move(start.x + 5, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 2, end.y + end.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(deskOf(page).selection).toBeVisible();
}

test('RD101 a page’s tables are tables with captions, rows and cells, and nothing of them breaks a rule of access', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, PAGE, TITLE);
  const { article } = deskOf(page);
  await expect(article.getByRole('table')).toHaveCount(2);
  const boats = article.getByRole('table', { name: 'Boats and what they paid' });
  await expect(boats.getByRole('columnheader')).toHaveText(['Boat', /Home port/, /Days/, /Paid/]);
  await expect(
    boats.getByRole('row', { name: 'Sanna Holm on the mole 4 1,240.50', exact: true }),
  ).toBeVisible();
  await expect(boats.getByRole('rowheader', { name: 'Kestrel', exact: true })).toBeVisible();
  await expect(boats.getByRole('cell', { name: '112', exact: true })).toBeVisible();
  const [days, paid] = [
    boats.getByRole('columnheader', { name: 'Days' }),
    boats.getByRole('cell', { name: '4', exact: true }),
  ];
  await expect(days).toHaveCSS('text-align', 'right');
  await expect(paid).toHaveCSS('text-align', 'right');
  await expect(boats.getByRole('cell', { name: 'paid before the end' })).toHaveAttribute('colspan', '2');
  await expectNoAxeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeViolations(page);
});

test('RD102, RD103 words in one cell and over several are selected by mouse, highlighted, and there again after a reload', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, PAGE, TITLE);
  const { article } = deskOf(page);
  await selectWords(page, 'on the mole');
  await page.keyboard.press('h');
  await expect(cardOf(page, 'on the mole')).toContainText('¶ 3');
  await page.keyboard.press('Escape');
  const cell = article.getByRole('cell', { name: '112', exact: true });
  await dragOver(page, article.getByRole('rowheader', { name: 'Kestrel' }), cell);
  await page.keyboard.press('h');
  await expect(cardOf(page, 'Kestrel | | 112')).toContainText('exact');
  await page.keyboard.press('Escape');
  await openProgram(page);
  await expect(cardOf(page, 'Kestrel | | 112')).toBeVisible();
  expect(await claimedWords(page)).toEqual(['on the mole', 'Kestrel | | 112']);
  await clickWords(page, '112');
  await expect(cardOf(page, 'Kestrel | | 112')).toHaveAttribute('aria-current', 'true');
});

test('RD103 a drag that ends beside a cell’s words, and a triple click, take that cell alone', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, PAGE, TITLE);
  const { article } = deskOf(page);
  const cell = article.getByRole('cell', { name: 'Holm on the mole' });
  await dragOver(page, cell, cell);
  await page.keyboard.press('h');
  await expect(cardOf(page, 'Holm on the mole')).toBeVisible();
  await page.keyboard.press('Escape');
  await article.getByText('1,240.50').click({ clickCount: 3 });
  await expect(deskOf(page).selection).toBeVisible();
  await page.keyboard.press('h');
  await expect(cardOf(page, '1,240.50')).toBeVisible();
  await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(2);
});

test('RD103, RD108 the keyboard goes from row to row and selects over cells, past what parts them in one step', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, PAGE, TITLE);
  await deskOf(page).article.getByText(FIRST).click();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('j');
  await expect(
    page.getByText('Paragraph 3, row of a table: Sanna, Holm on the mole, 4, 1,240.50'),
  ).toBeAttached();
  await page.keyboard.press('v');
  await expect(page.getByText('Selected: Sanna', { exact: true })).toBeAttached();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('Selected: Sanna | H', { exact: true })).toBeAttached();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByText('Selected: Sanna', { exact: true })).toBeAttached();
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('h');
  await expect(cardOf(page, 'Sanna | Holm on the mole | 4 | 1,240.50')).toBeVisible();
});

test('RD109 the keys for a line stay in their column, over lines of a cell and cells without words', async ({
  page,
}) => {
  await openProgram(page);
  const cell = 'a long remark '.repeat(12);
  const table = `| Remark | Place |\n|---|---|\n| none | Vell |\n| ${cell} | Holm |\n| | Kirk |\n`;
  await importAndOpen(
    page,
    textFile('places.md', `# Places\n\nBefore.\n\n${table}`, 'text/markdown'),
    'Places',
  );
  const { article } = deskOf(page);
  await article.getByText('Vell').click({ clickCount: 3 });
  await expect(deskOf(page).selection).toBeVisible();
  const heard = (words: RegExp) => expect(page.getByText(words)).toBeAttached();
  await page.keyboard.press('Shift+ArrowDown');
  await heard(/^Selected: Vell\s.*\| Hol?m?\s*$/s);
  await page.keyboard.press('Shift+ArrowDown');
  await heard(/^Selected: Vell\s.*\s\| Kir?k?\s*$/s);
  await page.keyboard.press('Shift+ArrowUp');
  await heard(/^Selected: Vell\s.*\| Hol?m?\s*$/s);
});

test('RD104 what is copied of cells is a table in HTML and a line for each row in text', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, PAGE, TITLE);
  const { article } = deskOf(page);
  await dragOver(
    page,
    article.getByRole('cell', { name: '4', exact: true }),
    article.getByRole('cell', { name: '1,240.50' }),
  );
  const copying = await page.evaluateHandle(() => ({
    data: new Promise<readonly string[]>((resolve) => {
      const read = ({ clipboardData }: ClipboardEvent) =>
        resolve(['text/plain', 'text/html'].map((type) => clipboardData?.getData(type) ?? ''));
      addEventListener('copy', read, { once: true });
    }),
  }));
  await page.keyboard.press('ControlOrMeta+c');
  expect(await copying.evaluate(({ data }) => data)).toEqual([
    '4 | 1,240.50',
    '<table><tr><td dir="auto">4</td><td dir="auto">1,240.50</td></tr></table>',
  ]);
});

test('RD106 a table wider than the column scrolls in its box by keys, and one that fits is no stop of the Tab key', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, PAGE, TITLE);
  const { article } = deskOf(page);
  const box = article.getByRole('group', { name: 'Wide table, scrolls sideways' });
  await expect(box).toHaveCount(1);
  await expectNoAxeViolations(page);
  await article.focus();
  await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  const pane = await article.evaluate(({ parentElement }) => parentElement?.scrollLeft);
  expect(pane).toBe(0);
});

test('RD106 words that a card leads to are brought into view inside a wide table', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, PAGE, TITLE);
  const { article } = deskOf(page);
  const box = article.getByRole('group', { name: 'Wide table, scrolls sideways' });
  const far = article.getByRole('cell', { name: 'entry number 9' });
  await far.scrollIntoViewIfNeeded();
  await far.getByText('entry number 9').click({ clickCount: 3 });
  await expect(deskOf(page).selection).toBeVisible();
  await page.keyboard.press('h');
  await expect(cardOf(page, 'entry number 9')).toBeVisible();
  await page.keyboard.press('Escape');
  await box.evaluate((element) => element.scrollTo({ left: 0 }));
  await expect(far).not.toBeInViewport();
  await cardOf(page, 'entry number 9').getByRole('button').first().click();
  await expect(far).toBeInViewport();
});

test('RD146 a table of right-to-left words stands at the right, its numbers and those of its rows too', async ({
  page,
}) => {
  await openProgram(page);
  const [title, words] = ['القوارب في الميناء', 'هذا نص طويل عن القوارب التي وصلت إلى الميناء يوم الخميس'];
  const file = textFile(
    'boats.html',
    `<!doctype html><html lang="ar" dir="rtl"><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${words}</p>`.repeat(4)}
<table><tr><th>القارب</th><th>الأيام</th></tr><tr><td rowspan="2">كيستريل</td><td>12</td></tr><tr><td>113</td></tr><tr><td>7</td><td>لا</td></tr></table>${`<p>${words}</p>`.repeat(2)}</article></body></html>`,
    'text/html',
  );
  await importAndOpen(page, file, title);
  const { article } = deskOf(page);
  await expect(article.getByRole('columnheader', { name: 'الأيام' })).toHaveCSS('text-align', 'right');
  for (const name of ['12', '113'])
    await expect(article.getByRole('cell', { name, exact: true })).toHaveCSS('text-align', 'right');
  const [head, number] = [
    article.getByRole('columnheader').first(),
    article.getByRole('cell', { name: '7', exact: true }),
  ];
  expect(await number.evaluate(textEdge)).toBeCloseTo(await head.evaluate(textEdge), 0);
  const sides = await article
    .locator('tr [data-n]')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').direction));
  expect(sides).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
});

/** Where the words of a cell end at the right, in CSS pixels. */
function textEdge(cell: Element): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return range.getBoundingClientRect().right;
}
