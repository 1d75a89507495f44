import { describe, expect, it } from 'vitest';
import { tallyQuotations } from './quotation-tally';

const csl = { id: 'brandt2026', type: 'webpage' };

describe('the export says what the check of its quotations found', () => {
  it('EX185 counts each state, and a quotation without its annotation or its text apart from a missing one', () => {
    const tally = tallyQuotations([
      { annotationId: 'a', exact: 'one', paragraph: 1, csl, state: 'exact', isMissing: false },
      { annotationId: 'b', exact: 'two', paragraph: 2, csl, state: 'altered', isMissing: false },
      { annotationId: 'd', exact: 'four', paragraph: null, csl, state: 'waiting', isMissing: false },
      { annotationId: 'c', exact: 'three', paragraph: null, csl, state: 'missing', isMissing: true },
    ]);
    expect(tally).toEqual({
      exact: 1,
      typographic: 0,
      declared: 0,
      altered: 1,
      missing: 0,
      waiting: 1,
      gone: 1,
    });
  });
});
