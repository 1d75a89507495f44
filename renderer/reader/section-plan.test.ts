import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/model';
import { planSections } from './section-plan';

/** Blocks of 100 characters each. */
function blocksOf(kind: Block['kind'], count: number, from = 0): Block[] {
  return Array.from({ length: count }, (_, at) => ({
    kind,
    start: (from + at) * 101,
    end: (from + at) * 101 + 100,
  }));
}

describe('RD3 blocks stand in sections of about 50', () => {
  it('cuts 120 paragraphs after 50 and 100', () => {
    const plans = planSections('', blocksOf('paragraph', 120));
    expect(plans.map(({ firstBlock, endBlock }) => [firstBlock, endBlock])).toEqual([
      [0, 50],
      [50, 100],
      [100, 120],
    ]);
  });

  it('leaves a list that crosses the fiftieth block in one piece', () => {
    const blocks = [
      ...blocksOf('paragraph', 45),
      ...blocksOf('list-item', 20, 45),
      ...blocksOf('paragraph', 5, 65),
    ];
    expect(planSections('', blocks).map(({ firstBlock, endBlock }) => [firstBlock, endBlock])).toEqual([
      [0, 65],
      [65, 70],
    ]);
  });

  it('cuts a list longer than 100 items all the same', () => {
    expect(planSections('', blocksOf('list-item', 250)).map(({ endBlock }) => endBlock)).toEqual([
      100, 200, 250,
    ]);
  });

  it('expects a Korean section to be twice as high as a Latin one of as many characters', () => {
    const blocks = blocksOf('paragraph', 50);
    const [latin] = planSections('harbour '.repeat(600), blocks);
    const [korean] = planSections('등대지기 '.repeat(1_000), blocks);
    expect(latin?.estimatedHeight).toBe(209);
    expect(korean?.estimatedHeight).toBe(291);
  });

  it('makes no section of an article without blocks', () => {
    expect(planSections('', [])).toEqual([]);
  });
});
