import { describe, expect, it } from 'vitest';
import { describe as describeSpan } from '../../../shared/anchoring';
import type { TextTarget } from '../../../shared/model';
import { followAll, type Outcome } from './reanchoring-job';

const OLD = [
  '“We steered by the surf,” said Ilse Brandt, who has kept the light for nineteen years.',
  '“You do not forget that sound, and you do not want to hear it twice.”',
  'The authority confirmed on Wednesday that around 340 vessels had passed during the outage.',
].join('\n');

function targetOf(words: string): TextTarget {
  const start = OLD.indexOf(words);
  return describeSpan(OLD, { start, end: start + words.length });
}

function outcome(newText: string, ...words: readonly string[]): Outcome | undefined {
  const items = [{ id: 'a', parts: words.map(targetOf) }];
  return [...followAll({ newText, groups: [{ oldText: OLD, items }] })][0]?.outcome;
}

describe('ST39 a joined quotation fares as the worst of its parts', () => {
  const parts = ['We steered by the surf', 'You do not forget that sound'] as const;

  it('exact when all are, moved when one is', () => {
    expect(outcome(OLD, ...parts)).toMatchObject({
      state: 'exact',
      parts: [{ start: 1 }, { exact: parts[1] }],
    });
    const longer = OLD.replace('nineteen', 'more than nineteen');
    expect(outcome(longer, ...parts)).toMatchObject({
      state: 'moved',
      parts: [{ start: 1 }, { exact: parts[1] }],
    });
  });

  it('similar when one is, with a place for each', () => {
    const changed = OLD.replace('You do not forget that sound', 'You never forget that sound');
    const found = outcome(changed, ...parts);
    expect(found?.state).toBe('fuzzy');
    expect(
      found?.state === 'fuzzy' ? found.spans.map(({ start, end }) => changed.slice(start, end)) : [],
    ).toEqual(['We steered by the surf', 'You never forget that sound']);
  });

  it('an orphan when one is, which offers the place of the other', () => {
    const cut = OLD.split('\n').toSpliced(1, 1).join('\n');
    const found = outcome(cut, ...parts);
    expect(found?.state).toBe('orphan');
    expect(
      found?.state === 'orphan' ? found.candidates.map(({ start, end }) => cut.slice(start, end)) : [],
    ).toContain('We steered by the surf');
  });

  it('similar when the words are the same but no longer in their order', () => {
    const [first = '', second = '', third = ''] = OLD.split('\n');
    const found = outcome([second, third, first].join('\n'), ...parts);
    expect(found?.state).toBe('fuzzy');
    expect(found?.state === 'fuzzy' ? found.spans[0]?.start : null).toBe(1);
  });
});

describe('ST39 words whose revision cannot be read', () => {
  it('are looked for in the new text alone', () => {
    const items = [{ id: 'a', parts: [targetOf('around 340 vessels')] }];
    const [followed] = followAll({ newText: `Corrected.\n${OLD}`, groups: [{ oldText: null, items }] });
    expect(followed).toMatchObject({ id: 'a', outcome: { state: 'moved' } });
  });
});
