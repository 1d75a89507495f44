import type { Locator, Page } from '@playwright/test';
import { FERRY_REPORT, textFile } from './articles';
import { onlyInBrowser } from './browser-only';
import { cardOf, claimedWords, clickWords, deskOf, importAndOpen, openProgram, selectWords } from './desk';
import { expect, test } from './fixtures';

const FERRY = 'The ferry that ran empty';

const LISTS = textFile(
  'lists.md',
  `# Lists and quotations

The harbour master counted 340 boats. The council counted none.

- A first item, with **bold** words
- A second item

> A quotation that stands alone.

The last paragraph is here.
`,
  'text/markdown',
);

const MIXED = textFile(
  'mixed.md',
  `# Mixed directions

בשנת 1961 הגיעו אל הנמל סירות של Karl Lund רבות.

- סירה ראשונה

The council (מועצה) answered in English.
`,
  'text/markdown',
);

const LONG = textFile(
  'long.md',
  `# A long report\n\n${Array.from(
    { length: 200 },
    (_, at) => `Paragraph ${at + 1} says that the keeper lit the lamp and wrote it down in his book.`,
  ).join('\n\n')}\n`,
  'text/markdown',
);

/** What the clipboard is given when the copying key is pressed. */
async function copied(page: Page, type: 'text/plain' | 'text/html'): Promise<string> {
  const copying = await page.evaluateHandle(
    (wanted) => ({
      data: new Promise<string>((resolve) => {
        const read = (event: ClipboardEvent) => resolve(event.clipboardData?.getData(wanted) ?? '');
        addEventListener('copy', read, { once: true });
      }),
    }),
    type,
  );
  await page.keyboard.press('ControlOrMeta+c');
  return copying.evaluate(({ data }) => data);
}

function copiedWords(page: Page): Promise<string> {
  return copied(page, 'text/plain');
}

/** Selects characters of a block by the browser's own means, as handles do. */
async function selectIn(block: Locator, from: number, to: number): Promise<void> {
  await block.evaluate(
    (element, { from, to }) => {
      const words = element.firstChild;
      if (words === null) throw new Error('The block is empty');
      getSelection()?.setBaseAndExtent(words, from, words, to);
    },
    { from, to },
  );
}

/** Presses the mouse so many times at the beginning of words, keeps it down, and lets it go at the beginning of others. */
async function clickAndDrag(page: Page, clicks: number, from: string, to: string): Promise<void> {
  const { article, selection } = deskOf(page);
  const start = await article.getByText(from).boundingBox();
  const end = await article.getByText(to).boundingBox();
  if (start === null || end === null) throw new Error('The words are not in view');
  await page.mouse.move(start.x + 50, start.y + 12);
  for (let clickCount = 1; clickCount < clicks; clickCount += 1) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
  }
  await page.mouse.down({ clickCount: clicks });
  await page.mouse.move(end.x + 50, end.y + 14, { steps: 5 });
  await page.mouse.up({ clickCount: clicks });
  await expect(selection).toBeVisible();
}

test.describe('by mouse', () => {
  for (const block of [
    'The harbour master counted 340 boats. The council counted none.',
    'A first item, with bold words',
    'A quotation that stands alone.',
  ]) {
    test(`RD33 a triple click takes the whole block and not a character of the next: ${block}`, async ({
      page,
    }) => {
      await openProgram(page);
      await importAndOpen(page, LISTS, 'Lists and quotations');
      const start = block.slice(0, 12);
      await deskOf(page)
        .article.getByText(start)
        .click({ clickCount: 3, position: { x: 30, y: 12 } });
      await expect(deskOf(page).selection).toBeVisible();
      expect(await copiedWords(page)).toBe(block);
      await page.keyboard.press('h');
      await expect(cardOf(page, block)).toBeVisible();
    });
  }

  test('RD33 a double click takes a word, and dragging on goes by words', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, LISTS, 'Lists and quotations');
    await deskOf(page)
      .article.getByText('The harbour master')
      .dblclick({ position: { x: 60, y: 12 } });
    await expect(deskOf(page).selection).toBeVisible();
    expect(await copiedWords(page)).toBe('harbour');
    await clickAndDrag(page, 2, 'A first item', 'A second item');
    expect(await copiedWords(page)).toBe('item, with bold words\nA second');
  });

  test('RD33 a triple click and dragging on goes by blocks', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, LISTS, 'Lists and quotations');
    await clickAndDrag(page, 3, 'A first item', 'A quotation');
    expect(await copiedWords(page)).toBe(
      'A first item, with bold words\nA second item\nA quotation that stands alone.',
    );
  });

  test('RD33 Shift and a click take the selection there', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, LISTS, 'Lists and quotations');
    const { article } = deskOf(page);
    await article.getByText('The harbour master').dblclick({ position: { x: 60, y: 12 } });
    await article.getByText('A second item').click({ modifiers: ['Shift'], position: { x: 1, y: 12 } });
    expect(await copiedWords(page)).toBe(
      'harbour master counted 340 boats. The council counted none.\nA first item, with bold words\nA',
    );
  });

  test('RD40 what is copied as HTML is the source’s own structure', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, LISTS, 'Lists and quotations');
    await clickAndDrag(page, 3, 'A first item', 'A first item');
    expect(await copied(page, 'text/html')).toBe('A first item, with <strong>bold</strong> words');
  });
});

