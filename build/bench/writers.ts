import { toBibLatex, toBibTex, toCslJson, toRis } from '../../shared/citation';
import type { CslItem } from '../../shared/model';
import type { BenchRow } from './row';

const ITEMS = 10_000;
const BUDGET_MS = 200;
const ROUNDS = 5;

/** How long each writer takes for 10,000 items: the best of five runs, beside a plain `JSON.stringify` of the same items. */
export async function run(): Promise<BenchRow[]> {
  const items = Array.from({ length: ITEMS }, (_, index) => sampleItem(index));
  const yardstick = bestOf(() => JSON.stringify(items));
  const writers = { BibLaTeX: toBibLatex, BibTeX: toBibTex, RIS: toRis, 'CSL JSON': toCslJson };
  return Object.entries(writers).map(([format, write]) => {
    const time = bestOf(() => write(items));
    return {
      name: `write 10,000 items as ${format}`,
      figure: `${time.toFixed(0)} ms`,
      budget: `${BUDGET_MS} ms`,
      ok: time <= BUDGET_MS,
      peer: `JSON.stringify ${yardstick.toFixed(0)} ms`,
    };
  });
}

function bestOf(work: () => string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const TYPES = ['article-newspaper', 'webpage', 'post-weblog', 'article-magazine', 'report', 'chapter'];
const TITLES = [
  'Flood warnings in Norrland were late, says <i>Riksdag</i> committee',
  'How the COVID-19 archive lost 50% of its files & nobody noticed',
  '홍수 경보가 늦었다',
  'Что сказал министр: «Мы не знали»',
];

/** Records as a library holds them: two authors, full dates, an address with special characters, an abstract. */
export function sampleItem(index: number): CslItem {
  return {
    id: `lindqvist${index}`,
    type: TYPES[index % TYPES.length] ?? 'webpage',
    title: `${TITLES[index % TITLES.length] ?? ''} (${index})`,
    author: [
      { family: 'Lindqvist', given: 'Maja' },
      { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
      { literal: 'Nordby & Sons Press' },
    ],
    issued: { 'date-parts': [[1990 + (index % 37), 1 + (index % 12), 1 + (index % 28)]] },
    accessed: { 'date-parts': [[2026, 3, 5]] },
    'container-title': 'Nordby Gazette',
    publisher: 'Nordby Media AB',
    URL: `https://news.example/a_b/${index}?ref=home&x=%20#top`,
    language: ['en-GB', 'en', 'ko', 'ru'][index % 4] ?? 'en',
    page: `${index}-${index + 3}`,
    abstract:
      'The committee heard that warnings reached 3 of 14 towns in time; the others waited until noon.',
    keyword: 'flood, warnings, Norrland',
  };
}
