import { describe, expect, it } from 'vitest';
import { DEFAULT_COLOUR_LABELS } from '../../shared/model';
import { sameLabel, withLabel } from './colour-labels';

describe('CB11 a colour’s label', () => {
  it('is kept for its colour alone', () => {
    expect(withLabel({ red: 'Rumour' }, 'teal', '수치')).toEqual({ red: 'Rumour', teal: '수치' });
  });
  it('that is emptied, or is the default, is none', () => {
    expect(withLabel({ red: 'Rumour', teal: 'Sum' }, 'red', '  ')).toEqual({ teal: 'Sum' });
    expect(withLabel({ teal: 'Sum' }, 'teal', 'Figure')).toEqual({});
  });
});

describe('CB12 the same label for two colours', () => {
  it('is found whatever its case', () => {
    const labels = { ...DEFAULT_COLOUR_LABELS, teal: 'CLAIM' };
    expect(sameLabel(labels, 'teal')).toEqual(['amber']);
    expect(sameLabel(labels, 'red')).toEqual([]);
  });
});
