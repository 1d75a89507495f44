import type { Page } from '@playwright/test';

/** Holds back every frame that the page asks for from now on, as a busy machine does; returns what lets them come. */
export async function holdFrames(page: Page): Promise<() => Promise<void>> {
  const release = await page.evaluateHandle(() => {
    const asked = window.requestAnimationFrame;
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => {
      held.push(callback);
      return 0;
    };
    return () => {
      window.requestAnimationFrame = asked;
      for (const callback of held) asked(callback);
    };
  });
  return () => release.evaluate((letCome) => letCome());
}
