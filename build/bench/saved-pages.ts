import { longArticle } from './long-article';

/** Characters of the article in a page, of which the rest is what pages have around one. */
const ARTICLE = 14_000;
const LINKS = 220;
const TEASERS = 40;

/** A page as a news site serves it: its article is a tenth, menus, teasers, styles and scripts are the rest. The same for the same seed. */
export function savedPage(seed: number, characters: number): string {
  const title = `Report number ${seed}`;
  const address = `https://herald.example/2026/report-${seed}`;
  const [standfirst = '', ...paragraphs] = longArticle(ARTICLE, 0, seed).text.split('\n');
  const article = paragraphs
    .map((words, at) =>
      at % 9 === 8 ? `<h2>Part ${at}</h2><p>${words}</p>` : `<p class="s-${at}">${words}</p>`,
    )
    .join('\n');
  const links = Array.from(
    { length: LINKS },
    (_, at) => `<li class="menu__item"><a href="/section/${at}" style="color:#333">Section ${at}</a></li>`,
  ).join('');
  const teasers = longArticle(TEASERS * 90, 0, seed + 1).text.split('\n');
  const aside = teasers
    .map(
      (words, at) =>
        `<div class="card"><a href="/story/${at}"><h3 style="margin:0">${words.slice(0, 60)}</h3></a></div>`,
    )
    .join('\n');
  const head = `<meta charset="utf-8"><title>${title}</title><link rel="canonical" href="${address}"><meta property="og:title" content="${title}"><meta name="author" content="Ida Marsh"><meta property="article:published_time" content="2026-02-19T09:00:00Z">`;
  const body = `<nav><ul>${links}</ul></nav><main><article><h1>${title}</h1><p>${standfirst}</p>${article}</article></main><aside>${aside}</aside><footer><ul>${links}</ul></footer>`;
  const rest = Math.max(0, characters - head.length - body.length);
  const script = `var data = ${JSON.stringify('{"id":1,"slot":"top"},'.repeat(rest / 24))};`;
  return `<!doctype html><html lang="en"><head>${head}<script>${script}</script></head><body>${body}</body></html>`;
}
