import { expect, type Page } from '@playwright/test';
import { FERRY_REPORT } from './articles';
import { deskOf, importAndOpen, openProgram, selectWords } from './desk';

/** The words of the ferry report that the note quotes. */
export const PROMISE = 'An empty boat is still a promise';

/** Opens the program, imports the ferry report, and writes the note “Promises” that quotes it. */
export async function writeNoteThatQuotes(page: Page): Promise<void> {
  await openProgram(page);
  await importAndOpen(page, FERRY_REPORT, 'The ferry that ran empty');
  await page.getByRole('button', { name: 'New note' }).click();
  await deskOf(page).noteTitle.fill('Promises');
  await selectWords(page, PROMISE);
  await deskOf(page).selection.getByRole('button', { name: 'Add to note' }).click();
  await expect(deskOf(page).note).toContainText(PROMISE);
}
