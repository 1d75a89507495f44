import type { Page } from '@playwright/test';
import { onlyInBrowser } from './browser-only';
import { openProgram, programStands } from './desk';
import { expect, test } from './fixtures';

async function inViewMenu(page: Page, act: (page: Page) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'View' }).click();
  await act(page);
  await page.keyboard.press('Escape');
}

test(
  'ST130 ST131 settings changed in two windows are all kept, and each shows what the other set',
  onlyInBrowser('second-page'),
  async ({ page, context }) => {
    await openProgram(page);
    const other = await context.newPage();
    await openProgram(other);
    await inViewMenu(page, (first) => first.getByRole('radio', { name: 'Dark' }).check());
    await inViewMenu(other, (second) => second.getByRole('button', { name: 'Larger text' }).click());
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('html')).toHaveAttribute('style', /--reading-size: 20px/);
    await other.close();
    await page.reload();
    await programStands(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('html')).toHaveAttribute('style', /--reading-size: 20px/);
  },
);
