import { describe, expect, it } from 'vitest';
import { quotationText } from './quotation-text';

describe('NB2 a quotation copied to another program is its words and its citation', () => {
  it.each([
    ['around 340 vessels', 'Lindqvist 2026, ¶ 3', '“around 340 vessels” (Lindqvist 2026, ¶ 3)'],
    ['“We steered by the surf,”', 'Lindqvist 2026, ¶ 2', '“We steered by the surf,” (Lindqvist 2026, ¶ 2)'],
    ['「등대는 꺼져 있었다」', '해안일보 2026', '「등대는 꺼져 있었다」 (해안일보 2026)'],
    ['around 340 vessels', '', '“around 340 vessels”'],
  ])('gives %s with %j as %s', (exact, citation, text) => {
    expect(quotationText(exact, citation)).toBe(text);
  });
});
