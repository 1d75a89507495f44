import type { CDPSession, Page } from '@playwright/test';

/** Main-thread milliseconds: until the frame with the new highlight is painted, and until the page is still. */
export interface AddingCost {
  readonly untilPainted: number;
  readonly inAll: number;
}

/** Everything the main thread does for an action, by Chromium's own count, until the page has been still for two frames. */
export function mainThreadCost(page: Page, action: () => Promise<void>): Promise<number> {
  return withMetrics(page, async (read) => {
    await still(page);
    const before = await read(['TaskDuration']);
    await action();
    await still(page);
    return (await read(['TaskDuration'])) - before;
  });
}

/** The same without dispatch and paint: script, style and layout alone. */
export function renderingCost(page: Page, action: () => Promise<void>): Promise<number> {
  const parts = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
  return withMetrics(page, async (read) => {
    await still(page);
    const before = await read(parts);
    await action();
    await still(page);
    return (await read(parts)) - before;
  });
}

/** What it costs to mark the selected words, by an action that does so. */
export function timeAdding(page: Page, action: () => Promise<void>): Promise<AddingCost> {
  return withMetrics(page, async (read) => {
    await still(page);
    const marked = page.evaluate(HIGHLIGHT_PAINTED);
    const before = await read(['TaskDuration']);
    await action();
    await marked;
    const untilPainted = (await read(['TaskDuration'])) - before;
    await still(page);
    return { untilPainted, inAll: (await read(['TaskDuration'])) - before };
  });
}

type ReadMetrics = (names: readonly string[]) => Promise<number>;

async function withMetrics<T>(page: Page, measure: (read: ReadMetrics) => Promise<T>): Promise<T> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  try {
    return await measure(async (names) => {
      const { metrics } = await session.send('Performance.getMetrics');
      const wanted = metrics.filter(({ name }) => names.includes(name));
      return wanted.reduce((sum, { value }) => sum + value * 1_000, 0);
    });
  } finally {
    await session.detach();
  }
}

/**
 * Settles in the task after the frame in which a new range was registered, in a colour or as the focus:
 * by then it is painted. Fails after five seconds without one.
 */
const HIGHLIGHT_PAINTED = `new Promise((resolve, reject) => {
  const ranges = () => [...CSS.highlights].flatMap(([name, bucket]) => (/-(1|2|focus)$/.test(name) ? [...bucket] : []));
  const before = new Set(ranges());
  const limit = performance.now() + 5_000;
  const look = () => {
    if (ranges().some((range) => !before.has(range))) setTimeout(resolve);
    else if (performance.now() > limit) reject(new Error('No words were marked'));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** Settles when the page has drawn two frames and has nothing left to do. */
const STILL = `new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 500 })));
}).then(() => undefined)`;

async function still(page: Page): Promise<void> {
  await page.evaluate(STILL);
}
