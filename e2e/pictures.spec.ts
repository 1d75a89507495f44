import type { Page } from '@playwright/test';
import { bookOf } from '../shared/importing/testing/make-book';
import { addressOf, pngOf } from '../shared/importing/testing/make-pictures';
import { KOREAN_ARTICLE, textFile } from './articles';
import { cardOf, deskOf, importAndOpen, importFiles, openProgram, selectWords } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { countAttachments, losePictures } from './kept-pictures';

const CAPTION = 'The gate on Thursday, an hour before the first boat.';
const WORDS = [
  'The lock at Vell was opened on Thursday, four days late, because the gate “would not move”, the keeper said.',
  'Nobody had told the boats that lay before it, and the first of them turned back to the town at noon.',
  'The water stood a hand below the mark, which it had not done since the spring of the great flood.',
];

/** A page as SingleFile saves it: a picture written into it, one that stayed where it was, and an icon. */
const SAVED_PAGE = textFile(
  'lock.html',
  `<!doctype html><html lang="en"><head><title>The lock at Vell</title></head><body><article><h1>The lock at Vell</h1>
<p>${WORDS[0]}</p>
<figure><img src="${addressOf(pngOf(320, 200))}" alt="A lock gate"><figcaption>${CAPTION}</figcaption></figure>
<p>${WORDS[1]}<img src="${addressOf(pngOf(24, 24, 2))}" alt=""></p>
<p><img src="https://vell.example/far.png" srcset="https://vell.example/far-2.png 2x" alt="Far"></p>
<p>${WORDS[2]}</p></article></body></html>`,
  'text/html',
);

/** The pictures of the article that are drawn, each by the width of its own pixels. */
async function drawn(page: Page): Promise<readonly number[]> {
  const images = deskOf(page).article.locator('img');
  return images.evaluateAll((all) =>
    all.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
  );
}

test('IM241 RD121 RD124 a saved page shows the pictures that are in it, also after a reload, and fetches none', async ({
  page,
  outsideRequests,
}) => {
  await openProgram(page);
  await importAndOpen(page, SAVED_PAGE, 'The lock at Vell');
  await expect.poll(() => drawn(page)).toEqual([320]);
  await page.reload();
  await expect.poll(() => drawn(page)).toEqual([320]);
  const { article } = deskOf(page);
  const [picture, caption] = [article.getByRole('button'), article.getByText(CAPTION)];
  await expect(picture).toHaveAccessibleName('View picture larger: A lock gate');
  const [above, below] = [await picture.boundingBox(), await caption.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
  expect(outsideRequests).toEqual([]);
  await expectNoAxeViolations(page);
});

test('RD124 the bytes of a picture are let go of with its article', async ({ page, noise }) => {
  await openProgram(page);
  await importAndOpen(page, SAVED_PAGE, 'The lock at Vell');
  await expect.poll(() => drawn(page)).toEqual([320]);
  const address = (await deskOf(page).article.locator('img').getAttribute('src')) ?? '';
  expect(address).toMatch(/^blob:/);
  const isThere = () =>
    page.evaluate(
      (src) =>
        new Promise<boolean>((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = src;
        }),
      address,
    );
  expect(await isThere()).toBe(true);
  noise.expect(/ERR_FILE_NOT_FOUND/);
  await importAndOpen(page, KOREAN_ARTICLE, '염전 마지막 세대가 남긴 장부');
  await expect(deskOf(page).article.locator('img')).toHaveCount(0);
  expect(await isThere()).toBe(false);
});

test('RD122 words of a caption and of the paragraphs around a picture are highlighted and copied as ever', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, SAVED_PAGE, 'The lock at Vell');
  await expect.poll(() => drawn(page)).toEqual([320]);
  await selectWords(page, 'an hour before the first boat');
  await page.keyboard.press('h');
  await expect(cardOf(page, 'an hour before the first boat')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+a');
  const copied = await deskOf(page).article.evaluate((element) => {
    const data = new DataTransfer();
    element.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });
  expect(copied.text).toBe([WORDS[0], CAPTION, WORDS[1], WORDS[2]].join('\n'));
  expect(copied.html).not.toMatch(/img|button|blob:/);
});

