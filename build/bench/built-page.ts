import { type Browser, chromium } from '@playwright/test';
import { BROWSER_FLAGS } from '../browser-flags';
import { findBrowser } from '../find-browser';
import { listen } from '../page-server';
import { PAGE } from '../paths';
import type { BenchRow } from './row';

const PORT = 47_329;

/** The built page as it is served, and browsers to open it in. */
export interface BuiltPage {
  readonly address: string;
  readonly launch: () => Promise<Browser>;
}

/** Serves the built page while `measure` runs, and closes what it launched. Without a browser one row, called `name`, says so. */
export async function withBuiltPage(
  name: string,
  measure: (page: BuiltPage) => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  const found = await findBrowser(process.env);
  if (!found.ok) {
    console.error(found.sentence);
    return [{ name, figure: 'no browser', budget: '', ok: null }];
  }
  const served = await listen(PAGE, PORT);
  if (!served.ok) throw new Error(`${served.address} is taken`);
  const browsers: Browser[] = [];
  const launch = async () => {
    const browser = await chromium.launch({ executablePath: found.path, args: [...BROWSER_FLAGS] });
    browsers.push(browser);
    return browser;
  };
  try {
    return await measure({ address: served.address, launch });
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await served.close();
  }
}
