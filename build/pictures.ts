import { chromium } from '@playwright/test';
import { BROWSER_FLAGS } from './browser-flags';
import { buildAll } from './bundle';
import { findBrowser } from './find-browser';
import { listen } from './page-server';
import { PAGE } from './paths';
import { chosenPort } from './port';

const FOLDER = 'build/pictures';

/** Takes the README's pictures anew: the window as it stands on the first start, in both themes. */
async function takePictures(): Promise<void> {
  const browser = await findBrowser(process.env);
  if (!browser.ok) throw new Error(browser.sentence);
  await buildAll('error');
  const served = await listen(PAGE, chosenPort(process.env.PROVENOTE_PORT));
  if (!served.ok) throw new Error(`${served.address} is taken; set PROVENOTE_PORT to another port.`);
  const chromiumProcess = await chromium.launch({ executablePath: browser.path, args: [...BROWSER_FLAGS] });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await chromiumProcess.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
      await page.goto(served.address);
      await page.getByRole('list', { name: 'Annotations' }).getByRole('listitem').first().click();
      await page.waitForFunction(() => CSS.highlights.get('provenote-flash')?.size === 0);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      await page.screenshot({ path: `${FOLDER}/window-${colorScheme}.png`, animations: 'disabled' });
      await page.close();
    }
  } finally {
    await chromiumProcess.close();
    await served.close();
  }
}

await takePictures();
