import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../file-ranges';
import { importInNode } from '../import-in-node';
import { bookOf, zipOf } from '../testing/make-book';
import { openRangedZip, openZip } from './archive';
import { LIBRARY_LIMITS } from './limits';

/** Changes what the archive's list says of its first file: a number of `bytes` at `at` in the entry. */
function withEntryField(archive: Uint8Array, at: number, value: number): Uint8Array {
  const changed = archive.slice();
  const view = new DataView(changed.buffer);
  const start = Buffer.from(changed).indexOf(Buffer.from('PK\x01\x02'));
  view.setUint32(start + at, value, true);
  return changed;
}

async function contentOf(archive: Uint8Array): Promise<Record<string, string>> {
  const opened = await openZip(archive);
  if (opened.outcome !== 'open') return { [opened.outcome]: opened.reason };
  const { entries, read } = opened.archive;
  return Object.fromEntries(
    entries.map((entry) => {
      const file = read(entry);
      return [entry.name, file.outcome === 'read' ? Buffer.from(file.bytes).toString() : file.outcome];
    }),
  );
}

describe('IM80 an archive', () => {
  it('gives back the bytes that went in, packed or not, without its folders', async () => {
    const archive = zipSync({
      'a/': new Uint8Array(),
      'a/b.txt': Buffer.from('words '.repeat(900)),
      'c.txt': [Buffer.from('as it is'), { level: 0 }],
    });
    expect(await contentOf(archive)).toEqual({ 'a/b.txt': 'words '.repeat(900), 'c.txt': 'as it is' });
  });

  it('gives back any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const opened = await openZip(zipSync({ a: bytes }));
        if (opened.outcome !== 'open') throw new Error(opened.reason);
        const [entry] = opened.archive.entries;
        expect(entry && opened.archive.read(entry)).toEqual({ outcome: 'read', bytes });
      }),
    );
  });

  it('has names in Korean, as Windows wrote them', async () => {
    const archive = Buffer.from(zipSync({ XXXX: Buffer.from('a') }));
    const korean = Buffer.from([0xb1, 0xdb, 0xc0, 0xda]);
    const named = Buffer.from(
      archive.toString('latin1').replaceAll('XXXX', korean.toString('latin1')),
      'latin1',
    );
    expect(Object.keys(await contentOf(named))).toEqual(['글자']);
  });
});

describe('IM180 a file of an archive that is read in pieces', () => {
  const pause = async () => undefined;
  const inPieces = async (archive: Uint8Array) => {
    const opened = await openRangedZip(rangesOf(archive), LIBRARY_LIMITS);
    const [entry] = opened.outcome === 'open' ? opened.archive.entries : [];
    if (opened.outcome !== 'open' || entry === undefined) throw new Error(opened.outcome);
    return opened.archive.read(entry, pause);
  };

  it('is what went in, packed or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3_000 }),
        fc.integer({ min: 1, max: 800 }),
        fc.constantFrom(0, 6),
        async (some, times, level) => {
          const bytes = Buffer.concat(Array.from({ length: times }, () => some));
          const file = await inPieces(zipSync({ a: [bytes, { level: level === 0 ? 0 : 6 }] }));
          expect(file.outcome === 'read' && Buffer.from(file.bytes).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is unpacked no further than the list says, and is damaged then', async () => {
    const bomb = zipSync({ a: new Uint8Array(30_000_000) });
    expect(await inPieces(withEntryField(bomb, 24, 1_000))).toMatchObject({ outcome: 'damaged' });
  });

  it('is damaged when it is shorter than the list says, or any byte of it is spoilt', async () => {
    const archive = zipSync({ a: Buffer.from('words and other words, and words again '.repeat(40)) });
    expect(await inPieces(withEntryField(archive, 24, 1_561))).toMatchObject({ outcome: 'damaged' });
    const at = Buffer.from(archive).indexOf('a', 30) + 8;
    const spoilt = archive.map((byte, index) => (index === at ? byte ^ 1 : byte));
    expect(await inPieces(spoilt)).toMatchObject({ outcome: 'damaged' });
  });
});

describe('IM81 an archive that would do harm is not unpacked', () => {
  const zeros = zipSync({ 'big.html': new Uint8Array(30_000_000) });
  const small = zipOf({ 'a.txt': 'a few words that are all there is' });

  it.each([
    ['a file of a thousand times its size', zeros],
    ['more bytes than any writing has', withEntryField(small, 24, 900_000)],
    ['files that share their bytes', withEntryField(small, 20, 900_000)],
  ])('%s', async (_, archive) => {
    const content = await contentOf(archive);
    expect(Object.keys(content).includes('bomb') || content['a.txt'] === 'damaged').toBe(true);
  });

  it('whatever its list says, a file is unpacked no further than that', async () => {
    expect(await contentOf(withEntryField(zeros, 24, 1_000))).toEqual({ 'big.html': 'damaged' });
  });

  it('is refused by name when it is a book', async () => {
    const book = bookOf({
      chapters: { 'a.xhtml': '<p>words</p>' },
      more: { 'OEBPS/x.bin': new Uint8Array(30_000_000) },
    });
    const source = await importInNode('book.epub', book);
    expect(source.problems).toMatchObject([{ code: 'too-large', isFatal: true }]);
    expect(source.problems[0]?.message).toMatch(
      /^“book\.epub” was not unpacked: “OEBPS\/x\.bin” in it would unpack/,
    );
  });
});

describe('IM82 an archive that is cut or spoilt', () => {
  it('is damaged wherever it is cut', async () => {
    const archive = zipOf({ 'a.txt': 'words '.repeat(50), 'b.txt': 'more words' });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: archive.length - 1 }), async (length) => {
        expect((await openZip(archive.subarray(0, length))).outcome).toBe('damaged');
      }),
    );
  });

  it('never gives other bytes than went in, whichever byte is spoilt', async () => {
    const archive = zipOf({ 'a.txt': 'words and other words, and words again' });
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const spoilt = archive.map((byte, index) => (index === at ? byte ^ by : byte));
        for (const content of Object.values(await contentOf(spoilt)).filter((text) => text.includes('words')))
          expect(content).toBe('words and other words, and words again');
      }),
    );
  });
});
