import { expect, it } from 'vitest';
import { chosenPort } from './port';

it.each([
  ['50000', 50_000],
  [undefined, 47_319],
  ['', 47_319],
  ['80', 47_319],
  ['70000', 47_319],
  ['abc', 47_319],
])('BU4 PROVENOTE_PORT=%s gives port %i', (value, port) => {
  expect(chosenPort(value)).toBe(port);
});
