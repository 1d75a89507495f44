import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../crc32';
import { type FileRanges, rangesOf } from '../../file-ranges';
import { endOf, listEntry, localHeader, type StatedEntry, sparseFile } from '../testing/zip64';
import { openRangedZip } from './archive';
import { LIBRARY_LIMITS } from './limits';

const MB = 1_000_000;
const GB = 1_000_000_000;
const ELSEWHERE = 0xffffffff;
const pause = async () => undefined;
const WORDS = Buffer.from('words far behind');

async function opened(file: FileRanges) {
  const zip = await openRangedZip(file, LIBRARY_LIMITS);
  if (zip.outcome !== 'open') throw new Error(zip.reason);
  return zip.archive;
}

async function outcomeOf(file: FileRanges): Promise<string> {
  const zip = await openRangedZip(file, LIBRARY_LIMITS);
  return zip.outcome === 'open' ? 'open' : `${zip.outcome}: ${zip.reason}`;
}

/** An archive of 6 GB of which the one file stands behind the fifth, as ZIP64 tells it. */
function farArchive(change: Partial<StatedEntry> = {}, lie: { count?: bigint; start?: bigint } = {}) {
  const [at, listAt] = [5 * GB, 6 * GB];
  const header = localHeader('far.txt');
  const entry = listEntry({
    name: 'far.txt',
    crc: crc32(WORDS),
    size: WORDS.length,
    packedSize: WORDS.length,
    offset: ELSEWHERE,
    long: [BigInt(at)],
    ...change,
  });
  const long = {
    count: lie.count ?? 1n,
    size: BigInt(entry.length),
    start: lie.start ?? BigInt(listAt),
    at: BigInt(listAt + entry.length),
  };
  const end = endOf({ count: 0xffff, start: ELSEWHERE, size: ELSEWHERE, long });
  return sparseFile(listAt + entry.length + end.length, [
    { at, bytes: Buffer.concat([header, WORDS]) },
    { at: listAt, bytes: Buffer.concat([entry, end]) },
  ]);
}

/** So many empty files, with or without the records of ZIP64. */
function manyFiles(count: number, isLong: boolean): Buffer {
  const header = localHeader('000000');
  const locals = Buffer.concat(Array.from({ length: count }, () => header));
  const entryOf = (index: number) =>
    listEntry({
      name: String(index).padStart(6, '0'),
      size: 0,
      packedSize: 0,
      offset: index * header.length,
    });
  const list = Buffer.concat(Array.from({ length: count }, (_, index) => entryOf(index)));
  const [start, size] = [locals.length, list.length];
  const long = { count: BigInt(count), size: BigInt(size), start: BigInt(start), at: BigInt(start + size) };
  const end = endOf({ count: 0xffff, start, size, ...(isLong && { long }) });
  return Buffer.concat([locals, list, end]);
}

