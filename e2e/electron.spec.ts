import { writeFile } from 'node:fs/promises';
import { type ElectronApplication, expect } from '@playwright/test';
import { deskOf } from './desk';
import { nextSaved } from './file-dialogs';
import { test } from './in-electron';
import { PROMISE, writeNoteThatQuotes } from './note-that-quotes';

// What only Electron shows of the program as a guest of the desktop: its window, its menu, and what the system
// hands to it.

/** The state of the one window, and how many others there are. */
function windowOf(application: ElectronApplication) {
  return application.evaluate(({ BrowserWindow }) => {
    const [window, ...others] = BrowserWindow.getAllWindows();
    return { isVisible: window?.isVisible(), bounds: window?.getNormalBounds(), others: others.length };
  });
}

/** Writes a file that the system is to hand over; its path. */
async function fileOnDisk(name: string, text: string): Promise<string> {
  const path = test.info().outputPath(name);
  await writeFile(path, text);
  return path;
}

test('SH80 the window opens the library under its frozen origin', async ({ page }) => {
  expect(page.url()).toBe('provenote-app://library/');
  await expect(deskOf(page).library).toBeVisible();
});

test('SH17 the window opens where it was', async ({ start }) => {
  const first = await start();
  const place = { x: 120, y: 90, width: 1_000, height: 640 };
  await first.application.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  await expect.poll(() => windowOf(first.application)).toMatchObject({ bounds: place });
  await first.quit();
  const second = await start();
  expect(await windowOf(second.application)).toMatchObject({ bounds: place });
});

test('SH23 the menu’s commands act in the page', async ({ desktop }) => {
  const choose = (menu: string, item: string) =>
    desktop.application.evaluate(
      ({ Menu }, [outer, inner]) => {
        const submenu = Menu.getApplicationMenu()?.items.find(({ label }) => label === outer)?.submenu;
        submenu?.items.find(({ label }) => label === inner)?.click();
      },
      [menu, item],
    );
  await choose('&File', 'New note');
  await expect(deskOf(desktop.page).noteTitle).toHaveValue('');
  await choose('&Help', 'Keyboard shortcuts');
  await expect(desktop.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('SH40 a build that no release made says in About that it is unsigned', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('About Provenote');
  await page.keyboard.press('Enter');
  const about = page.getByRole('dialog', { name: /About/ });
  await expect(about).toContainText('(unsigned build)');
  await expect(about).toContainText(/Running in Electron \d+/);
});

test('SH21 a second start shows the first one’s window and ends', async ({ desktop }) => {
  await desktop.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await desktop.startAgain()).toBe(0);
  await expect.poll(() => windowOf(desktop.application)).toMatchObject({ isVisible: true, others: 0 });
});

test('SH81 a link of ours at a second start reaches the first one’s window', async ({ desktop }) => {
  const link = 'provenote://annotation/none';
  const heard = await desktop.application.evaluateHandle(({ app }) => {
    const words: string[] = [];
    app.on('second-instance', (_event, started) => words.push(...started));
    return words;
  });
  await desktop.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await desktop.startAgain(link)).toBe(0);
  await expect.poll(() => heard.evaluate((words) => words)).toContain(link);
  await expect.poll(() => windowOf(desktop.application)).toMatchObject({ isVisible: true, others: 0 });
});

test('SH29 a file named at the start is imported and opened', async ({ start }) => {
  const path = await fileOnDisk('At the start.txt', 'The ferry sails at noon.\n\nNobody was on board.\n');
  const { page } = await start({ words: [path] });
  await expect(deskOf(page).article).toContainText('Nobody was on board.');
});

test('SH29 a file named at a second start is imported into the first one’s window', async ({ desktop }) => {
  const path = await fileOnDisk('Handed over.txt', 'The lamp was lit at dusk.\n\nNobody saw it.\n');
  expect(await desktop.startAgain(path)).toBe(0);
  await expect(deskOf(desktop.page).article).toContainText('Nobody saw it.');
});

test('EX102 PDF is written by the desktop itself', async ({ page }) => {
  await writeNoteThatQuotes(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = deskOf(page).exportDialog;
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'PDF (print)' });
  const saving = nextSaved(page);
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  const { name, bytes } = await saving;
  expect(name).toBe('Promises.pdf');
  expect(bytes.toString('latin1')).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
});

test('SH13 a note is saved where the dialog says', async ({ page }) => {
  await writeNoteThatQuotes(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const saving = nextSaved(page);
  await deskOf(page).exportDialog.getByRole('button', { name: 'Save' }).click();
  expect((await saving).bytes.toString()).toContain(`> ${PROMISE}`);
});
