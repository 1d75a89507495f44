import { expect, it } from 'vitest';
import { counted } from './counted';

it.each([
  [0, '0 sources'],
  [1, '1 source'],
  [1204, '1,204 sources'],
])('%i of a thing reads “%s”', (number, words) => {
  expect(counted(number, 'source')).toBe(words);
});
