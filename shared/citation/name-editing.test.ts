import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNamesForEditing, parseNames } from './name-editing';

describe('CI6 the author field reads names as people write them', () => {
  it('one a line or with a semicolon between, in either order', () => {
    expect(parseNames('Lindqvist, Maja\nKarl Berg; Ida Holm')).toEqual([
      { family: 'Lindqvist', given: 'Maja' },
      { family: 'Berg', given: 'Karl' },
      { family: 'Holm', given: 'Ida' },
    ]);
  });

  it('with particles before the family name or after the given one', () => {
    const gogh = { given: 'Vincent', 'non-dropping-particle': 'van', family: 'Gogh' };
    expect(parseNames('Vincent van Gogh; van Gogh, Vincent')).toEqual([gogh, gogh]);
    expect(parseNames('Beethoven, Ludwig van')).toEqual([
      { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
    ]);
    expect(parseNames('hooks, bell')).toEqual([{ family: 'hooks', given: 'bell' }]);
  });

  it('with suffixes', () => {
    const king = { family: 'King', given: 'Ann Mary', suffix: 'Jr.' };
    expect(parseNames('King, Ann Mary, Jr.; King, Jr., Ann Mary; Ann Mary King Jr.')).toEqual([
      king,
      king,
      king,
    ]);
  });

  it('with bodies in braces, or where no person’s name can be', () => {
    expect(parseNames('{Associated Press; Nordby, Inc.}')).toEqual([
      { literal: 'Associated Press; Nordby, Inc.' },
    ]);
    expect(parseNames('Ministry of Health')).toEqual([{ literal: 'Ministry of Health' }]);
    expect(parseNames('AFP\n김민수')).toEqual([{ literal: 'AFP' }, { literal: '김민수' }]);
    expect(parseNames('김, 민수')).toEqual([{ family: '김', given: '민수' }]);
  });

  it('and nothing where nothing is written', () => {
    expect(parseNames(' ;\n; {} ')).toEqual([]);
    expect(formatNamesForEditing([])).toBe('');
  });

  it('and shows them the way they are read', () => {
    const names = [
      { family: 'Lindqvist', given: 'Maja' },
      { literal: 'Associated Press' },
      { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
    ];
    expect(formatNamesForEditing(names)).toBe('Lindqvist, Maja\n{Associated Press}\nvan Gogh, Vincent');
  });

  it('so that any names read back as the same names', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'van',
          'de',
          'Gogh',
          'Jr.',
          'III',
          'of',
          'and',
          '김',
          'x,y',
          'a;b',
          'd’',
          '.',
          'A & B',
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((list) => list.join(' '));
    const person = fc.record(
      {
        family: words,
        given: words,
        'dropping-particle': words,
        'non-dropping-particle': words,
        suffix: words,
      },
      { requiredKeys: ['family', 'given'] },
    );
    const body = fc.record({ literal: words });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(person, body, fc.record({ family: words })), { maxLength: 4 }),
        (names) => {
          expect(parseNames(formatNamesForEditing(names))).toEqual(names);
        },
      ),
      { numRuns: 500 },
    );
  });
});
