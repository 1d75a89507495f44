import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileReference, readExactJson, writeExactJson } from '.';

const there = (value: unknown) => readExactJson(writeExactJson(value) ?? '');

describe('EX142 a record is written so that the very same is read', () => {
  it('whatever JSON has', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(there(value)).toEqual(value);
      }),
    );
  });

  it.each([
    ['undefined', { a: undefined, b: [undefined] }],
    ['odd numbers', [Number.NaN, Number.POSITIVE_INFINITY, -0, 12n]],
    ['dates', new Date('2026-11-26T00:00:00.000Z')],
    ['bytes', { bytes: new Uint8Array([0, 15, 255]) }],
    ['a buffer', new Uint8Array([1, 2]).buffer],
    ['maps and sets', new Map([['a', new Set([1, undefined])]])],
    ['a half of a character', '\ud83d'],
    ['a field of the name that marks', { $provenote: 'undefined', value: 1 }],
    ['a reference to a file', new FileReference('sources/a/original.pdf')],
    ['a field called __proto__', JSON.parse('{"__proto__":{"x":1},"y":null}')],
  ])('%s', (_, value) => {
    expect(there(value)).toStrictEqual(value);
  });

  it('and nothing for one that holds itself', () => {
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    expect(writeExactJson(endless)).toBeNull();
  });

  it('refuses a mark it does not know', () => {
    expect(() => readExactJson('{"$provenote":"function","value":"x"}')).toThrow(SyntaxError);
  });
});
