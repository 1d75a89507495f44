import { describe, expect, it } from 'vitest';
import { neighbourOf, nextInPile } from './annotation-order';

const lamp = { id: 'lamp', start: 10, end: 14 };
const surf = { id: 'surf', start: 40, end: 44 };
const post = { id: 'post', start: 90, end: 94 };
const list = [lamp, surf, post];

describe('RD27 next and previous annotation', () => {
  it('go on from the focused one', () => {
    expect(neighbourOf(list, { id: 'surf', offset: 0 }, 1)).toBe(post);
    expect(neighbourOf(list, { id: 'surf', offset: 0 }, -1)).toBe(lamp);
  });

  it('go on from the place when none is focused', () => {
    expect(neighbourOf(list, { id: null, offset: 40 }, 1)).toBe(surf);
    expect(neighbourOf(list, { id: null, offset: 40 }, -1)).toBe(lamp);
  });

  it('stop at the ends', () => {
    expect(neighbourOf(list, { id: 'post', offset: 0 }, 1)).toBeNull();
    expect(neighbourOf(list, { id: null, offset: 5 }, -1)).toBeNull();
    expect(neighbourOf([], { id: null, offset: 0 }, 1)).toBeNull();
  });
});

describe('RD17 clicking words that several annotations share', () => {
  it('focuses the innermost first', () => {
    expect(nextInPile([lamp, surf, post], null, false)).toBe(lamp);
  });

  it('goes one deeper with every click on the same place, and round', () => {
    expect(nextInPile([lamp, surf, post], 'lamp', true)).toBe(surf);
    expect(nextInPile([lamp, surf, post], 'post', true)).toBe(lamp);
  });

  it('begins anew at another place', () => {
    expect(nextInPile([lamp, surf], 'lamp', false)).toBe(lamp);
  });

  it('focuses nothing beside all annotations', () => {
    expect(nextInPile([], 'lamp', true)).toBeNull();
  });
});