test.describe('by keyboard', () => {
  test('RD34 Shift+End, Shift+Home and the arrows up and down go to the block’s edges and by lines', async ({
    page,
  }) => {
    await openProgram(page);
    await importAndOpen(page, LISTS, 'Lists and quotations');
    await deskOf(page).article.focus();
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    await page.keyboard.press('Shift+End');
    expect(await copiedWords(page)).toBe('The harbour master counted 340 boats. The council counted none.');
    await page.keyboard.press('Shift+End');
    expect(await copiedWords(page)).toMatch(/none\.\nA first item, with bold words$/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect(await copiedWords(page)).toBe('A first');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await copiedWords(page)).toMatch(/^A first item, with bold words\nA secon?$/);
    await page.keyboard.press('Shift+ArrowUp');
    expect(await copiedWords(page)).toMatch(/^A firs?t?$/);
    await page.keyboard.press('Shift+Home');
    expect(await copiedWords(page)).toMatch(/^The harbour master counted/);
  });

  test('RD35 in a block that runs from right to left the left arrow goes on in the text', async ({
    page,
  }) => {
    await openProgram(page);
    await importAndOpen(page, MIXED, 'Mixed directions');
    await deskOf(page).article.focus();
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    expect(await copiedWords(page)).toBe('בשנת');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    expect(await copiedWords(page)).toBe('בשנת 1961');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await copiedWords(page)).toBe('בשנת 196');
    await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    expect(await copiedWords(page)).toBe('שנת 196');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect(await copiedWords(page)).toBe('The council');
  });

  test('RD36 the edges of the focused annotation move, its card follows, and one undo takes them back', async ({
    page,
  }) => {
    await openProgram(page);
    await importAndOpen(page, FERRY_REPORT, FERRY);
    await selectWords(page, 'empty boat');
    await page.keyboard.press('h');
    await expect(cardOf(page, 'empty boat')).toBeVisible();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect(cardOf(page, 'empty boat is still')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Alt+Shift+ArrowLeft');
    await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(cardOf(page, '“An empty boat is stil')).toBeVisible();
    await expect.poll(() => claimedWords(page)).toEqual(['“An empty boat is stil']);
    await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => claimedWords(page)).toEqual(['empty boat']);
    await expect(cardOf(page, 'empty boat')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(cardOf(page, '“An empty boat is stil')).toBeVisible();
  });

  test('RD36 white space between words is passed over, and one character always stays', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, FERRY_REPORT, FERRY);
    await selectWords(page, 'An');
    await page.keyboard.press('h');
    await expect(cardOf(page, 'An')).toBeVisible();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(cardOf(page, 'An e')).toBeVisible();
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => claimedWords(page)).toEqual(['A']);
  });

  test('RD36 a note keeps the words that were quoted when the edges move', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, FERRY_REPORT, FERRY);
    await page.getByRole('button', { name: 'New note' }).first().click();
    await selectWords(page, 'empty boat');
    await page.keyboard.press('n');
    await expect(deskOf(page).note).toContainText('empty boat');
    await clickWords(page, 'empty boat');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect(cardOf(page, 'empty boat is')).toBeVisible();
    await expect(deskOf(page).note).toContainText('empty boat');
    await expect(deskOf(page).note).not.toContainText('empty boat is');
    await expect(deskOf(page).note).toContainText('exact');
  });

  test('RD27 the next key visits every annotation, those that overlap or are equal too', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, FERRY_REPORT, FERRY);
    for (const [words, colour] of [
      ['the noon ferry to Holm', 'Claim'],
      ['noon ferry', 'Figure'],
      ['noon ferry', 'Voice'],
      ['ferry to Holm carried', 'Doubt'],
    ] as const) {
      await selectWords(page, words);
      await deskOf(page).selection.getByRole('button', { name: colour }).click();
      await expect(deskOf(page).selection).toBeHidden();
    }
    const cards = deskOf(page).annotations.getByRole('listitem');
    await expect(cards).toHaveCount(4);
    await page.keyboard.press('Escape');
    const visited: string[] = [];
    for (let at = 0; at < 4; at += 1) {
      await page.keyboard.press(']');
      await expect(cards.nth(at)).toHaveAttribute('aria-current', 'true');
      visited.push((await cards.nth(at).innerText()).match(/Claim|Figure|Voice|Doubt/)?.[0] ?? '');
    }
    expect(visited).toEqual(['Claim', 'Figure', 'Voice', 'Doubt']);
    await page.keyboard.press('[');
    await expect(cards.nth(2)).toHaveAttribute('aria-current', 'true');
  });
});

