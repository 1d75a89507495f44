import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, anchor, reanchor, reanchoring, type TextTarget, describe as targetAt } from '.';

const OLD =
  'Ferry service resumes\nThe ferry to the islands sails again from Monday, the harbour master said on Friday.';
const NEW = `Correction.\n${OLD}`;
const WORDS = 'sails again from Monday';

function targetOf(text: string, words: string): TextTarget {
  const start = text.indexOf(words);
  return targetAt(text, { start, end: start + words.length });
}
const wordsAt = (text: string, found: Anchor | undefined): string =>
  found === undefined || found.state === 'orphan' ? '(orphan)' : text.slice(found.span.start, found.span.end);

describe('offsets that cannot be', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -7, 3.5, 9_999])(
    'AN24 finds the words of a target that claims to start at %s',
    (offset) => {
      const target = { ...targetOf(OLD, WORDS), start: offset, end: offset };
      expect(wordsAt(NEW, anchor(NEW, target))).toBe(WORDS);
      expect(wordsAt(NEW, reanchor(OLD, NEW, [target])[0])).toBe(WORDS);
      expect(wordsAt(OLD, reanchor(OLD, OLD, [target])[0])).toBe(WORDS);
    },
  );

  it('AN24 describes a span with such offsets as the part of the text that it covers', () => {
    expect(targetAt(OLD, { start: Number.NEGATIVE_INFINITY, end: 5.9 })).toMatchObject({
      start: 0,
      end: 5,
      exact: 'Ferry',
    });
    expect(targetAt(OLD, { start: Number.NaN, end: Number.NaN })).toMatchObject({
      start: 0,
      end: 0,
      exact: '',
    });
  });

  it('AN24 ignores an end that contradicts the words', () => {
    const target = { ...targetOf(OLD, WORDS), end: 2 };
    expect(anchor(OLD, target)).toMatchObject({ state: 'exact', span: { start: target.start } });
  });
});

describe('words that are not at their span', () => {
  it('AN25 believes the words and not the span', () => {
    const target = { ...targetOf(OLD, WORDS), start: OLD.indexOf('harbour master') };
    expect(wordsAt(OLD, anchor(OLD, target))).toBe(WORDS);
    expect(wordsAt(NEW, reanchor(OLD, NEW, [target])[0])).toBe(WORDS);
  });

  it('AN25 looks in the new text alone for words the old one never held', () => {
    const target = { ...targetOf(OLD, WORDS), exact: 'is cancelled from Tuesday on' };
    const text = OLD.replace(WORDS, 'is cancelled from Tuesday on');
    expect(wordsAt(text, reanchor(OLD, text, [target])[0])).toBe('is cancelled from Tuesday on');
    expect(reanchor(OLD, NEW, [target])[0]?.state).toBe('orphan');
  });
});

describe('empty texts', () => {
  it('AN18 makes orphans of all targets where a revision has no text', () => {
    const target = targetOf(OLD, WORDS);
    const orphan: Anchor = { state: 'orphan', candidates: [] };
    expect(reanchor(OLD, '', [target])).toEqual([orphan]);
    expect(anchor('', target)).toEqual(orphan);
    expect(wordsAt(NEW, reanchor('', NEW, [target])[0])).toBe(WORDS);
  });

  it('AN4 keeps the empty target of an empty text', () => {
    const target = targetAt('', { start: 0, end: 0 });
    expect(anchor('', target)).toEqual({ state: 'exact', span: { start: 0, end: 0 }, score: 1 });
  });
});

// Pieces that make graphemes of several code units, that pair up across a seam, or that never pair.
const awkward = fc
  .array(
    fc.constantFrom(
      'a',
      'the ',
      ' ',
      '\n',
      '\r\n',
      '\r',
      'e\u0301',
      '\u0301',
      '👨\u200d👩\u200d👧\u200d👦',
      '👍🏽',
      '🇰🇷',
      '🇯',
      '\ud83d',
      '\udc4d',
      '한',
      '\u1112\u1161\u11ab',
      'क्षि',
      'שלום',
      '\u00ad',
      '\u200b',
      '\u0000',
      '\ufeff',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const unicode = fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 60 }));
const offset = fc.oneof(fc.integer({ min: -5, max: 120 }), fc.double());

describe('any text at all', () => {
  it('AN26 anchors every span it describes exactly where it was', () => {
    fc.assert(
      fc.property(unicode, offset, offset, (text, start, end) => {
        const target = targetAt(text, { start, end });
        const span = { start: target.start, end: target.end };
        expect(text.slice(span.start, span.end)).toBe(target.exact);
        expect(anchor(text, target)).toEqual({ state: 'exact', span, score: 1 });
        expect(reanchor(text, text, [target])).toEqual([{ state: 'exact', span, score: 1 }]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('AN26 follows words with unpaired surrogates like any others', () => {
    const old = `A broken \ud83d sign stood in the report that the paper printed \udc4d on Monday.`;
    const text = `Corrected. ${old}`;
    const target = targetOf(old, 'sign stood in the report that the paper printed \udc4d on');
    expect(anchor(text, target)).toMatchObject({ state: 'moved', span: { start: target.start + 11 } });
    expect(reanchor(old, text, [target])[0]).toMatchObject({ state: 'moved' });
  });

  it('AN19 gives one anchor for each target and never a span outside the text or turned round', () => {
    const target = fc.record({
      start: offset,
      end: offset,
      exact: unicode,
      prefix: unicode,
      suffix: unicode,
    });
    fc.assert(
      fc.property(unicode, unicode, fc.array(target, { maxLength: 4 }), offset, (old, fresh, odd, at) => {
        const targets = [...odd, targetAt(old, { start: at, end: at + 9 })];
        const follow = reanchoring(old, fresh);
        const found = [...reanchor(old, fresh, targets), ...targets.map(follow)];
        const spans = found.flatMap((one) => (one.state === 'orphan' ? one.candidates : [one]));
        expect(found).toHaveLength(2 * targets.length);
        for (const { span, score } of spans) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(fresh.length);
          expect(score >= 0 && score <= 1).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('very many targets', () => {
  it('AN27 follows 100,000 in one call', () => {
    const lines = Array.from(
      { length: 400 },
      (_, at) => `Ward ${at * 37} counted ${at * 911} votes by noon, clerk ${at} wrote.`,
    );
    const old = lines.join('\n');
    const text = `Results\n${lines.filter((_, at) => at % 10 !== 0).join('\n')}`;
    const targets = Array.from({ length: 100_000 }, (_, at) => {
      const start = (at * 7) % (old.length - 30);
      return { start, end: start + 20, exact: old.slice(start, start + 20), prefix: '', suffix: '' };
    });
    const found = reanchor(old, text, targets);
    const at = targets.findIndex(({ exact }) => exact.includes(' 303363 '));
    expect(found).toHaveLength(100_000);
    expect(wordsAt(text, found[at])).toBe(targets[at]?.exact);
  }, 60_000);

  it('AN28 compares words that stand nearly everywhere around their old place', () => {
    const name = (at: number): string => (at * 7_368_787).toString(36);
    const text = Array.from({ length: 3_000 }, (_, at) => `${name(at)} of`).join(' ');
    const start = text.indexOf(name(2_500)) + name(2_500).length + 1;
    const target = targetAt(text, { start, end: start + 2 });
    expect(target.exact).toBe('of');
    expect(anchor(`A ${text}`, target)).toMatchObject({ state: 'moved', span: { start: start + 2 } });
  });
});
