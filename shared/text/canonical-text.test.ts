import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, type RawBlock } from '.';

const paragraph = (...pieces: RawBlock['pieces']): RawBlock => ({ kind: 'paragraph', pieces });
const pieceTexts = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 4 });
const rawBlocks = fc.array(
  pieceTexts.map((texts) =>
    paragraph(...texts.map((text) => ({ text, marks: [{ kind: 'strong' as const }] }))),
  ),
  { maxLength: 4 },
);

describe('canonical text', () => {
  it('T1 composes an accent that begins the next piece, and gives it to the letter it sits on', () => {
    const { text, blocks } = canonicalText([
      paragraph({ text: 'cafe', marks: [{ kind: 'emphasis' }] }, { text: '\u0301 au lait' }),
    ]);
    expect(text).toBe('caf\u00e9 au lait');
    expect(blocks[0]?.marks).toEqual([{ kind: 'emphasis', start: 0, end: 4 }]);
  });

  it('T1 composes Hangul letters typed one by one', () => {
    expect(canonicalText([paragraph({ text: '\u1112\u1161' }, { text: '\u11ab' })]).text).toBe('한');
  });

  it('T1 joins a surrogate pair that two pieces had divided', () => {
    expect(canonicalText([paragraph({ text: 'a\ud83d' }, { text: '\ude00' })]).text).toBe('a😀');
  });

  it('T2 joins blocks by a line break and drops those without a character', () => {
    const { text, blocks } = canonicalText([
      { kind: 'heading', level: 2, pieces: [{ text: 'Harbour' }] },
      paragraph({ text: ' \u200b\n ' }),
      { kind: 'list-item', level: 1, ordinal: 3, pieces: [{ text: 'Third point' }] },
    ]);
    expect(text).toBe('Harbour\nThird point');
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, start: 0, end: 7 },
      { kind: 'list-item', level: 1, ordinal: 3, start: 8, end: 19 },
    ]);
  });

  it('T3 shows one space for any run of white space, and none at the edges', () => {
    expect(canonicalText([paragraph({ text: ' \ta\u00a0\u00a0b \t' }, { text: '\u3000c ' })]).text).toBe(
      'a b c',
    );
  });

  it('T4 keeps a hard line break as one line break without spaces around it', () => {
    expect(canonicalText([paragraph({ text: 'Rose \r\n \n is a rose\u2028is' })]).text).toBe(
      'Rose\nis a rose\nis',
    );
  });

  it('T5 drops what has no glyph and keeps what joins or directs glyphs', () => {
    const raw = paragraph({ text: '\ufeffhy\u00adphen\u200b\u0007 👩\u200d🚀 ❤\ufe0f \u200fא \ud800' });
    expect(canonicalText([raw]).text).toBe('hyphen 👩\u200d🚀 ❤\ufe0f \u200fא \ufffd');
  });

  it('T6 keeps the lines and columns of preformatted text', () => {
    const code: RawBlock = { kind: 'preformatted', pieces: [{ text: '\n\n  if (a)\r\n\tb\n\n  c  \n' }] };
    expect(canonicalText([code]).text).toBe('  if (a)\n\tb\n\n  c');
  });

  it('T7 lets a link keep to its words when spaces around them go', () => {
    const { text, blocks } = canonicalText([
      paragraph(
        { text: '  See ' },
        { text: ' the ', marks: [{ kind: 'link', href: 'https://example.org/' }] },
        {
          text: 'report ',
          marks: [{ kind: 'strong' }, { kind: 'link', href: 'https://example.org/' }],
        },
        { text: 'now.' },
        { text: ' \u200b', marks: [{ kind: 'code' }] },
      ),
    ]);
    expect(text).toBe('See the report now.');
    expect(blocks[0]?.marks).toEqual([
      { kind: 'link', href: 'https://example.org/', start: 4, end: 14 },
      { kind: 'strong', start: 8, end: 14 },
    ]);
  });

  it('T8 makes of canonical text the same text, whatever it was made of', () => {
    fc.assert(
      fc.property(rawBlocks, (raw) => {
        const { text } = canonicalText(raw);
        const again = canonicalText(text.split('\n').map((line) => paragraph({ text: line })));
        expect(again.text).toBe(text);
        expect(text.normalize('NFC')).toBe(text);
      }),
    );
  });

  it('T2 T7 keeps blocks and marks inside the text, in order and not empty, whatever comes', () => {
    fc.assert(
      fc.property(rawBlocks, (raw) => {
        const { text, blocks } = canonicalText(raw);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
        for (const block of blocks) {
          expect(block.end).toBeGreaterThan(block.start);
          for (const mark of block.marks ?? []) {
            expect(mark.start).toBeGreaterThanOrEqual(block.start);
            expect(mark.end).toBeLessThanOrEqual(block.end);
            expect(text.slice(mark.start, mark.end).trim()).not.toBe('');
          }
        }
      }),
    );
  });
});
