import { describe, expect, it } from 'vitest';
import { stripRuns } from './strip-rows';

describe('RD29 the strip beside the scroll bar', () => {
  it('shows a mark of three rows at its height', () => {
    expect(stripRuns([{ at: 0.5, colour: 'teal' }], 100)).toEqual([{ top: 50, height: 3, colour: 'teal' }]);
  });

  it('draws marks of one colour that touch in one go, and the later over the earlier', () => {
    const marks = [
      { at: 0.1, colour: 'amber' },
      { at: 0.12, colour: 'amber' },
      { at: 0.14, colour: 'red' },
    ] as const;
    expect(stripRuns(marks, 100)).toEqual([
      { top: 10, height: 4, colour: 'amber' },
      { top: 14, height: 3, colour: 'red' },
    ]);
  });

  it('cuts no mark off at the end', () => {
    expect(stripRuns([{ at: 1, colour: 'blue' }], 100)).toEqual([{ top: 97, height: 3, colour: 'blue' }]);
  });

  it('draws nothing on a strip without height', () => {
    expect(stripRuns([{ at: 0.5, colour: 'blue' }], 0)).toEqual([]);
  });
});
