import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/text';
import { annotationSpoken, blockSpoken, selectionSpoken } from './spoken-places';

describe('RD48 what is said of the place a key has come to', () => {
  const article = canonicalText([
    { kind: 'heading', level: 2, pieces: [{ text: 'The lamp' }] },
    { kind: 'paragraph', pieces: [{ text: 'It burned.' }] },
    { kind: 'caption', pieces: [{ text: 'The tower' }] },
  ]);
  const said = (at: number, annotations = 0) => {
    const block = article.blocks[at];
    return block && blockSpoken(article, block, annotations);
  };

  it('is a block’s kind or number, its annotations and its text', () => {
    expect([said(0), said(1), said(2)]).toEqual([
      'Heading: The lamp',
      'Paragraph 1: It burned.',
      'Caption: The tower',
    ]);
    expect([said(1, 1), said(1, 12)]).toEqual([
      'Paragraph 1, 1 annotation: It burned.',
      'Paragraph 1, 12 annotations: It burned.',
    ]);
  });

  it('RD108 is a row of a table cell by cell', () => {
    const row = canonicalText([
      {
        kind: 'table-row',
        pieces: [{ text: 'Sanna' }, { text: ' | ' }, { text: ' | ' }, { text: '4' }],
        cells: [
          { from: 0, to: 1 },
          { from: 2, to: 2 },
          { from: 3, to: 4 },
        ],
        table: {},
      },
    ]);
    const [block] = row.blocks;
    expect(block && blockSpoken(row, block, 1)).toBe('Paragraph 1, row of a table, 1 annotation: Sanna, 4');
  });

  it('is an annotation’s label, paragraph, words and comment', () => {
    const annotation = { exact: 'It burned', comment: '' };
    expect(annotationSpoken(annotation, 'Claim', 1)).toBe('Claim, paragraph 1: It burned');
    expect(annotationSpoken({ ...annotation, comment: 'Did it?' }, 'Claim', null)).toBe(
      'Claim: It burned Comment: Did it?',
    );
  });

  it('is the selected words, of many the two ends, in whole graphemes', () => {
    expect(selectionSpoken('An empty boat')).toBe('Selected: An empty boat');
    const long = `a${'👩‍👩‍👧‍👦'.repeat(40)}z`;
    expect(selectionSpoken(long)).toMatch(/^Selected: a(?:👩‍👩‍👧‍👦)+ … (?:👩‍👩‍👧‍👦)+z$/u);
  });
});
