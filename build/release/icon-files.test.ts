import { describe, expect, it } from 'vitest';
import { writeIcns, writeIco } from './icon-files';
import { withMargin } from './icons';

const small = { size: 16, png: Buffer.from('small') };
const large = { size: 256, png: Buffer.from('the large one') };

describe('BU21 icons of all systems are drawn from one drawing', () => {
  it('Windows finds each picture by its place and length', () => {
    const file = writeIco([small, large]);
    expect([file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([1, 2]);
    expect([file[6], file[22]]).toEqual([16, 0]);
    const start = file.readUInt32LE(22 + 12);
    expect(file.subarray(start, start + file.readUInt32LE(22 + 8)).toString()).toBe('the large one');
  });

  it('macOS finds each picture under its name, also the one of double density', () => {
    const file = writeIcns([large]);
    expect(file.subarray(0, 4).toString()).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(file.subarray(8, 12).toString()).toBe('ic08');
    expect(
      file
        .subarray(8 + file.readUInt32BE(12))
        .subarray(0, 4)
        .toString(),
    ).toBe('ic13');
  });

  it('macOS has its margin around the drawing', () => {
    expect(withMargin('<svg viewBox="0 0 824 824">')).toBe('<svg viewBox="-100 -100 1024 1024">');
    expect(() => withMargin('<svg viewBox="0 0 10 20">')).toThrow('square viewBox');
  });
});
