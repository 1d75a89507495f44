import { describe, expect, it } from 'vitest';
import { headingRanks } from './heading-outline';

const heading = (level: number) => ({ kind: 'heading', level, start: 0, end: 1 }) as const;

describe('RD4 headings go down without leaving out a rank', () => {
  it('begins at h2, whatever the source began with', () => {
    expect(headingRanks([heading(3), heading(3)])).toEqual([2, 2]);
    expect(headingRanks([heading(1), heading(2), heading(3)])).toEqual([2, 3, 4]);
  });

  it('closes the gap that a source left between levels', () => {
    expect(headingRanks([heading(2), heading(5), heading(2)])).toEqual([2, 3, 2]);
  });

  it('never goes below h6, and gives other blocks none', () => {
    const levels = [1, 2, 3, 4, 5, 6].map(heading);
    expect(headingRanks([...levels, { kind: 'paragraph', start: 0, end: 1 }])).toEqual([2, 3, 4, 5, 6, 6, 0]);
  });
});