test.describe('what is seen', () => {
  test('RD41 words with invisible characters in them are stored and copied as they are seen', async ({
    page,
  }) => {
    const file = textFile(
      'invisible.txt',
      'Invisible\n\nThe Donau\u00addampf\u00adschiff came\u00a0in at\u200b noon, zero\u2060width\ufeff and all. It said नमस्ते and می\u200cخواهم and A\u030angstro\u0308m.\n\nAnother paragraph stands here for company.',
    );
    const seen =
      'The Donaudampfschiff came in at noon, zerowidth and all. It said नमस्ते and می\u200cخواهم and Ångström.';
    await openProgram(page);
    await importAndOpen(page, file, 'Invisible');
    await deskOf(page)
      .article.getByText('The Donau')
      .click({ clickCount: 3, position: { x: 40, y: 12 } });
    await expect(deskOf(page).selection).toBeVisible();
    expect(await copiedWords(page)).toBe(seen);
    await page.keyboard.press('h');
    await expect(cardOf(page, seen)).toBeVisible();
    await expect.poll(() => claimedWords(page)).toEqual([seen]);
    await expect(deskOf(page).article.getByText('The Donau')).toHaveText(seen, { useInnerText: false });
  });

  test('RD41 a double click takes a word of Japanese, Chinese and Korean', async ({ page }) => {
    const file = textFile(
      'words.txt',
      'Words\n\n東京都知事は昨日、発表した。\n\n总统昨天宣布了结果。\n\n소금은 기다리는 사람에게만 온다.',
    );
    await openProgram(page);
    await importAndOpen(page, file, 'Words');
    const words: string[] = [];
    for (const sentence of ['東京都知事は', '总统昨天', '소금은']) {
      await deskOf(page)
        .article.getByText(sentence)
        .dblclick({ position: { x: 8, y: 14 } });
      words.push(await copiedWords(page));
    }
    expect(words).toEqual(['東京', '总统', '소금은']);
  });

  test('RD42 blocks, lists and their numbers stand at the side where their text begins', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, MIXED, 'Mixed directions');
    const { article } = deskOf(page);
    await expect(article.getByText('בשנת')).toHaveCSS('direction', 'rtl');
    await expect(article.getByRole('list')).toHaveCSS('direction', 'rtl');
    await expect(article.getByText('The council')).toHaveCSS('direction', 'ltr');
  });

  test('RD32 highlights add no element to the article', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, FERRY_REPORT, FERRY);
    const elements = deskOf(page).article.locator('*');
    const before = await elements.count();
    await selectWords(page, 'the noon ferry to Holm');
    await page.keyboard.press('h');
    await selectWords(page, 'ferry to Holm carried');
    await page.keyboard.press('2');
    await expect(deskOf(page).annotations.getByRole('listitem')).toHaveCount(2);
    expect(await elements.count()).toBe(before);
  });

  test('RD14 RD19 a focus that comes from elsewhere brings painted words to a third of the pane’s height', async ({
    page,
  }) => {
    await openProgram(page);
    await importAndOpen(page, LONG, 'A long report');
    const { article } = deskOf(page);
    await selectWords(page, 'Paragraph 150 says that the keeper');
    await page.keyboard.press('h');
    await expect(cardOf(page, 'Paragraph 150 says')).toBeVisible();
    await page.keyboard.press('Escape');
    await article.getByText('Paragraph 1 says').scrollIntoViewIfNeeded();
    await expect.poll(() => claimedWords(page)).toEqual([]);
    await cardOf(page, 'Paragraph 150 says').click();
    const words = article.getByText('Paragraph 150 says');
    await expect(words).toBeInViewport();
    await expect.poll(() => claimedWords(page)).toEqual(['Paragraph 150 says that the keeper']);
    const pane = await page.getByRole('main').boundingBox();
    await expect
      .poll(async () => {
        const top = (await words.boundingBox())?.y ?? Number.NaN;
        return Math.abs(top - (pane?.y ?? 0) - (pane?.height ?? 0) / 3) < 12;
      })
      .toBe(true);
  });

  test('RD19 a focus set by clicking the words moves nothing', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, LONG, 'A long report');
    await selectWords(page, 'Paragraph 20 says that the keeper');
    await page.keyboard.press('h');
    await expect(cardOf(page, 'Paragraph 20 says')).toBeVisible();
    await page.keyboard.press('Escape');
    const words = deskOf(page).article.getByText('Paragraph 20 says');
    await clickWords(page, 'Paragraph 20 says that the keeper');
    const before = await words.boundingBox();
    await expect(cardOf(page, 'Paragraph 20 says')).toHaveAttribute('aria-current', 'true');
    expect(await words.boundingBox()).toEqual(before);
  });

  test('RD29 a click on the strip goes to that part of the article', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, LONG, 'A long report');
    const strip = page.locator('canvas');
    const box = await strip.boundingBox();
    await strip.click({ position: { x: 4, y: (box?.height ?? 0) * 0.75 } });
    await expect(deskOf(page).article.getByText('Paragraph 160 says')).toBeInViewport();
  });
});

