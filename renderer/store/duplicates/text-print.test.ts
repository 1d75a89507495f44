import { describe, expect, it } from 'vitest';
import { printOf } from './text-print';

describe('ST128 the print of a text of more than a million characters', () => {
  it('has the signature of its first million, and the hash of all', () => {
    const beginning = 'The gate stood open on Thursday, he said. '.repeat(25_000).slice(0, 1_000_000);
    const one = printOf(beginning);
    const other = printOf(`${beginning} Nobody knows why the boats that lay before it turned back at noon.`);
    expect(one.signature).not.toBeNull();
    expect(other.signature).toEqual(one.signature);
    expect(other.hash).not.toBe(one.hash);
  });
});
