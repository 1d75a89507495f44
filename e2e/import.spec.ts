import type { Page } from '@playwright/test';
import { FERRY_REPORT, KOREAN_ARTICLE, NEWS_PAGE, textFile } from './articles';
import { onlyInBrowser } from './browser-only';
import { deskOf, importAndOpen, importFiles, openProgram } from './desk';
import { expect, test } from './fixtures';
import { standInForShell } from './shell-stand-in';

/** Pastes HTML where nothing is being typed. */
async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/html', content);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}

test('IM15 a saved web page is reduced to its article, and its record is filled from its metadata', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, NEWS_PAGE, 'Late frost takes a third of the valley’s plums');
  const { article } = deskOf(page);
  await expect(article).toContainText('The temperature fell to minus four');
  await expect(article).toContainText('Lower valley: 34 per cent lost');
  await expect(article).not.toContainText('Copyright Valley Courier');
  await expect(article).not.toContainText('Sport');
  await expect(article.getByRole('heading', { name: 'A bill that nobody has written' })).toBeVisible();
});

test('LI9 LI11 the record form shows where each value came from, and keeps what is typed', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, NEWS_PAGE, 'Late frost takes a third of the valley’s plums');
  await page.keyboard.press('ControlOrMeta+e');
  const form = page.getByRole('dialog');
  await expect(form.getByLabel('Author')).toHaveValue(/Ferro/);
  await expect(form.getByLabel('Date')).toHaveValue('2026-05-06');
  await expect(form.getByLabel('Publisher')).toHaveValue('Valley Courier');
  await expect(form.getByLabel('URL')).toHaveValue('https://valley-courier.example/2026/05/frost');
  await expect(form.getByLabel('Language')).toHaveValue('en');
  await expect(form.getByText(/JSON-LD/).first()).toBeVisible();
  await form.getByLabel('Publisher').fill('The Valley Courier');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('banner').getByText('The Valley Courier')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+e');
  await expect(page.getByRole('dialog').getByText(/typed by you/i)).toBeVisible();
});

test(
  'LI14 a file that the system hands to the program is imported and opened',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    await standInForShell(page, { files: [FERRY_REPORT] });
    await openProgram(page);
    await expect(deskOf(page).article).toContainText('ferry');
  },
);

test('LI5 a batch reports the file that failed by name while the rest go in', async ({ page }) => {
  await openProgram(page);
  await importFiles(page, FERRY_REPORT, textFile('blank.txt', ''), KOREAN_ARTICLE);
  await expect(page.getByText(/blank\.txt.*empty/i).first()).toBeVisible();
  const { sources } = deskOf(page);
  await expect(sources.getByRole('listitem').filter({ hasText: 'The ferry that ran empty' })).toBeVisible();
  await expect(
    sources.getByRole('listitem').filter({ hasText: '염전 마지막 세대가 남긴 장부' }),
  ).toBeVisible();
  await expect(sources.getByRole('listitem')).toHaveCount(3);
});

test('ST5 the same bytes imported twice are recognised, not doubled', async ({ page }) => {
  await openProgram(page);
  await importFiles(page, FERRY_REPORT);
  const { sources } = deskOf(page);
  await expect(sources.getByRole('listitem')).toHaveCount(2);
  await importFiles(page, { ...FERRY_REPORT, name: 'the same under another name.md' });
  await expect(page.getByText(/already in the library/i).first()).toBeVisible();
  await expect(sources.getByRole('listitem')).toHaveCount(2);
});

test('LI6 files dropped on the window go in', async ({ page }) => {
  await openProgram(page);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(
      new File(['Dropped words that make a paragraph of their own.'], 'dropped.txt', { type: 'text/plain' }),
    );
    return data;
  });
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(deskOf(page).article).toContainText('Dropped words that make a paragraph of their own.');
});

test('LI6 a link dropped on the window does not lead away from the program', async ({ page }) => {
  await openProgram(page);
  const isTaken = await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/uri-list', 'https://elsewhere.example/');
    const init = { dataTransfer: data, bubbles: true, cancelable: true };
    return ['dragover', 'drop'].map((type) => !document.body.dispatchEvent(new DragEvent(type, init)));
  });
  expect(isTaken).toEqual([true, true]);
});

