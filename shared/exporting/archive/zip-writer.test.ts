import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { endOfZip, listEntry } from './zip-records';
import { zipWriter } from './zip-writer';

const NOW = new Date('2026-11-26T10:20:30.000Z');
const pause = async () => undefined;
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function zipOf(files: Readonly<Record<string, Uint8Array>>, isPacked = false): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const zip = zipWriter({ write: (chunk) => void chunks.push(chunk.slice()), pause, now: NOW });
  for (const [path, bytes] of Object.entries(files)) await zip.add(path, bytes, isPacked);
  await zip.end();
  return Buffer.concat(chunks);
}

describe('EX279 an archive of any size', () => {
  it('gives another program the bytes that went in, packed or stored', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z가-힣]{1,9}$/), fc.uint8Array({ maxLength: 2_000 })),
        fc.boolean(),
        async (files, isPacked) => {
          expect(unzipSync(await zipOf(files, isPacked))).toEqual({ ...files });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('holds more than 65,535 files, as ZIP64 tells it', async () => {
    const empty = new Uint8Array();
    const files = Object.fromEntries(Array.from({ length: 66_000 }, (_, index) => [`f${index}`, empty]));
    const archive = await zipOf(files, true);
    expect(archive.subarray(-98, -94).toString('latin1')).toBe('PK\x06\x06');
    expect(Object.keys(unzipSync(archive))).toHaveLength(66_000);
  });

  it('says in a field of its own where a file beyond 4 GB begins', () => {
    const file = { name: Buffer.from('a.pdf'), isDeflated: false, crc: 1, size: 2, packedSize: 2 };
    const near = viewOf(listEntry({ ...file, offset: 4_294_967_294 }, NOW));
    expect([near.getUint16(30, true), near.getUint32(42, true)]).toEqual([0, 4_294_967_294]);
    const far = viewOf(listEntry({ ...file, offset: 9_000_000_000 }, NOW));
    expect([far.getUint16(30, true), far.getUint32(42, true)]).toEqual([12, 0xffffffff]);
    expect([far.getUint16(51, true), far.getUint16(53, true), far.getBigUint64(55, true)]).toEqual([
      1,
      8,
      9_000_000_000n,
    ]);
  });

  it('has a list beyond 4 GB', () => {
    const end = viewOf(endOfZip({ count: 3, start: 9_000_000_000, size: 150 }));
    expect([end.getBigUint64(32, true), end.getBigUint64(40, true), end.getBigUint64(48, true)]).toEqual([
      3n,
      150n,
      9_000_000_000n,
    ]);
    expect(end.getBigUint64(56 + 8, true)).toBe(9_000_000_150n);
    expect(end.getUint32(76 + 16, true)).toBe(0xffffffff);
  });
});

it('EX280 the next piece waits until the one before it was taken', async () => {
  let isBusy = false;
  let pieces = 0;
  const zip = zipWriter({
    write: async () => {
      expect(isBusy).toBe(false);
      isBusy = true;
      await new Promise((resolve) => setTimeout(resolve));
      isBusy = false;
      pieces += 1;
    },
    pause,
    now: NOW,
  });
  await zip.add('a.pdf', new Uint8Array(1_000_000), true);
  await zip.end();
  expect(pieces).toBeGreaterThan(5);
});
