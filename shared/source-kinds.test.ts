import { describe, expect, it } from 'vitest';
import { MAX_ARCHIVE_BYTES, MAX_SOURCE_BYTES } from './file-limits';
import { IMPORT_EXTENSIONS, isArchiveName, sizeLimit } from './source-kinds';

describe('LI71 an archive has either ending', () => {
  it('both are offered by choosers', () => {
    expect(IMPORT_EXTENSIONS).toEqual(expect.arrayContaining(['zip', 'provenote']));
  });

  it.each([
    ['Provenote library.zip', true],
    ['Provenote library.PROVENOTE', true],
    ['library.provenote.txt', false],
    ['provenote', false],
    ['my.gzip', false],
  ])('%s: %s', (name, is) => {
    expect(isArchiveName(name)).toBe(is);
    expect(sizeLimit(name)).toBe(is ? MAX_ARCHIVE_BYTES : MAX_SOURCE_BYTES);
  });
});
