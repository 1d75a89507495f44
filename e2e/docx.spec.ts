import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { onlyInBrowser } from './browser-only';
import { deskOf } from './desk';
import { nextSaved } from './file-dialogs';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { PROMISE, writeNoteThatQuotes } from './note-that-quotes';

async function chooseFormat(page: Page, format: string) {
  await writeNoteThatQuotes(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: format });
  return dialog;
}

test('EX91 EX103 a note goes out as a Word file whose footnotes hold the provenance', async ({ page }) => {
  const dialog = await chooseFormat(page, 'Word document (DOCX)');
  await dialog.getByRole('checkbox', { name: 'Full provenance' }).check();
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('The Word file holds this');
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText(PROMISE);
  await expectNoAxeViolations(page);
  const saving = nextSaved(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const { name, bytes } = await saving;
  expect(name).toBe('Promises.docx');
  const parts = unzipSync(new Uint8Array(bytes));
  const words = (part: string): string => strFromU8(parts[part] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
  expect(words('word/document.xml')).toContain(PROMISE);
  expect(words('word/footnotes.xml')).toMatch(
    /Marsh, “The ferry that ran empty”.*, ¶ 2, revision [\da-f]{12}; verified word for word/,
  );
});

test(
  'EX101 PDF asks the browser to print the note’s page alone',
  onlyInBrowser('print-dialog'),
  async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed = getComputedStyle(document.body).maxWidth;
      };
    });
    const dialog = await chooseFormat(page, 'PDF (print)');
    await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('The PDF is this page');
    await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('html[data-printed]')).toHaveCount(0);
    const printed = page.frameLocator('iframe[data-prints]').locator('html[data-printed]');
    // 42rem: the page's own style reached it
    await expect(printed).toHaveAttribute('data-printed', '672px');
    await expect(printed.getByRole('heading', { level: 1, name: 'Promises' })).toHaveCount(1);
    await expect(printed.locator('blockquote')).toContainText(PROMISE);
    await expect(printed.locator('script, link, style')).toHaveCount(0);
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe[data-prints]');
      frame?.contentWindow?.dispatchEvent(new Event('afterprint'));
    });
    await expect(page.locator('iframe[data-prints]')).toHaveCount(0);
    await expect(page).toHaveTitle(/Provenote/);
  },
);
