import { expect } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../shared/page-headers';
import { test } from './in-electron';

// What only Electron shows of what is kept out: the page in its isolation, its policy, and everything denied.

test('SH5 the page has the shell’s functions and none of Node’s', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    kind: window.provenote?.kind,
    hasRequire: 'require' in window,
    hasProcess: 'process' in window,
    isSecure: window.isSecureContext,
  }));
  expect(seen).toEqual({ kind: 'desktop', hasRequire: false, hasProcess: false, isSecure: true });
});

test('SH3 the policy is in force under the frozen origin', async ({ page }) => {
  const broken = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective, originalPolicy }) => resolve({ effectiveDirective, originalPolicy }),
          { once: true },
        );
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
      }),
  );
  expect(broken).toEqual({
    effectiveDirective: 'script-src-elem',
    originalPolicy: CONTENT_SECURITY_POLICY,
  });
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('SH6 every permission is denied but copying', async ({ page }) => {
  const asked = await page.evaluate(async () => {
    const nameOf = (asking: Promise<unknown>) =>
      asking.then(
        () => 'allowed',
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      );
    return {
      camera: await nameOf(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await nameOf(navigator.mediaDevices.getDisplayMedia()),
      reading: await nameOf(navigator.clipboard.readText()),
      notifications: await Notification.requestPermission(),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('allowed'),
          ({ code }) => resolve(code),
        ),
      ),
      copying: await nameOf(navigator.clipboard.writeText('Copied by the page.')),
    };
  });
  expect(asked).toEqual({
    camera: 'NotAllowedError',
    screen: expect.stringMatching(/^(?:NotAllowed|Abort)Error$/),
    reading: 'NotAllowedError',
    notifications: 'denied',
    place: 1,
    copying: 'allowed',
  });
});

test('SH10 a request to the network is refused', async ({ page }) => {
  const asking = page.evaluate(() => fetch('https://example.org/'));
  await expect(asking).rejects.toThrow(/Failed to fetch/);
});

test('SH7 the window stays on its page, and opens no other', async ({ desktop }) => {
  const { application, page } = desktop;
  await page.evaluate(() => {
    location.href = 'https://example.org/';
    window.open('https://example.org/');
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(page.url()).toBe('provenote-app://library/');
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
