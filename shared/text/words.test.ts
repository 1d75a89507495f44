import { describe, expect, it } from 'vitest';
import { countWords, findFolded, foldForSearch } from '.';

describe('counting words', () => {
  it('T13 counts as a reader does, figures, apostrophes and decimals included', () => {
    expect(countWords('She didn’t pay 3.5 million — not one “won”, e.g. in 2024.')).toBe(11);
  });

  it('T13 counts Korean by its spaces, Japanese and Chinese by dictionary', () => {
    expect(countWords('대통령은 어제 발표했다.')).toBe(3);
    expect(countWords('東京都知事は昨日')).toBe(
      [...new Intl.Segmenter('ja', { granularity: 'word' }).segment('東京都知事は昨日')].filter(
        ({ isWordLike }) => isWordLike,
      ).length,
    );
  });

  it('T13 counts nothing in nothing', () => {
    expect([countWords(''), countWords(' — … “”')]).toEqual([0, 0]);
  });
});

describe('search', () => {
  it('T14 forgets case, accents and typography', () => {
    expect(foldForSearch('Čeština – “ﬁn” d’été, Straße')).toBe('cestina - "fin" d\'ete, strasse');
  });

  it('T14 does not find a syllable in another', () => {
    expect(findFolded('각하', '가')).toBeNull();
  });

  it('T15 points at the original words, whole graphemes', () => {
    expect(findFolded('Das “Straßen-Café” schließt', 'strassen-cafe')).toEqual({ start: 5, end: 17 });
    expect(findFolded(`${'x'.repeat(1_500)} Cafe\u0301`, 'café')).toEqual({ start: 1_501, end: 1_506 });
  });

  it('T15 finds nothing for an empty search', () => {
    expect([findFolded('abc', ''), findFolded('', 'a'), findFolded('abc', '\u200b')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
