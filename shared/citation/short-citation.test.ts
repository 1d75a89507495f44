import { describe, expect, it } from 'vitest';
import type { CslItem } from '../model';
import { formatNames } from './names';
import { shortCitation } from './short-citation';

const maja = { family: 'Lindqvist', given: 'Maja' };
const karl = { family: 'Berg', given: 'Karl' };
const item: CslItem = { id: 'x', type: 'webpage', author: [maja], issued: { 'date-parts': [[2026, 3, 4]] } };

describe('CI4 a short citation names author, year and paragraph', () => {
  it('with one, two and more authors', () => {
    expect(shortCitation(item, { paragraph: 2 })).toBe('Lindqvist 2026, ¶ 2');
    expect(shortCitation({ ...item, author: [maja, karl] })).toBe('Lindqvist and Berg 2026');
    expect(shortCitation({ ...item, author: [maja, karl, { literal: 'AFP' }] })).toBe(
      'Lindqvist et al. 2026',
    );
  });

  it('without a paragraph when it is not known', () => {
    expect(shortCitation(item, { paragraph: null })).toBe('Lindqvist 2026');
  });

  it('with the editor or the short title when there is no author', () => {
    expect(shortCitation({ ...item, author: [], editor: [karl] })).toBe('Berg 2026');
    const title = 'The <i>Vasa</i> archive lost half of its files and nobody noticed';
    expect(shortCitation({ ...item, author: [], title })).toBe(
      'The Vasa archive lost half of its files… 2026',
    );
    expect(shortCitation({ ...item, author: [], title, 'title-short': 'Vasa' })).toBe('Vasa 2026');
    expect(shortCitation({ id: 'x', type: 'webpage' })).toBe('Untitled n.d.');
  });

  it('with the years of a range, BC, or the words that stand for a date', () => {
    expect(shortCitation({ ...item, issued: { 'date-parts': [[2025], [2026]] } })).toBe(
      'Lindqvist 2025–2026',
    );
    expect(shortCitation({ ...item, issued: { 'date-parts': [[-44]] } })).toBe('Lindqvist 44 BC');
    expect(shortCitation({ ...item, issued: { literal: 'forthcoming' } })).toBe('Lindqvist forthcoming');
    expect(shortCitation({ ...item, issued: undefined })).toBe('Lindqvist n.d.');
  });
});

describe('CI5 names are shown in reading order', () => {
  it('joined by commas and a last “and”', () => {
    expect(formatNames([maja, karl, { literal: 'AFP' }], 'full')).toBe('Maja Lindqvist, Karl Berg and AFP');
    expect(formatNames(undefined, 'full')).toBe('');
  });

  it('with particles and suffixes', () => {
    const gogh = { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' };
    const artois = { family: 'Artois', given: 'Luc', 'dropping-particle': 'd’' };
    const king = { family: 'King', given: 'Ann', suffix: 'Jr.' };
    expect(formatNames([gogh, artois, king], 'full')).toBe('Vincent van Gogh, Luc d’Artois and Ann King Jr.');
    expect(formatNames([gogh, artois], 'short')).toBe('van Gogh and Artois');
  });

  it('family first and whole in Hangul, Han and hiragana', () => {
    expect(formatNames([{ family: '김', given: '민수' }], 'full')).toBe('김민수');
    expect(formatNames([{ family: '김', given: '민수' }], 'short')).toBe('김민수');
    expect(formatNames([{ family: '山田', given: 'さくら' }], 'full')).toBe('山田さくら');
    expect(formatNames([{ family: 'Kim', given: 'Minsu' }], 'short')).toBe('Kim');
  });
});