test('RD125 a picture is shown as large as the window by click, by Enter and by its key, and Escape gives the keyboard back', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, SAVED_PAGE, 'The lock at Vell');
  await expect.poll(() => drawn(page)).toEqual([320]);
  const picture = deskOf(page).article.getByRole('button', { name: 'View picture larger: A lock gate' });
  const dialog = page.getByRole('dialog', { name: 'Picture: A lock gate' });
  await picture.click();
  await expect(dialog).toContainText(CAPTION);
  await expect(dialog.getByRole('img', { name: 'A lock gate' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(picture).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(picture).toBeFocused();
  await deskOf(page).article.focus();
  await page.keyboard.press('p');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(deskOf(page).article).toBeFocused();
});

test('IM242 a book shows its pictures, and its cover above the first words', async ({ page }) => {
  await openProgram(page);
  const book = bookOf({
    chapters: {
      'cover.xhtml': '<p><img src="../cover.png" alt="Cover"/></p>',
      'one.xhtml': `<h1>One</h1>${WORDS.map((words) => `<p>${words}</p>`).join('<img src="../plate.png" alt=""/>')}`,
    },
    more: { 'OEBPS/cover.png': pngOf(60, 90), 'OEBPS/plate.png': pngOf(120, 80, 2) },
  });
  const file = { name: 'mole.epub', mimeType: 'application/epub+zip', buffer: Buffer.from(book) };
  await importAndOpen(page, file, 'The Mole');
  await expect.poll(() => drawn(page)).toEqual([60, 120, 120]);
});

test('RD126 a picture whose bytes are gone leaves its place and its description', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, SAVED_PAGE, 'The lock at Vell');
  await expect.poll(() => drawn(page)).toEqual([320]);
  await losePictures(page);
  await page.reload();
  const lost = deskOf(page).article.getByRole('button', { name: 'Missing picture: A lock gate' });
  await expect(lost).toBeDisabled();
  await expect(deskOf(page).article).toContainText(CAPTION);
  await expectNoAxeViolations(page);
});

test('ST195 a source’s pictures go with it and come back with undo', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, SAVED_PAGE, 'The lock at Vell');
  await expect.poll(() => drawn(page)).toEqual([320]);
  const before = await countAttachments(page);
  await deskOf(page).sources.getByRole('listitem').filter({ hasText: 'The lock at Vell' }).click();
  await page.keyboard.press('ControlOrMeta+Backspace');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove source' }).click();
  await expect.poll(() => countAttachments(page)).toBe(before - 2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => countAttachments(page)).toBe(before);
  await importFiles(page, SAVED_PAGE);
  await expect(page.getByText('is in the library already')).toBeVisible();
});

test('ST256 RV51 a page saved again, now with its pictures, is a new version that shows them', async ({
  page,
}) => {
  await openProgram(page);
  const html = SAVED_PAGE.buffer
    .toString()
    .replace('<title>', '<link rel="canonical" href="https://vell.example/lock"><title>');
  const bare = html.replace(
    /src="data:[^"]+" alt="A lock gate"/,
    'src="https://vell.example/gate.png" alt="A lock gate"',
  );
  await importAndOpen(page, textFile('lock.html', bare, 'text/html'), 'The lock at Vell');
  await selectWords(page, 'an hour before the first boat');
  await page.keyboard.press('h');
  await expect(cardOf(page, 'an hour before the first boat')).toBeVisible();
  await expect(deskOf(page).article.locator('img')).toHaveCount(0);
  await importFiles(page, textFile('lock.html', html, 'text/html'));
  await expect(page.getByRole('heading', { name: 'The words are the same' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => drawn(page)).toEqual([320]);
  await expect(cardOf(page, 'an hour before the first boat')).toBeVisible();
});
