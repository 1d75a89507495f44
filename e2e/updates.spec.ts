import type { Page } from '@playwright/test';
import { onlyInBrowser } from './browser-only';
import { openProgram } from './desk';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { askedOfShell, standInForShell, type UpdateAnswers } from './shell-stand-in';

const DOWNLOADS = 'https://provenote.example/';
const ON: UpdateAnswers['state'] = {
  kind: 'inside',
  isAllowed: true,
  server: 'updates.provenote.example',
  downloads: DOWNLOADS,
};
const OFF: UpdateAnswers['state'] = { ...ON, isAllowed: false };
const AVAILABLE: UpdateAnswers['check'] = {
  outcome: 'available',
  update: {
    version: '0.2.0',
    day: '2026-03-04',
    notes: `Search is faster.\n<img src=x onerror=alert(1)> is shown as it is written.\n한국어 각주가 고쳐졌습니다.\n${'One more line.\n'.repeat(30)}`,
  },
};

/** Opens the dialog by its command, from the keyboard. */
async function openUpdates(page: Page, answers: UpdateAnswers) {
  await standInForShell(page, { updates: answers });
  await openProgram(page);
  await page.keyboard.press('ControlOrMeta+Alt+u');
  const dialog = page.getByRole('dialog', { name: 'Check for updates' });
  await expect(dialog).toBeVisible();
  return {
    dialog,
    status: dialog.getByRole('status'),
    button: (name: string) => dialog.getByRole('button', { name }),
  };
}

test(
  'KB40 nothing is asked until updates are switched on, which says what is asked of whom',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    const { dialog, status, button } = await openUpdates(page, { state: OFF, check: { outcome: 'newest' } });
    await expect(status).toHaveText('Provenote works offline, and checking for updates is off.');
    await expect(dialog).toContainText('Provenote asks updates.provenote.example for the newest version');
    await expect(dialog).toContainText('nothing about you, your version or your library is sent');
    expect(await askedOfShell(page)).toEqual([]);
    await button('Not now').press('Enter');
    await expect(dialog).toHaveCount(0);
    expect(await askedOfShell(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+Alt+u');
    await expect(button('Turn on and check')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status).toHaveText('Provenote 0.1.0 is the newest version.');
    expect(await askedOfShell(page)).toEqual(['allow', 'check']);
  },
);

test(
  'KB40 the choice stands in About, and starting asks nothing even when it is on',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    await standInForShell(page, { updates: { state: ON } });
    await openProgram(page);
    await page.keyboard.press('F1');
    const choice = page.getByRole('checkbox', { name: 'Check for updates when I ask for it' });
    await expect(choice).toBeChecked();
    await expect(page.getByRole('dialog')).toContainText(
      'makes no network request, unless you ask for updates',
    );
    expect(await askedOfShell(page)).toEqual([]);
    await choice.press('Space');
    await expect(choice).not.toBeChecked();
    await expect(page.getByRole('button', { name: 'Check for updates…' })).toHaveCount(0);
    await expect(page.getByRole('dialog')).toContainText('makes no network request; a link opens');
    expect(await askedOfShell(page)).toEqual(['forbid']);
  },
);

test(
  'KB41 an update is found, downloaded and installed, each by Enter',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    const { dialog, status, button } = await openUpdates(page, { state: ON, check: AVAILABLE });
    await expect(status).toHaveText('Provenote 0.2.0 is available. You have 0.1.0.');
    await expect(dialog).toContainText('Released on 4 March 2026.');
    await expect(dialog.getByRole('region', { name: 'What is new' })).toContainText(
      '<img src=x onerror=alert(1)>',
    );
    expect(await askedOfShell(page)).toEqual(['check']);
    await expect(button('Download')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status).toHaveText('Downloading Provenote 0.2.0.');
    await page.evaluate(() => window.standInShell.progress({ received: 41_300_000, total: 130_000_000 }));
    await expect(dialog.getByRole('progressbar', { name: 'Download progress' })).toHaveAttribute(
      'value',
      '41300000',
    );
    await expect(dialog).toContainText('41 of 130 MB');
    await page.evaluate(() => window.standInShell.finish({ outcome: 'ready' }));
    await expect(button('Restart and install')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status).toHaveText('Provenote closes, installs 0.2.0 and opens again.');
    expect(await askedOfShell(page)).toEqual(['check', 'download', 'install']);
    await page.evaluate(() => window.standInShell.finish({ outcome: 'stayed' }));
    await expect(status).toHaveText('Provenote 0.2.0 is downloaded and checked.');
  },
);

