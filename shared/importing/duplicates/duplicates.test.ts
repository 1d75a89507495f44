import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, signatureOf, similarPairs, type TextSignature, wordsInCommon } from '.';

const KOREAN =
  '장관은 목요일 기자회견에서 보고서의 존재를 몰랐다고 밝혔다. 위원회는 3월에 다시 열리며, 서명한 사람 모두의 이야기를 들을 예정이라고 위원장이 전했다.';

function signed(text: string): TextSignature {
  const signature = signatureOf(text);
  if (signature === null) throw new Error('The text is too short to be signed');
  return signature;
}

/** Words of which each is told apart by its number. */
function words(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');
}

describe('IM150 a signature', () => {
  it('is the same for the same words, whatever their case, punctuation and line breaks', () => {
    const text = words(0, 60);
    expect(likeness(signed(text), signed(text.toUpperCase().replaceAll(' ', ',\n')))).toBe(1);
  });

  it('of Korean is the same whatever its spaces', () => {
    expect(likeness(signed(KOREAN), signed(KOREAN.replaceAll(' ', '')))).toBe(1);
  });

  it.each([0.25, 0.5, 0.75])('tells how many runs of words two texts share: %d', (share) => {
    const [one, other] = [words(0, 2_000), words(2_000 * (1 - share), 2_000)];
    const expected = share / (2 - share);
    expect(Math.abs(likeness(signed(one), signed(other)) - expected)).toBeLessThan(0.1);
  });

  it('is none of a text too short to be told apart', () => {
    expect([signatureOf(''), signatureOf(words(0, 12))]).toEqual([null, null]);
  });
});

describe('IM151 the pairs among many signatures', () => {
  it('are those that are alike, and no others', () => {
    const texts = [words(0, 400), words(1_000, 400), words(40, 400), words(2_000, 400), words(1_020, 400)];
    expect(similarPairs(texts.map(signed), 0.3)).toEqual(
      expect.arrayContaining([
        [0, 2],
        [1, 4],
      ]),
    );
    expect(similarPairs(texts.map(signed), 0.3)).toHaveLength(2);
  });

  it('stay few where one page came a thousand times', () => {
    const same = Array.from({ length: 1_000 }, () => signed(words(0, 100)));
    expect(similarPairs(same, 0.3).length).toBeLessThan(1_000);
  });
});

describe('IM152 the words in common', () => {
  it('are all for a text and a part of it', () => {
    expect(wordsInCommon(words(0, 100), words(20, 40))).toBe(1);
  });

  it('are none for texts that share words but no run of three', () => {
    expect(
      wordsInCommon('the minister said that he did not know', 'that said he the know not did minister'),
    ).toBe(0);
  });

  it('are counted in the shorter text', () => {
    expect(wordsInCommon(`${words(0, 30)} ${words(500, 10)}`, words(0, 300))).toBe(0.75);
  });

  it('are the same whichever text comes first', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one.length !== other.length);
        expect(wordsInCommon(one, other)).toBe(wordsInCommon(other, one));
      }),
    );
  });

  it('are none for no words', () => {
    expect(wordsInCommon('', words(0, 10))).toBe(0);
  });
});
