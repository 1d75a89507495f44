import { describe, expect, it } from 'vitest';
import { longArticle } from './long-article';
import { median } from './statistics';
import { benchTable, replaceTable } from './table';

describe('the benchmark’s table', () => {
  it('says which figure is over its budget and which could not be measured', () => {
    const table = benchTable(
      [
        { name: 'open', figure: '90 ms', budget: '150 ms', ok: true, peer: 'elements: 800 ms' },
        { name: 'hover', figure: '1.2 ms', budget: '1 ms', ok: false },
        { name: 'memory', figure: 'not measured', budget: '400 MB', ok: null },
      ],
      'Medians of 7.',
    );
    expect(table.split('\n').slice(2)).toEqual([
      '| open | 90 ms | 150 ms | within | elements: 800 ms |',
      '| hover | 1.2 ms | 1 ms | **over** |  |',
      '| memory | not measured | 400 MB | not measured |  |',
      '',
      'Medians of 7.',
    ]);
  });

  it('takes its place in the README and leaves the rest alone', () => {
    expect(replaceTable('Before\n<!-- bench -->\nold\n<!-- /bench -->\nAfter', 'new')).toBe(
      'Before\n<!-- bench -->\nnew\n<!-- /bench -->\nAfter',
    );
  });

  it('leaves a README without its marks as it was', () => {
    expect(replaceTable('No table here', 'new')).toBe('No table here');
  });
});

describe('the benchmark’s data', () => {
  it('is the same for the same seed and holds what its spans say', () => {
    const article = longArticle(10_000, 50, 7);
    expect(article).toEqual(longArticle(10_000, 50, 7));
    expect(article.text.length).toBeGreaterThanOrEqual(9_999);
    expect(article.spans).toHaveLength(50);
    expect(Math.max(...article.spans.map(({ end }) => end))).toBeLessThanOrEqual(article.text.length);
  });

  it('takes the middle of noisy figures', () => {
    expect(median([90, 12, 11, 13, 10])).toBe(12);
  });
});
