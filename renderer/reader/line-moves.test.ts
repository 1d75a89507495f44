import { describe, expect, it } from 'vitest';
import { characterByLine, nearestOnLine } from './line-moves';

/** Lines of characters ten wide and twenty high; a space is not drawn. */
function page(...lines: readonly string[]) {
  const text = lines.join('');
  const boxOf = (offset: number) => {
    let line = 0;
    let column = offset;
    while (column >= (lines[line]?.length ?? 0)) column -= lines[line++]?.length ?? 0;
    if (text[offset] === ' ') return null;
    return { left: column * 10, right: column * 10 + 10, top: line * 20, bottom: line * 20 + 18 };
  };
  return (from: string, by: 1 | -1) => {
    const found = characterByLine(text.indexOf(from), by, text.length, boxOf);
    return found === null ? null : text[found];
  };
}

describe('RD34 Shift+Up and Shift+Down move an edge by a line', () => {
  const move = page('abcdefgh ', 'ijkl ', 'mnopqrst');

  it('to the character right below or above', () => {
    expect([move('c', 1), move('k', -1), move('k', 1)]).toEqual(['k', 'c', 'o']);
  });

  it('to the nearest one where the line is shorter', () => {
    expect([move('h', 1), move('t', -1)]).toEqual(['l', 'l']);
  });

  it('nowhere beyond the first and the last line', () => {
    expect([move('c', -1), move('t', 1)]).toEqual([null, null]);
  });
});

describe('RD109 a line of a cell', () => {
  // two lines of a cell, three characters each, ten wide and twenty high
  const boxOf = (at: number) => ({
    left: (at % 3) * 10,
    right: (at % 3) * 10 + 10,
    top: at < 3 ? 0 : 20,
    bottom: at < 3 ? 18 : 38,
  });

  it('is the first going down and the last going up, and of it the nearest character', () => {
    expect(nearestOnLine(0, 6, 14, boxOf)).toBe(1);
    expect(nearestOnLine(5, -1, 14, boxOf)).toBe(4);
    expect(nearestOnLine(0, 6, 900, boxOf)).toBe(2);
  });

  it('is none where nothing is drawn', () => {
    expect(nearestOnLine(0, 6, 14, () => null)).toBeNull();
  });
});
