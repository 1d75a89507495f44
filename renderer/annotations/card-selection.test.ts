import { describe, expect, it } from 'vitest';
import { extendedTo, NO_SELECTION, toggled, withAll, withoutAll } from './card-selection';

const LIST = ['a', 'b', 'c', 'd'];

describe('AS27 cards are chosen', () => {
  it('one by one, and taken back the same way', () => {
    const chosen = toggled(toggled(NO_SELECTION, 'b'), 'd');
    expect([...chosen.ids]).toEqual(['b', 'd']);
    expect([...toggled(chosen, 'b').ids]).toEqual(['d']);
  });
  it('from the one chosen last to another, upwards as well as downwards', () => {
    expect([...extendedTo(toggled(NO_SELECTION, 'b'), 'd', LIST).ids]).toEqual(['b', 'c', 'd']);
    expect([...extendedTo(toggled(NO_SELECTION, 'c'), 'a', LIST).ids]).toEqual(['c', 'a', 'b']);
  });
  it('from the same one again, when the range is drawn anew', () => {
    const once = extendedTo(toggled(NO_SELECTION, 'b'), 'd', LIST);
    expect([...extendedTo(once, 'a', LIST).ids].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
  it('alone, when no range was begun or its beginning is not in the list', () => {
    expect([...extendedTo(NO_SELECTION, 'c', LIST).ids]).toEqual(['c']);
    expect([...extendedTo(toggled(NO_SELECTION, 'gone'), 'c', LIST).ids]).toEqual(['gone', 'c']);
  });
  it('all at once, besides what is chosen already, and taken back all at once', () => {
    const all = withAll(toggled(NO_SELECTION, 'hidden'), LIST);
    expect([...all.ids]).toEqual(['hidden', 'a', 'b', 'c', 'd']);
    expect([...withoutAll(all, LIST).ids]).toEqual(['hidden']);
  });
});