test('KB42 a check and a download are cancelled', onlyInBrowser('stand-in-host'), async ({ page }) => {
  const { dialog, status, button } = await openUpdates(page, { state: ON });
  await expect(status).toHaveText('Asking updates.provenote.example for the newest version…');
  await expect(button('Cancel')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await askedOfShell(page)).toEqual(['check', 'cancel']);
  await page.keyboard.press('ControlOrMeta+Alt+u');
  await page.evaluate((found) => window.standInShell.finish(found), AVAILABLE);
  await button('Download').click();
  await button('Cancel download').click();
  await expect(status).toHaveText('Provenote 0.2.0 is available. You have 0.1.0.');
  expect(await askedOfShell(page)).toEqual(['check', 'cancel', 'check', 'download', 'cancel']);
});

test(
  'KB42 a download goes on while its dialog is closed, and says when it is ready',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    const { dialog, status, button } = await openUpdates(page, { state: ON, check: AVAILABLE });
    await button('Download').click();
    await expect(button('Continue in the background')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toContainText('Downloading 0.2.0');
    await page.evaluate(() => window.standInShell.progress({ received: 41_300_000, total: 130_000_000 }));
    await expect(page.getByRole('contentinfo')).toContainText('Downloading 0.2.0, 31%');
    await page.evaluate(() => window.standInShell.finish({ outcome: 'ready' }));
    await expect(page.getByRole('contentinfo')).toContainText('Offline');
    const message = page.getByRole('status').filter({ hasText: 'Provenote 0.2.0 is ready to be installed.' });
    await message.getByRole('button', { name: 'Show' }).click();
    await expect(status).toHaveText('Provenote 0.2.0 is downloaded and checked.');
    expect(await askedOfShell(page)).toEqual(['check', 'download']);
  },
);

test('KB43 what went wrong is told with the next steps', onlyInBrowser('stand-in-host'), async ({ page }) => {
  const problem = 'The download is not what was released: its SHA-512 differs. It was deleted.';
  const { status, button } = await openUpdates(page, {
    state: ON,
    check: AVAILABLE,
    download: { outcome: 'failed', problem },
  });
  await button('Download').click();
  await expect(status).toHaveText(problem);
  await button('Open the download page').click();
  await button('Check again').click();
  await expect(button('Download')).toBeFocused();
  expect(await askedOfShell(page)).toEqual(['check', 'download', DOWNLOADS, 'check']);
});

test(
  'KB43 a copy that cannot update itself says so and opens the download page',
  onlyInBrowser('stand-in-host'),
  async ({ page }) => {
    const reason =
      'This is an unsigned build for trying, which is not updated. Releases are on the download page.';
    const { status, button } = await openUpdates(page, {
      state: { kind: 'by-hand', reason, downloads: DOWNLOADS },
    });
    await expect(status).toHaveText(reason);
    await expect(button('Open the download page')).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await askedOfShell(page)).toEqual([DOWNLOADS]);
  },
);

test('HO20 KB40 in a browser there is no such command', onlyInBrowser('no-shell'), async ({ page }) => {
  await openProgram(page);
  await page.keyboard.press('F1');
  const about = page.getByRole('dialog', { name: 'About Provenote' });
  await expect(about).toContainText('makes no network request;');
  await expect(page.getByRole('region', { name: 'Updates' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(about).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('option', { name: /About Provenote/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /updates/ })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('KB44 the steps of an update have no axe violation', async ({ page }) => {
      const { status, button } = await openUpdates(page, { state: OFF });
      await expectNoAxeViolations(page);
      await button('Turn on and check').click();
      await expect(status).toHaveText(/^Asking/);
      await expectNoAxeViolations(page);
      await page.evaluate((found) => window.standInShell.finish(found), AVAILABLE);
      await expect(button('Download')).toBeVisible();
      await expectNoAxeViolations(page);
      await button('Download').click();
      await expectNoAxeViolations(page);
      await page.evaluate(() =>
        window.standInShell.finish({ outcome: 'failed', problem: 'It broke off. Try again.' }),
      );
      await expect(status).toHaveText('It broke off. Try again.');
      await expectNoAxeViolations(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await expect(page.getByRole('checkbox', { name: 'Check for updates when I ask for it' })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}
