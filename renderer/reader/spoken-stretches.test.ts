import { describe, expect, it } from 'vitest';
import { DEFAULT_COLOUR_LABELS } from '../../shared/model';
import { spokenStretches } from './spoken-stretches';

const block = { start: 10, end: 50 };

function spoken(start: number, end: number, colour: 'amber' | 'teal' = 'amber', comment = '') {
  return { start, end, colour, comment };
}

function stretches(...annotations: ReturnType<typeof spoken>[]) {
  return spokenStretches(annotations, block, { ...DEFAULT_COLOUR_LABELS, amber: 'Claim', teal: 'Figure' });
}

describe('RD44 what is said of a block’s annotated words', () => {
  it('is the label before them and their end behind them', () => {
    expect(stretches(spoken(12, 20))).toEqual([
      { start: 12, end: 20, opens: 'Claim: ', closes: ' (end of Claim) ' },
    ]);
  });

  it('tells of a comment', () => {
    expect(stretches(spoken(12, 20, 'amber', 'Ask him.'))[0]?.opens).toBe('Claim with comment: ');
  });

  it('is each where it begins and ends, where they overlap', () => {
    expect(stretches(spoken(12, 20), spoken(16, 30, 'teal'))).toEqual([
      { start: 12, end: 16, opens: 'Claim: ', closes: '' },
      { start: 16, end: 20, opens: 'Figure: ', closes: ' (end of Claim) ' },
      { start: 20, end: 30, opens: '', closes: ' (end of Figure) ' },
    ]);
  });

  it('is both of two that have the same words', () => {
    expect(stretches(spoken(12, 20), spoken(12, 20, 'teal'))).toEqual([
      { start: 12, end: 20, opens: 'Claim: Figure: ', closes: ' (end of Claim)  (end of Figure) ' },
    ]);
  });

  it('leaves out the words between two annotations', () => {
    expect(stretches(spoken(12, 20), spoken(30, 40)).map(({ start, end }) => [start, end])).toEqual([
      [12, 20],
      [30, 40],
    ]);
  });

  it('says that words from an earlier block go on, and ends in the block where they end', () => {
    expect(stretches(spoken(2, 20))).toEqual([
      { start: 10, end: 20, opens: 'continued Claim: ', closes: ' (end of Claim) ' },
    ]);
    expect(stretches(spoken(40, 90))[0]?.closes).toBe('');
  });

  it('is nothing where nothing is annotated', () => {
    expect(stretches()).toEqual([]);
  });
});
