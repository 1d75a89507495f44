import type { Browser } from '@playwright/test';
import type { LongArticle } from './long-article';
import { median } from './statistics';

/**
 * The yardstick: the same words and annotations with one `<mark>` for each run of equal cover, the way
 * most annotators do it, in a bare page. Median milliseconds from the first element to the painted frame.
 * It has no database, no sidebar and no editor beside it, so it is flattered.
 */
export async function timeElementPeer(
  browser: Browser,
  article: LongArticle,
  rounds: number,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    times.push(
      await page.evaluate(
        ({ text, spans }) =>
          new Promise<number>((resolve) => {
            const started = performance.now();
            const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
            const sorted = [...spans].sort((a, b) => a.start - b.start);
            const root = document.createElement('article');
            root.style.cssText = 'font: 18px/1.62 serif; max-width: 68ch; margin: auto';
            let at = 0;
            let next = 0;
            let first = 0;
            for (const line of text.split('\n')) {
              const paragraph = document.createElement('p');
              const lineEnd = at + line.length;
              while (at < lineEnd) {
                while ((edges[next] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
                const to = Math.min(edges[next] ?? lineEnd, lineEnd);
                while (
                  first < sorted.length &&
                  (sorted[first]?.end ?? 0) <= at &&
                  (sorted[first]?.start ?? 0) + 400 <= at
                )
                  first += 1;
                let isCovered = false;
                for (
                  let index = first;
                  index < sorted.length && (sorted[index]?.start ?? at + 1) <= at;
                  index += 1
                ) {
                  if ((sorted[index]?.end ?? 0) > at) isCovered = true;
                }
                const words = text.slice(at, to);
                if (isCovered) {
                  const mark = document.createElement('mark');
                  mark.textContent = words;
                  paragraph.append(mark);
                } else paragraph.append(words);
                at = to;
              }
              at += 1;
              root.append(paragraph);
            }
            document.body.replaceChildren(root);
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
          }),
        { text: article.text, spans: article.spans },
      ),
    );
    await page.close();
  }
  return median(times);
}
