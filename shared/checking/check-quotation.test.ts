import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotation } from '.';

const SOURCE =
  'The minister said: “We were unable to go — not today.”\nLater he didn’t recall the 13.5 million euros, ' +
  'and the ministry denied everything that had been reported … until the oﬃce closed. Page 10² [of the file] was 5′ long.';
const stateOf = (quoted: string): string => checkQuotation(quoted, SOURCE).state;
const wordsOf = (quoted: string): string | null => {
  const { span } = checkQuotation(quoted, SOURCE);
  return span === null ? null : SOURCE.slice(span.start, span.end);
};

describe('exact', () => {
  it('CH1 CH2 finds a verbatim quotation and points at it', () => {
    expect(checkQuotation('We were unable to go', SOURCE)).toEqual({
      state: 'exact',
      span: { start: 20, end: 40 },
    });
  });

  it('CH1 does not mind where lines break or whether accents are composed', () => {
    expect(stateOf('not today.”  Later\nhe ')).toBe('exact');
    expect(checkQuotation('caf\u00e9', 'The cafe\u0301 closed')).toEqual({
      state: 'exact',
      span: { start: 4, end: 9 },
    });
  });

  it('CH3 does not take cut words for the quotation', () => {
    expect(stateOf('able to go')).toBe('altered');
    expect(wordsOf('able to go')).toBe('unable to go');
    expect(stateOf('3.5 million euros')).toBe('altered');
    expect(checkQuotation('cafe closed', 'The cafe\u0301 closed').state).not.toBe('exact');
    expect(stateOf('13.5 million euros')).toBe('exact');
  });

  it('CH3 lets a Korean word stand without its particle', () => {
    expect(checkQuotation('대통령', '어제 대통령은 말했다.').state).toBe('exact');
  });

  it('CH7 takes brackets that the source has for words', () => {
    expect(stateOf('Page 10² [of the file] was')).toBe('exact');
  });
});

describe('typographic', () => {
  it('CH4 forgives other marks, dashes, spaces beside marks and letter shapes', () => {
    expect(stateOf('"We were unable to go-not today."')).toBe('typographic');
    expect(stateOf("he didn't recall")).toBe('typographic');
    expect(stateOf('reported... until the office closed')).toBe('typographic');
    expect(wordsOf('reported... until the office closed')).toBe('reported … until the oﬃce closed');
  });

  it('CH4 does not forgive case, superscripts or another measure', () => {
    expect(stateOf('we were unable to go')).toBe('altered');
    expect(stateOf('Page 102 [of the file]')).not.toBe('typographic');
    expect(stateOf('was 5" long')).not.toBe('typographic');
  });
});

describe('declared', () => {
  it('CH5 accepts an omission, a remark, a letter and an insertion in brackets', () => {
    expect(wordsOf('[T]he ministry denied […] reported')).toBe(
      'the ministry denied everything that had been reported',
    );
    expect(stateOf('the ministry denied everything [sic] that had been reported')).toBe('declared');
    expect(stateOf("[the minister] didn't recall the […] euros")).toBe('declared');
    expect(stateOf('Later [the minister] didn’t recall')).toBe('declared');
  });

  it('CH5 does not accept other words beside a declared change', () => {
    expect(stateOf('[T]he ministry confirmed everything that had been […] reported')).toBe('altered');
    expect(stateOf('[A]ble to go')).not.toBe('declared');
  });

  it('CH5 does not accept words in another order or an omission of pages', () => {
    expect(stateOf('closed […] the minister said')).not.toBe('declared');
    const apart = `The talks failed. ${'Nothing else was said that day. '.repeat(90)}The harbour closed.`;
    expect(checkQuotation('The talks […] closed', apart).state).not.toBe('declared');
  });

  it('CH6 does not take an ellipsis without brackets for a declaration', () => {
    expect(stateOf('the ministry denied … reported')).not.toBe('declared');
  });
});

describe('altered and missing', () => {
  it('CH8 shows which words an altered quotation came from', () => {
    expect(stateOf('the ministry refused everything that was reported')).toBe('altered');
    expect(wordsOf('the ministry refused everything that was reported')).toBe(
      'the ministry denied everything that had been reported',
    );
  });

  it('CH9 finds nothing for other words, for none, and in an empty source', () => {
    const missing = { state: 'missing', span: null };
    expect(checkQuotation('The striker scored twice before half-time', SOURCE)).toEqual(missing);
    expect(checkQuotation(' \n\u200b', SOURCE)).toEqual(missing);
    expect(checkQuotation('words', '')).toEqual(missing);
  });

  it('CH1 CH9 never throws, points into the source, and calls nothing exact that differs in more than white space', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '“', '[', ']', '…', 'é', '\u0301', '\ud83d', '한', '1', '.'),
      maxLength: 40,
    });
    const bare = (value: string): string => value.normalize('NFC').replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(text, text, (quoted, source) => {
        const { state, span } = checkQuotation(quoted, source);
        expect(span === null).toBe(state === 'missing');
        const words = source.slice(span?.start ?? 0, span?.end ?? 0);
        expect(words.length).toBe((span?.end ?? 0) - (span?.start ?? 0));
        expect(state !== 'exact' || bare(words) === bare(quoted)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