describe('IM260 an archive is read from where it stands', () => {
  it('its list and the file that is asked for, and nothing else of it', async () => {
    const noise = Uint8Array.from({ length: 3 * MB }, (_, index) => (index * 2_654_435_761) >>> 13);
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const bytes = zipSync(Object.fromEntries(names.map((name) => [name, [noise, { level: 0 }]])));
    const file = sparseFile(bytes.length, [{ at: 0, bytes }]);
    const archive = await opened(file);
    const entry = archive.entries.find(({ name }) => name === 'd');
    const read = entry && (await archive.read(entry, pause));
    expect(read?.outcome === 'read' && Buffer.from(read.bytes).equals(noise)).toBe(true);
    expect(file.asked.reduce((sum, asked) => sum + asked, 0)).toBeLessThan(noise.length + 1.2 * MB);
  });

  it('of a Blob as of bytes, and what comes of it holds no larger piece in memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 900 }), { maxLength: 5 }), async (files) => {
        const entries = files.map((bytes, index) => [`${index}`, [bytes, { level: index % 2 ? 6 : 0 }]]);
        const archive = await opened(
          rangesOf(new Blob([new Uint8Array(zipSync(Object.fromEntries(entries)))])),
        );
        for (const [index, entry] of archive.entries.entries()) {
          const read = await archive.read(entry, pause);
          expect(read).toEqual({ outcome: 'read', bytes: files[index] });
          if (read.outcome === 'read') expect(read.bytes.buffer.byteLength).toBe(entry.size);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('rejects as the file does when that cannot be read any more', async () => {
    const bytes = zipSync({ a: Buffer.from('words') });
    let isGone = false;
    const archive = await opened({
      size: bytes.length,
      read: async (start, end) => {
        if (isGone) throw new DOMException('gone', 'NotFoundError');
        return bytes.subarray(start, end);
      },
    });
    isGone = true;
    const [entry] = archive.entries;
    await expect(entry && archive.read(entry, pause)).rejects.toThrow('gone');
  });
});

describe('IM261 an archive of ZIP64', () => {
  it('has its files beyond 4 GB', async () => {
    const file = farArchive();
    const archive = await opened(file);
    const [entry] = archive.entries;
    expect(entry).toMatchObject({ name: 'far.txt', offset: 5 * GB, size: WORDS.length });
    const read = entry && (await archive.read(entry, pause));
    expect(read?.outcome === 'read' && Buffer.from(read.bytes).toString()).toBe('words far behind');
    expect(Math.max(...file.asked)).toBeLessThan(1.1 * MB);
  });

  it('has more than 65,535 of them', async () => {
    const archive = await opened(rangesOf(manyFiles(70_000, true)));
    expect(archive.entries).toHaveLength(70_000);
    expect(archive.entries.at(-1)?.name).toBe('069999');
  });

  it('is no other than one of 65,535 files without its records', async () => {
    expect((await opened(rangesOf(manyFiles(65_535, false)))).entries).toHaveLength(65_535);
  });
});

describe('IM262 an archive of ZIP64 that lies is not believed', () => {
  it.each([
    [
      'a size of 18 exabytes',
      farArchive({ size: ELSEWHERE, long: [2n ** 64n - 1n, 5n * BigInt(GB)] }),
      /^bomb: /,
    ],
    [
      'a size of 400 MB for a few bytes',
      farArchive({ size: ELSEWHERE, long: [400n * BigInt(MB), 5n * BigInt(GB)] }),
      /^bomb: “far\.txt” in it would unpack to more than 250 times its size$/,
    ],
    ['more than the archive has', farArchive({ packedSize: 2 * GB }), /^bomb: its files share their bytes$/],
    ['a place that is missing', farArchive({ long: [] }), /^bomb: its files share their bytes$/],
    [
      'a million files and one',
      farArchive({}, { count: 1_000_001n }),
      /^bomb: it holds more than 1,000,000 files$/,
    ],
    ['more files than it lists', farArchive({}, { count: 3n }), /^damaged: its list of files is damaged$/],
    [
      'a list behind its end',
      farArchive({}, { start: 7n * BigInt(GB) }),
      /^damaged: its list of files is damaged$/,
    ],
    ['a list of gigabytes', farArchive({}, { start: 1n }), /^bomb: its list of files is too long$/],
  ])('%s', async (_, file, reason) => {
    expect(await outcomeOf(file)).toMatch(reason);
    expect(Math.max(...file.asked)).toBeLessThan(MB);
  });

  it('and one that is cut has no end', async () => {
    const file = farArchive();
    const cut = { size: file.size - 30, read: file.read };
    expect(await outcomeOf(cut)).toBe('damaged: its end is missing');
  });

  it('two files that share their bytes are a bomb, whatever they add up to', async () => {
    const bytes = Buffer.alloc(1_000);
    const first = Buffer.concat([localHeader('a'), bytes]);
    const file = { size: bytes.length, packedSize: bytes.length };
    const list = Buffer.concat([
      listEntry({ name: 'a', ...file, offset: 0 }),
      listEntry({ name: 'b', ...file, offset: 0 }),
    ]);
    const padding = Buffer.alloc(2_000);
    const start = first.length + padding.length;
    const archive = Buffer.concat([first, padding, list, endOf({ count: 2, start, size: list.length })]);
    expect(await outcomeOf(rangesOf(archive))).toBe('bomb: its files share their bytes');
  });

  it('small files that add up to 250 times the archive are a bomb together', async () => {
    const small = zipSync({ a: new Uint8Array(40_000_000) });
    const packed = Buffer.from(small.subarray(31, Buffer.from(small).indexOf('PK\x01\x02')));
    const header = localHeader('a');
    header.writeUInt16LE(8, 8);
    const one = Buffer.concat([header, packed]);
    const list = Buffer.concat(
      Array.from({ length: 20 }, (_, index) => {
        const entry = listEntry({
          name: 'a',
          size: 40_000_000,
          packedSize: packed.length,
          offset: index * one.length,
        });
        entry.writeUInt16LE(8, 10);
        return entry;
      }),
    );
    const start = one.length * 20;
    const end = endOf({ count: 20, start, size: list.length });
    const archive = Buffer.concat([...Array.from({ length: 20 }, () => one), list, end]);
    expect(await outcomeOf(rangesOf(archive))).toBe('bomb: it would unpack to more than 250 times its size');
  });
});
