import { describe, expect, it } from 'vitest';
import { nextLeft } from './use-held-row';

const idsOf = (letters: string) => [...letters].map((id) => ({ id }));

describe('AS23 when the card with the keyboard leaves the list', () => {
  it('the next one that is left gets it', () => {
    expect(nextLeft(idsOf('abcd'), idsOf('ad'), 'b')).toBe(1);
  });
  it('the last one before it, when none after it is left', () => {
    expect(nextLeft(idsOf('abcd'), idsOf('ab'), 'd')).toBe(1);
  });
  it('none, when none is left', () => {
    expect(nextLeft(idsOf('ab'), [], 'a')).toBe(-1);
  });
});
