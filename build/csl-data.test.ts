import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CSL_DATA, cslData } from './csl-data';

describe('CI30 the styles and locales that ship are those of the package', () => {
  it.each([...cslData()])('%s', (path, text) => {
    expect(readFileSync(join(CSL_DATA, path), 'utf8') === text).toBe(true);
  });
});
