import type { Page } from '@playwright/test';
import { FERRY_REPORT, KOREAN_ARTICLE } from './articles';
import { onlyInBrowser } from './browser-only';
import { cardOf, deskOf, importAndOpen, openProgram } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { PROMISE, writeNoteThatQuotes } from './note-that-quotes';
import { END_OF_TEXT } from './platform-keys';
import { handOverLinks, standInForShell } from './shell-stand-in';

const TITLE = 'The ferry that ran empty';
const ADDRESS = /^provenote:\/\/(source|annotation|note)\/[\da-f-]{36}$/;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

function messages(page: Page) {
  return page.getByRole('region', { name: 'Messages' });
}

/** What the clipboard holds, as text and as HTML; nothing while it is being written, which Chromium reports as an error. */
async function copied(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  return page.evaluate(async () => {
    try {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { text: await read('text/plain'), html: await read('text/html') };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'InvalidStateError') return { text: '', html: '' };
      throw error;
    }
  });
}

async function runFromPalette(page: Page, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill(command);
  await page.getByRole('option', { name: command }).click();
}

async function linkTo(page: Page, command: string): Promise<string> {
  await runFromPalette(page, `Copy link to the ${command}`);
  await expect(messages(page).getByText(`Link to the ${command} copied.`)).toBeVisible();
  return (await copied(page)).text;
}

/** Annotates, writes a note, copies the links to all three and goes elsewhere. */
async function withLinks(page: Page) {
  await writeNoteThatQuotes(page);
  await cardOf(page, PROMISE).getByRole('button', { name: PROMISE }).click();
  const links = {
    source: await linkTo(page, 'source'),
    annotation: await linkTo(page, 'annotation'),
    note: await linkTo(page, 'note'),
  };
  await importAndOpen(page, KOREAN_ARTICLE, '염전 마지막 세대가 남긴 장부');
  return links;
}

test('KB45 ST127 links are copied from the palette, with their words for editors, and it is said', async ({
  page,
}) => {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, TITLE);
  await runFromPalette(page, 'Copy link to the source');
  await expect(
    messages(page).getByText(
      'Link to the source copied. Paste it into a note, or into the search, to follow it.',
    ),
  ).toBeVisible();
  const { text, html } = await copied(page);
  expect(text).toMatch(ADDRESS);
  expect(html).toContain(`<a href="${text}">${TITLE}</a>`);
  await expectNoAxeViolations(page);
});

test('KB45 LI70 AS60 NB99 keys, the source’s menu, the card and the note’s menu copy the same links', async ({
  page,
}) => {
  await openProgram(page);
  const links = await withLinks(page);
  const copiedText = async () => (await copied(page)).text;
  const row = deskOf(page).sources.getByRole('listitem').filter({ hasText: TITLE });
  await row.getByRole('button', { name: `Actions for ${TITLE}` }).click();
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect.poll(copiedText).toBe(links.source);
  await page.getByRole('button', { name: 'Note menu' }).click();
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect.poll(copiedText).toBe(links.note);
  await row.getByRole('button').first().click();
  const card = cardOf(page, PROMISE);
  await card.hover();
  await card.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(copiedText).toBe(links.annotation);
  await card.getByRole('button', { name: PROMISE }).click();
  await page.keyboard.press('Shift+L');
  await expect.poll(copiedText).toBe(links.source);
  await page.keyboard.press('l');
  await expect.poll(copiedText).toBe(links.annotation);
  await deskOf(page).note.click();
  await page.keyboard.press('ControlOrMeta+Alt+l');
  await expect.poll(copiedText).toBe(links.note);
});

test(
  'KB46 links that the system hands over show the source, the words and the note',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    await standInForShell(page, {});
    await openProgram(page);
    const links = await withLinks(page);
    await handOverLinks(page, links.source);
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await importAndOpen(page, KOREAN_ARTICLE, '염전 마지막 세대가 남긴 장부');
    await handOverLinks(page, links.annotation);
    await expect(cardOf(page, PROMISE)).toHaveAttribute('aria-current', 'true');
    await expect(deskOf(page).article.getByText(PROMISE)).toBeInViewport();
    await page.getByRole('button', { name: 'New note' }).first().click();
    await expect(deskOf(page).noteTitle).toHaveValue('');
    await handOverLinks(page, links.note);
    await expect(deskOf(page).noteTitle).toHaveValue('Promises');
  },
);

