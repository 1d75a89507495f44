import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, anchor, reanchor, reanchoring, type TextTarget, describe as targetAt } from '.';

const ARTICLE = [
  'Harbour vote delayed again',
  'The council postponed its decision on the northern harbour until autumn, the mayor told reporters on Tuesday.',
  '“Nobody in this room has read the whole report,” said Ilse Brandt, who leads the opposition, before the session.',
  'Fishermen had blocked the quay with forty boats since dawn. “We will come back every week,” one of them shouted.',
  'A spokesman for the port authority declined to say how much the dredging had already cost the city.',
].join('\n');

function targetOf(text: string, words: string): TextTarget {
  const start = text.indexOf(words);
  return targetAt(text, { start, end: start + words.length });
}
const wordsAt = (text: string, found: Anchor | undefined): string =>
  found === undefined || found.state === 'orphan' ? '(orphan)' : text.slice(found.span.start, found.span.end);

describe('describing', () => {
  it('AN1 AN2 keeps whole graphemes and 32 code units of context', () => {
    const text = `${'a'.repeat(40)}👍🏽 yes 👍🏽${'b'.repeat(40)}`;
    const target = targetAt(text, { start: 42, end: 48 });
    expect(target.exact).toBe('👍🏽 yes');
    expect([target.start, target.prefix, target.suffix.length]).toEqual([40, 'a'.repeat(32), 32]);
    expect(targetAt(`👍🏽${'a'.repeat(30)}x`, { start: 34, end: 35 }).prefix).toBe('a'.repeat(30));
  });

  it('AN3 clamps a span outside the text', () => {
    expect(targetAt('abc', { start: -5, end: 99 })).toEqual({
      start: 0,
      end: 3,
      exact: 'abc',
      prefix: '',
      suffix: '',
    });
    expect(targetAt('', { start: 4, end: 2 }).exact).toBe('');
  });
});

describe('anchor', () => {
  it('AN4 finds every described span exactly in the unchanged text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', 'e\u0301', '👍🏽', '\ud83d', '한'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: -5, max: 80 }),
        fc.integer({ min: -5, max: 80 }),
        (value, start, end) => {
          const target = targetAt(value, { start, end });
          const span = { start: target.start, end: target.end };
          expect(anchor(value, target)).toEqual({ state: 'exact', span, score: 1 });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('AN5 follows words that only moved down', () => {
    const text = `A new opening paragraph.\n${ARTICLE}`;
    const found = anchor(text, targetOf(ARTICLE, 'forty boats'));
    expect([found.state, wordsAt(text, found)]).toEqual(['moved', 'forty boats']);
  });

  it('AN5 takes the only verbatim place of a longer quotation, whatever stands around it now', () => {
    const text =
      'It was all new. One quote survived: nobody in this room has read the whole report. Nothing else.';
    const target = targetOf(ARTICLE.toLowerCase(), 'nobody in this room has read the whole report');
    expect(anchor(text, target).state).toBe('moved');
  });

  it('AN6 tells two places apart by their context', () => {
    const text = 'The mayor said no comment on Monday. Days later the union said no comment on the strike.';
    const target = targetAt(text, {
      start: text.lastIndexOf('no comment'),
      end: text.lastIndexOf('no comment') + 10,
    });
    const shifted = `Update. ${text}`;
    expect(anchor(shifted, target)).toMatchObject({ state: 'moved', span: { start: 71, end: 81 } });
  });

  it('AN6 leaves the choice to the user where two places are alike', () => {
    const line = 'Turnout was 54 percent in the district.';
    const target = targetOf(`Intro.\n${line}`, '54 percent');
    const found = anchor(`${line}\n${line}`, {
      ...target,
      prefix: 'Turnout was ',
      suffix: ' in the district.',
    });
    expect(found).toEqual({
      state: 'orphan',
      candidates: [
        { span: { start: 12, end: 22 }, score: 1 },
        { span: { start: 52, end: 62 }, score: 1 },
      ],
    });
  });

  it('AN6 does not pick one of many equal places in a text that repeats itself', () => {
    const text = 'la '.repeat(200);
    const target = targetAt(text, { start: 300, end: 330 });
    expect(anchor(`Oh ${text}`, { ...target, start: 301 }).state).toBe('orphan');
  });

  it('AN7 makes an orphan of a quotation that is gone', () => {
    const target = targetOf('The minister “did not know”, he said.', 'did not know');
    expect(anchor('The minister resigned on Monday.', target)).toEqual({ state: 'orphan', candidates: [] });
  });

  it('AN8 follows words an editor changed', () => {
    const text = ARTICLE.replace('postponed its decision', 'put off a final decision').replace(
      'mayor',
      'deputy mayor',
    );
    const found = anchor(
      text,
      targetOf(ARTICLE, 'postponed its decision on the northern harbour until autumn'),
    );
    expect([found.state, wordsAt(text, found)]).toEqual([
      'fuzzy',
      'put off a final decision on the northern harbour until autumn',
    ]);
  });

  it('AN8 does not take other words in the same place', () => {
    const text = ARTICLE.replace(
      'Nobody in this room has read the whole report',
      'My lawyers advised me against any comment',
    );
    const found = anchor(text, targetOf(ARTICLE, 'Nobody in this room has read the whole report'));
    expect(found.state).toBe('orphan');
  });

  it('AN9 does not jump to a similar sentence when its own was cut out', () => {
    const similar = `${ARTICLE}\nLater another boat owner shouted: “We will come back every day,” and left the quay.`;
    const text = similar.replace(
      '“We will come back every week,” one of them shouted.',
      'One of them shouted.',
    );
    expect(anchor(text, targetOf(similar, 'We will come back every week')).state).toBe('orphan');
  });

  it('AN10 believes the words where the offsets are wrong', () => {
    const target = { ...targetOf(ARTICLE, 'forty boats'), start: Number.NaN, end: -3 };
    expect(wordsAt(ARTICLE, anchor(ARTICLE, target))).toBe('forty boats');
    expect(wordsAt(ARTICLE, anchor(ARTICLE, { ...target, start: 9e9 }))).toBe('forty boats');
  });

  it('AN11 looks for neither nothing nor white space', () => {
    const orphan: Anchor = { state: 'orphan', candidates: [] };
    expect(anchor('some text', { start: 3, end: 3, exact: '', prefix: 'x', suffix: '' })).toEqual(orphan);
    expect(anchor('some text', { start: 0, end: 1, exact: ' ', prefix: '', suffix: '' })).toEqual(orphan);
    expect(anchor('', targetOf(ARTICLE, 'forty boats'))).toEqual(orphan);
  });
});

