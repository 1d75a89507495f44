import { expect, it } from 'vitest';
import absent from './no-iconv';

it('BU12 the importer is told that no table is there, and decodes with the browser instead', () => {
  expect(absent.encodingExists('euc-kr')).toBe(false);
});
