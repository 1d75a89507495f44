import { describe, expect, it } from 'vitest';
import { givenKeys, keysInUse } from './keymap';

const HIGHLIGHT = { id: 'highlight', keys: ['h', 'Mod+Shift+H'] };

describe('KB7 a command answers to the user’s keys, or else to its own', () => {
  it('has its own when the user gave none', () => {
    expect(keysInUse(HIGHLIGHT, { keys: {}, hasSingleKeys: true })).toEqual(['h', 'Mod+Shift+H']);
  });

  it('has the user’s in their place', () => {
    expect(keysInUse(HIGHLIGHT, { keys: { highlight: ['m'] }, hasSingleKeys: true })).toEqual(['m']);
  });

  it('has none when the user took them away', () => {
    expect(keysInUse(HIGHLIGHT, { keys: { highlight: [] }, hasSingleKeys: true })).toEqual([]);
  });

  it('is not fooled by an id that every object has', () => {
    expect(givenKeys({ id: 'constructor', keys: ['c'] }, { keys: {} })).toEqual(['c']);
  });
});

describe('KB8 single keys can be turned off', () => {
  it('leaves the chords with a modifier', () => {
    expect(keysInUse(HIGHLIGHT, { keys: {}, hasSingleKeys: false })).toEqual(['Mod+Shift+H']);
  });
});
