import { describe, expect, it } from 'vitest';
import { stepOf, withPinned } from './use-virtual-rows';

describe('a long list of rows', () => {
  it('AS4 keeps the row with the keyboard when it is scrolled out of view', () => {
    expect(withPinned([10, 11, 12], [3, -1, 11, 400])).toEqual([3, 10, 11, 12, 400]);
  });
  it('keeps nothing else', () => {
    expect(withPinned([10, 11, 12], [-1, 11])).toEqual([10, 11, 12]);
  });
  it('AS10 LI2 is walked with the arrow keys and stops at its ends', () => {
    expect(stepOf('ArrowDown', 8, 10)).toBe(9);
    expect(stepOf('ArrowDown', 9, 10)).toBe(9);
    expect(stepOf('ArrowUp', 0, 10)).toBe(0);
  });
  it('is crossed with Home and End', () => {
    expect(stepOf('Home', 5, 10)).toBe(0);
    expect(stepOf('End', 5, 10)).toBe(9);
  });
  it('leaves other keys alone', () => {
    expect(stepOf('a', 5, 10)).toBeNull();
  });
});
