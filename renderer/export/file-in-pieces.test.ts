import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { inPieces } from './file-in-pieces';
import { fileInMemory } from './testing/file-in-memory';

const PIECE = 8_000_000;

it('EX284 bytes of any length are handed over in pieces of 8 MB, in their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(9_000_000), { maxLength: 6 }), async (lengths) => {
      const file = fileInMemory();
      const write = vi.fn(file.write);
      const pieces = inPieces({ ...file, write });
      for (const [index, length] of lengths.entries()) await pieces.write(new Uint8Array(length).fill(index));
      await pieces.flush();
      const sizes = write.mock.calls.map(([bytes]) => bytes.length);
      expect(sizes.slice(0, -1).every((size) => size === PIECE)).toBe(true);
      const all = lengths.flatMap((length, index) => [new Uint8Array(length).fill(index)]);
      expect(Buffer.from(file.bytes()).equals(Buffer.concat(all))).toBe(true);
    }),
    { numRuns: 10 },
  );
});

it('EX284 begun anew, nothing of what was held back is left', async () => {
  const file = fileInMemory();
  const pieces = inPieces(file);
  await pieces.write(new Uint8Array(PIECE + 5).fill(1));
  await pieces.restart();
  await pieces.write(new Uint8Array(3).fill(2));
  await pieces.flush();
  expect([...file.bytes()]).toEqual([2, 2, 2]);
});
