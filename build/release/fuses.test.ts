import { describe, expect, it } from 'vitest';
import { FUSE_NAMES, FUSES, fuseProblems, INSPECTABLE_FUSES, readFuseWires, SENTINEL } from './fuses';

function wire(states: string, version = 1): Buffer {
  return Buffer.concat([
    Buffer.from(`code ${SENTINEL}`),
    Buffer.from([version, states.length]),
    Buffer.from(`${states} more code`),
  ]);
}

/** `FUSES` as Electron's wire spells them. */
const RIGHT = '00001100';

describe('BU24 the fuses are read back from the executable', () => {
  it('are as wanted, also on a wire that is longer than what has a name', () => {
    expect(fuseProblems(readFuseWires(wire(RIGHT)))).toEqual([]);
    expect(fuseProblems(readFuseWires(wire(`${RIGHT}1`)))).toEqual([]);
  });

  it('name each one that is not', () => {
    expect(fuseProblems(readFuseWires(wire('10001100')))).toEqual([
      'The fuse runAsNode is on and must be off.',
    ]);
    expect(fuseProblems(readFuseWires(wire('00000r00')))).toEqual([
      'The fuse enableEmbeddedAsarIntegrityValidation is off and must be on.',
      'The fuse onlyLoadAppFromAsar is removed and must be on.',
    ]);
  });

  it('are looked at on both halves of a universal executable', () => {
    const both = Buffer.concat([wire(RIGHT), wire('00011100')]);
    expect(fuseProblems(readFuseWires(both))).toEqual([
      'The fuse enableNodeCliInspectArguments is on and must be off.',
    ]);
  });

  it('are missed where the wire is short, of another version, or not there', () => {
    expect(fuseProblems(readFuseWires(wire('0000110')))).toEqual([
      'The fuse grantFileProtocolExtraPrivileges is missing and must be off.',
    ]);
    expect(fuseProblems(readFuseWires(wire(RIGHT, 2)))).toEqual(['The fuses have version 2; 1 is known.']);
    expect(fuseProblems(readFuseWires(Buffer.from('no Electron')))).toEqual([
      'The executable has no fuses; it is not Electron’s.',
    ]);
  });

  it('are those that were asked for, where a test is to drive the program (BU70)', () => {
    expect(fuseProblems(readFuseWires(wire('00011100')), INSPECTABLE_FUSES)).toEqual([]);
    expect(fuseProblems(readFuseWires(wire(RIGHT)), INSPECTABLE_FUSES)).toEqual([
      'The fuse enableNodeCliInspectArguments is off and must be on.',
    ]);
  });

  it('keep out what would let others run code under the program’s name', () => {
    expect(FUSE_NAMES.filter((name) => FUSES[name])).toEqual([
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
    ]);
  });
});