describe('reanchor', () => {
  it('AN12 AN13 follows each target through edits around and in it', () => {
    const text = ARTICLE.replace('Harbour vote', 'Port ballot').replace(
      'forty boats since dawn',
      'almost forty boats from dawn',
    );
    const targets = [
      targetOf(ARTICLE, 'with forty boats since dawn'),
      targetOf(ARTICLE, 'the mayor told reporters'),
    ];
    expect(reanchor(ARTICLE, text, targets).map((found) => wordsAt(text, found))).toEqual([
      'with almost forty boats from dawn',
      'the mayor told reporters',
    ]);
  });

  it('AN13 keeps to the right one of two equal sentences', () => {
    const line = 'Turnout was 54 percent in the district, the office said.';
    const text = `${line}\nA paragraph in between was added.\n${line}`;
    const target = targetAt(`${line}\n${line}`, { start: line.length + 13, end: line.length + 23 });
    const [found] = reanchor(`${line}\n${line}`, text, [target]);
    expect(found).toMatchObject({ state: 'moved', span: { start: text.lastIndexOf('54 percent') } });
  });

  it('AN14 finds a quotation in a paragraph that an editor moved up', () => {
    const [title, first, second, third, last] = ARTICLE.split('\n');
    const text = [title, third?.replace('shouted', 'called out'), first, second, last].join('\n');
    const [found] = reanchor(ARTICLE, text, [targetOf(ARTICLE, 'We will come back every week')]);
    expect([found?.state, wordsAt(text, found)]).toEqual(['moved', 'We will come back every week']);
  });

  it('AN15 AN16 does not jump to equal words that were there before', () => {
    const old = `${ARTICLE}\nThe union replied in a statement: “We will come back every week,” it read.`;
    const text = old.replace('“We will come back every week,” one of them shouted.', '');
    expect(reanchor(old, text, [targetOf(old, 'We will come back every week')])[0]?.state).toBe('orphan');
  });

  it('AN17 finds the words of a target whose span is wrong', () => {
    const text = `Update.\n${ARTICLE}`;
    const [found] = reanchor(ARTICLE, text, [
      { ...targetOf(ARTICLE, 'the port authority declined'), start: 2 },
    ]);
    expect(wordsAt(text, found)).toBe('the port authority declined');
  });

  it('AN18 makes every target an orphan when no text is left', () => {
    expect(reanchor(ARTICLE, '', [targetOf(ARTICLE, 'forty boats')])).toEqual([
      { state: 'orphan', candidates: [] },
    ]);
    expect(reanchor(ARTICLE, 'x', [])).toEqual([]);
  });

  it('AN22 follows one target at a time, in any order, to where all together go', () => {
    const text = ARTICLE.replace('forty boats since dawn', 'almost forty boats from dawn');
    const targets = ['with forty boats since dawn', 'the mayor told reporters', 'had already cost'].map(
      (words) => targetOf(ARTICLE, words),
    );
    const follow = reanchoring(ARTICLE, text);
    const backwards = targets.toReversed().map(follow);
    expect(backwards.toReversed()).toEqual(reanchor(ARTICLE, text, targets));
    expect(targets.map(follow)).toEqual(reanchor(ARTICLE, text, targets));
  });

  it('AN19 AN20 AN21 follows Korean words through an edit', () => {
    const old =
      '부산시는 어제 북항 재개발 계획을 발표했다. 시장은 “주민의 의견을 먼저 듣겠다”고 말했다. 공사는 내년에 시작된다.';
    const text = `속보. ${old.replace('어제', '월요일').replace('먼저', '충분히')}`;
    const [found] = reanchor(old, text, [targetOf(old, '주민의 의견을 먼저 듣겠다')]);
    expect([found?.state, wordsAt(text, found)]).toEqual(['fuzzy', '주민의 의견을 충분히 듣겠다']);
  });

  it('AN19 never throws and never leaves the text, whatever texts and targets hold', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '\ud83d', '👍🏽'), maxLength: 200 }),
      fc
        .array(fc.constantFrom('the', 'harbour', 'vote', '\n', 'was', 'delayed'), { maxLength: 60 })
        .map((w) => w.join(' ')),
    );
    const offset = fc.oneof(fc.integer({ min: -10, max: 300 }), fc.double());
    const context = fc.string({ maxLength: 32 });
    const target = fc.record({ start: offset, end: offset, exact: text, prefix: context, suffix: context });
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(target, { maxLength: 4 }),
        offset,
        offset,
        (old, fresh, odd, start, end) => {
          const targets = [...odd, targetAt(old, { start, end })];
          const found = [...reanchor(old, fresh, targets), ...targets.map((one) => anchor(fresh, one))];
          const spans = found
            .flatMap((one) => (one.state === 'orphan' ? one.candidates : [one]))
            .map(({ span }) => span);
          expect(found).toHaveLength(2 * targets.length);
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(fresh.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