test(
  'KB46 a link shows the note in a folded margin, and waits while a dialog is open',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    await standInForShell(page, {});
    await openProgram(page);
    const links = await withLinks(page);
    await page.getByRole('main').click();
    await page.keyboard.press('ControlOrMeta+j');
    await expect(deskOf(page).noteTitle).not.toBeInViewport();
    await handOverLinks(page, links.note);
    await expect(deskOf(page).noteTitle).toBeInViewport();
    await page.keyboard.press('ControlOrMeta+e');
    const form = page.getByRole('dialog');
    await form.getByLabel('Publisher').fill('Not saved yet');
    await handOverLinks(page, links.source);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  },
);

test(
  'KB46 a link that started the program is followed when the library stands',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    await openProgram(page);
    const links = await withLinks(page);
    await standInForShell(page, { links: [links.annotation] });
    await openProgram(page);
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await expect(cardOf(page, PROMISE)).toHaveAttribute('aria-current', 'true');
  },
);

test(
  'KB47 a link to nothing here, or to nothing at all, is told of and nothing else happens',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    await standInForShell(page, {});
    await openProgram(page);
    await importAndOpen(page, FERRY_REPORT, TITLE);
    await handOverLinks(page, 'provenote://source/0b7e2f6d-9a51-4c55-8d40-3f2b9c1e7d40');
    await expect(
      messages(page).getByText(
        'The source of this link is not in this library. If it was removed, undo brings it back; else import an archive that holds it.',
      ),
    ).toBeVisible();
    await handOverLinks(page, 'provenote://library/delete');
    await expect(
      messages(page).getByText(
        'This link leads to no source, annotation or note. Copy it again where it came from.',
      ),
    ).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await expectNoAxeViolations(page);
  },
);

test('LI73 KB48 a pasted link is followed: beside the fields, in the search and in the palette', async ({
  page,
}) => {
  await openProgram(page);
  const { source } = await withLinks(page);
  const count = await deskOf(page).sources.getByRole('listitem').count();
  const isShown = () => expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  const goElsewhere = () => importAndOpen(page, KOREAN_ARTICLE, '염전 마지막 세대가 남긴 장부');
  await page.evaluate((text) => navigator.clipboard.writeText(`${text}\n`), source);
  await page.getByRole('main').click();
  await page.keyboard.press('ControlOrMeta+v');
  await isShown();
  await goElsewhere();
  await deskOf(page).search.click();
  await page.keyboard.press('ControlOrMeta+v');
  await isShown();
  await expect(deskOf(page).search).toHaveValue('');
  await goElsewhere();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('ControlOrMeta+v');
  await isShown();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(count);
});

test('NB98 a link pasted into a note says where it leads and is followed in the program', async ({
  page,
}) => {
  await openProgram(page);
  const links = await withLinks(page);
  await deskOf(page).sources.getByRole('listitem').filter({ hasText: TITLE }).first().click();
  await linkTo(page, 'source');
  await deskOf(page).note.click();
  await page.keyboard.press(END_OF_TEXT);
  await page.keyboard.press('ControlOrMeta+v');
  const link = deskOf(page).note.getByRole('link', { name: TITLE });
  await expect(link).toHaveAttribute('href', links.source);
  await importAndOpen(page, KOREAN_ARTICLE, '염전 마지막 세대가 남긴 장부');
  await link.click();
  const bubble = page.getByRole('dialog', { name: 'Link' });
  await expect(bubble).toContainText(`Source: ${TITLE}`);
  await expectNoAxeViolations(page);
  await bubble.getByRole('button', { name: 'Open here' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('NB98 a link of a note is kept, and copied to other programs as itself', async ({ page }) => {
  await openProgram(page);
  const links = await withLinks(page);
  await deskOf(page).note.click();
  await page.keyboard.press(END_OF_TEXT);
  await page.evaluate(async (address) => {
    const content = { 'text/html': `<a href="${address}">where she said it</a>`, 'text/plain': 'words' };
    const blobs = Object.entries(content).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, links.annotation);
  await page.keyboard.press('ControlOrMeta+v');
  const link = deskOf(page).note.getByRole('link', { name: 'where she said it' });
  await expect(link).toHaveAttribute('href', links.annotation);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(async () => (await copied(page)).html).toContain(`href="${links.annotation}"`);
  await expect(page.getByRole('contentinfo').getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(link).toHaveAttribute('href', links.annotation);
});