test('LI7 text and HTML pasted outside a text field become a source', async ({ page }) => {
  await openProgram(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<h1>Pasted headline</h1><p>The first pasted paragraph has <b>bold</b> words in it.</p><p>The second follows.</p>',
    );
    data.setData('text/plain', 'Pasted headline');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Pasted headline' })).toBeVisible();
  await expect(deskOf(page).article.locator('strong, b')).toHaveText('bold');
});

test('IM63 ST125 what a page hides stays out, and paragraphs without <p> stay apart, in a real page’s parser', async ({
  page,
}) => {
  await openProgram(page);
  await pasteHtml(
    page,
    '<h1>A page with things to hide</h1><p>Before the fold.</p><div hidden>no1</div><span aria-hidden="true">no2</span>' +
      '<div style="display: none">no3</div><button>no4</button><select><option>no5</option></select>' +
      '<details><summary>A question</summary>Its answer.</details><center>One line</center><center>Another</center>' +
      '<figure><img src="lock.png" alt="The lock at dusk"></figure>' +
      '<p>It takes <math><mi>t</mi><mo>=</mo><mn>4</mn></math> minutes, <span style="font-weight:700">no more</span>.</p><ol start="5"><li>Fifth</li></ol>',
  );
  const { article } = deskOf(page);
  await expect(page.getByRole('heading', { level: 1, name: 'A page with things to hide' })).toBeVisible();
  await expect(article.locator('section > *')).toHaveText([
    'Before the fold.',
    'A question',
    'Its answer.',
    'One line',
    'Another',
    'The lock at dusk',
    'It takes t=4 minutes, no more.',
    'Fifth',
  ]);
  await expect(article.getByRole('list')).toHaveAttribute('start', '5');
  await expect(article.locator('strong')).toHaveText('no more');
});

test('ST125 what a page’s styles hide stays out, and none of its styles and handlers breaks the window’s policy', async ({
  page,
}) => {
  await openProgram(page);
  const shown =
    '<p style="color:red" onclick="void 0">The wall has moved by four centimetres since the storm, he said, and still moves.</p>';
  const hidden = '<div style="margin:0; display:none">Sign up for the letter that comes every day.</div>';
  await importFiles(
    page,
    textFile(
      'wall.html',
      `<!doctype html><html><head><title>The wall</title><style>p { color: blue }</style></head><body onload="void 0"><article><h1>The wall</h1>${shown.repeat(3)}${hidden}<p>Nobody lives behind it.</p></article></body></html>`,
      'text/html',
    ),
  );
  const { article } = deskOf(page);
  await expect(article).toContainText('Nobody lives behind it.');
  await expect(article).not.toContainText('Sign up');
});

test('IM63 an article that stands in the rows of a layout table keeps its paragraphs', async ({ page }) => {
  await openProgram(page);
  await importFiles(
    page,
    textFile(
      'notice.html',
      '<html><head><title>Notice board</title></head><body><table>' +
        '<tr><td>The following roads are closed this week.</td></tr>' +
        '<tr><td>Mill Lane from Monday, because of the drains.</td></tr>' +
        '<tr><td>Quay Street until further notice: the wall has moved by four centimetres since the storm.</td></tr>' +
        '</table><div>Call 555 0199 if you live there and cannot reach your door by car.</div></body></html>',
      'text/html',
    ),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'Notice board' })).toBeVisible();
  await expect(deskOf(page).article.locator('section > *')).toHaveText([
    'The following roads are closed this week.',
    'Mill Lane from Monday, because of the drains.',
    'Quay Street until further notice: the wall has moved by four centimetres since the storm.',
    'Call 555 0199 if you live there and cannot reach your door by car.',
  ]);
});

test('LI8 a running batch can be cancelled; what went in stays', async ({ page }) => {
  await openProgram(page);
  const many = Array.from({ length: 300 }, (_, index) =>
    textFile(
      `report-${index}.txt`,
      `Report number ${index}\n\nThe office filed report ${index} on a Monday and heard nothing more.`,
    ),
  );
  await importFiles(page, ...many);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/cancelled/i).first()).toBeVisible();
  await expect(page.getByText(/^\d+ sources? added/)).toBeVisible();
  const summary = await page.getByText(/^\d+ sources? added/).innerText();
  expect(Number.parseInt(summary, 10)).toBeLessThan(300);
});
