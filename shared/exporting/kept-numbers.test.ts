import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNumbers, withNumbersKept } from './kept-numbers';

describe('EX266 a number that no double holds keeps its digits', () => {
  it.each([
    '{"id":12345678901234567890}',
    '[0.12345678901234567,"12345678901234567890",1e999]',
    '{"a":"say \\"99999999999999999999\\"","b":-1234567890123456789.5}',
  ])('%s', (json) => {
    expect(withNumbers(JSON.stringify(JSON.parse(withNumbersKept(json))))).toBe(json);
  });

  it('and every other JSON is left alone', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(JSON.parse(withNumbers(JSON.stringify(JSON.parse(withNumbersKept(json)))))).toEqual(
          JSON.parse(json),
        );
      }),
    );
  });
});
