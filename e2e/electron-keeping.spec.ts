import { expect, type Page } from '@playwright/test';
import { FERRY_REPORT } from './articles';
import { cardOf, deskOf, importAndOpen, selectWords } from './desk';
import { test } from './in-electron';
import { PROMISE, writeNoteThatQuotes } from './note-that-quotes';

// What only Electron shows of what is kept: on closing, when the process dies, and across an update.

/** Milliseconds from the process to a window that can be used, as the median of three starts. */
const MAX_START_MS = 5_000;
/** Working sets of all processes together, in kB, with an article open. Shared pages count once for each. */
const MAX_MEMORY_KB = 800_000;

async function expectNoteThatQuotes(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'The ferry that ran empty' })).toBeVisible();
  await expect(cardOf(page, PROMISE)).toBeVisible();
  await expect(deskOf(page).noteTitle).toHaveValue('Promises');
  await expect(deskOf(page).note).toContainText(PROMISE);
}

test('SH19 what was typed just before closing is there after the next start', async ({ start }) => {
  const first = await start();
  await first.page.getByRole('button', { name: 'New note' }).first().click();
  await deskOf(first.page).noteTitle.fill('Kept on closing');
  await first.quit();
  const second = await start();
  await expect(deskOf(second.page).noteTitle).toHaveValue('Kept on closing');
});

test('ST1 SH82 promise 4: an annotation that is acknowledged survives the death of the process', async ({
  start,
}) => {
  const first = await start();
  await importAndOpen(first.page, FERRY_REPORT, 'The ferry that ran empty');
  await selectWords(first.page, 'its captain since 2007');
  await deskOf(first.page).selection.getByRole('button', { name: 'Highlight' }).click();
  await expect(cardOf(first.page, 'its captain since 2007')).toBeVisible();
  await expect(first.page.getByRole('contentinfo').getByText('Saved')).toBeVisible();
  const closed = first.application.waitForEvent('close');
  // Of the program itself: on Windows a shell stands between it and the test.
  process.kill(await first.application.evaluate(() => process.pid), 'SIGKILL');
  await closed;
  const second = await start();
  await expect(cardOf(second.page, 'its captain since 2007')).toBeVisible();
});

test('SH83 the library that the release before this one wrote is opened, and goes on', async ({ start }) => {
  const versionOf = ({ application }: Awaited<ReturnType<typeof start>>) =>
    application.evaluate(({ app }) => app.getVersion());
  const before = await start({ executable: process.env.PROVENOTE_PREVIOUS });
  const olderVersion = await versionOf(before);
  await writeNoteThatQuotes(before.page);
  await expect(before.page.getByRole('contentinfo').getByText('Saved')).toBeVisible();
  await before.quit();

  const after = await start();
  expect(await versionOf(after)).not.toBe(olderVersion);
  expect(after.page.url()).toBe('provenote-app://library/');
  await expectNoteThatQuotes(after.page);
  await deskOf(after.page).noteTitle.fill('Promises, kept');
  await after.quit();

  const again = await start();
  await expect(deskOf(again.page).noteTitle).toHaveValue('Promises, kept');
});

test('SH84 the program starts in time and keeps to its memory', async ({ start }) => {
  const times: number[] = [];
  for (const _ of ['cold', 'warm', 'warm again']) {
    const started = await start();
    times.push(started.startMs);
    await started.quit();
  }
  const { application, page } = await start();
  await importAndOpen(page, FERRY_REPORT, 'The ferry that ran empty');
  const memory = await application.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize, 0),
  );
  const [, median = Number.POSITIVE_INFINITY] = [...times].sort((one, other) => one - other);
  console.log(
    `Started in ${times.map(Math.round).join(', ')} ms (limit ${MAX_START_MS}); ${Math.round(memory / 1_000)} MB with an article open (limit ${MAX_MEMORY_KB / 1_000})`,
  );
  expect(median).toBeLessThan(MAX_START_MS);
  expect(memory).toBeLessThan(MAX_MEMORY_KB);
});
