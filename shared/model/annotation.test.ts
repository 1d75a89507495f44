import { describe, expect, it } from 'vitest';
import { partsOf, quotedWords } from './annotation';

const first = { start: 0, end: 11, exact: 'We counted,', prefix: '', suffix: ' she said' };
const second = { start: 22, end: 32, exact: 'every one.', prefix: 'she said, ', suffix: '' };

describe('MO7 a joined quotation', () => {
  it('is quoted with an omission between its parts', () => {
    expect(quotedWords({ ...first, more: [second] })).toBe('We counted, […] every one.');
  });

  it('has its targets in their order', () => {
    expect(partsOf({ ...first, more: [second] })).toEqual([first, second]);
  });

  it('is its words alone where nothing was joined', () => {
    expect(quotedWords(first)).toBe('We counted,');
  });
});