test.describe('by touch', onlyInBrowser('touch'), () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1_024, height: 700 } });

  test('RD38 RD39 a long press raises the toolbar below the handles, in a finger’s size', async ({
    page,
  }) => {
    await openProgram(page);
    await importAndOpen(page, LISTS, 'Lists and quotations');
    const { article, selection } = deskOf(page);
    const words = await article.getByText('The harbour master').boundingBox();
    if (words === null) throw new Error('The words are not in view');
    const touch = await page.context().newCDPSession(page);
    const finger = { x: words.x + 70, y: words.y + 14 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
    // A press held long enough selects the word, while the finger is down; emulated fingers do not do that part.
    await selectIn(article.getByText('The harbour master'), 4, 11);
    await expect(selection).toBeHidden();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    await expect(selection).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('harbour');
    const bar = await selection.boundingBox();
    expect(bar?.y).toBeGreaterThan(words.y + 28 + 32);
    for (const button of await selection.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
    }
    await selection.getByRole('button', { name: 'Highlight' }).tap();
    await expect(cardOf(page, 'harbour')).toBeVisible();
  });

  test('RD38 the toolbar waits until the handles rest, and stands by what they left', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, LISTS, 'Lists and quotations');
    const { article, selection } = deskOf(page);
    await article.getByText('A second item').tap();
    // Handles tell the page nothing but the selection, so that changing it is what they do.
    const wasHidden = await article.getByText('The harbour master').evaluate((block) => {
      const words = block.firstChild;
      if (words === null) throw new Error('The block is empty');
      getSelection()?.setBaseAndExtent(words, 4, words, 11);
      return new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => {
          getSelection()?.extend(words, 18);
          requestAnimationFrame(() =>
            resolve(document.querySelector('[role=toolbar][aria-label=Selection]') === null),
          );
        });
      });
    });
    expect(wasHidden).toBe(true);
    await selection.getByRole('button', { name: 'Highlight' }).tap();
    await expect(cardOf(page, 'harbour master')).toBeVisible();
  });

  test('RD39 a tap on annotated words focuses their annotation', async ({ page }) => {
    await openProgram(page);
    await importAndOpen(page, LISTS, 'Lists and quotations');
    const { article, selection } = deskOf(page);
    await article.getByText('A quotation that').tap();
    await selectIn(article.getByText('A quotation that'), 0, 16);
    await selection.getByRole('button', { name: 'Highlight' }).tap();
    const card = cardOf(page, 'A quotation that');
    await expect(card).toBeVisible();
    await article.getByText('The last paragraph').tap();
    await expect(card).not.toHaveAttribute('aria-current', 'true');
    await article.getByText('A quotation that').tap({ position: { x: 40, y: 14 } });
    await expect(card).toHaveAttribute('aria-current', 'true');
  });
});
