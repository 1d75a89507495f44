import { describe, expect, it } from 'vitest';
import { changedSpans } from './annotation-changes';

const first = { start: 0, end: 4 };
const second = { start: 6, end: 9 };
const third = { start: 20, end: 25 };

describe('RD14 a change touches only what differs', () => {
  it('is the one annotation that was added', () => {
    expect(changedSpans([first, third], [first, second, third])).toEqual([second]);
  });

  it('is the one annotation that was removed', () => {
    expect(changedSpans([first, second, third], [first, third])).toEqual([second]);
  });

  it('is the old and the new record of one that was recoloured', () => {
    const recoloured = { ...second };
    expect(changedSpans([first, second, third], [first, recoloured, third])).toEqual([second, recoloured]);
  });

  it('is nothing when the same records come in a new list', () => {
    expect(changedSpans([first, second], [first, second])).toEqual([]);
  });

  it('leaves out a record that only stands between two changes', () => {
    expect(changedSpans([first, second, third], [second])).toEqual([first, third]);
  });
});
