import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffRow, diffRevisions } from '.';

const PARAGRAPHS = [
  'For nineteen winters the noon ferry to Holm carried the post and, on most days, nobody at all.',
  'An empty boat is still a promise, said Karl Lund, its captain since 2007.',
  'The county will decide in March whether the promise is worth 2.3 million a year.',
  'The harbour office did not answer.',
];
const TEXT = PARAGRAPHS.join('\n');

/** A row as it reads: `[-gone-]`, `{+new+}`, `…2` for unchanged paragraphs, `¶` for a line break. */
function shown(oldText: string, newText: string): string[] {
  const words = (text: string, { start, end }: { start: number; end: number }) =>
    text.slice(start, end).replaceAll('\n', '¶');
  return diffRevisions(oldText, newText).rows.map((row) =>
    row.kind === 'unchanged'
      ? `…${row.paragraphs}`
      : row.runs
          .map((run) =>
            run.kind === 'removed'
              ? `[-${words(oldText, run.old)}-]`
              : run.kind === 'added'
                ? `{+${words(newText, run.fresh)}+}`
                : words(oldText, run.old),
          )
          .join(''),
  );
}

/** The two texts that the rows put together. */
function textsOf(rows: readonly DiffRow[], oldText: string, newText: string): [string, string, string] {
  let old = '';
  let fresh = '';
  let same = '';
  for (const row of rows) {
    for (const run of row.kind === 'changed' ? row.runs : [{ ...row, kind: 'same' as const }]) {
      if (run.kind !== 'added') old += oldText.slice(run.old.start, run.old.end);
      if (run.kind !== 'removed') fresh += newText.slice(run.fresh.start, run.fresh.end);
      if (
        run.kind === 'same' &&
        oldText.slice(run.old.start, run.old.end) !== newText.slice(run.fresh.start, run.fresh.end)
      )
        same += 'differs';
    }
  }
  return [old, fresh, same];
}

describe('AN40 a diff of two revisions', () => {
  it('shows changed words where they stood, and counts the paragraphs that did not change', () => {
    const changed = TEXT.replace('a promise, said Karl', 'a pledge, said Carl').replace('2.3', '2.4');
    expect(shown(TEXT, changed)).toEqual([
      '…1',
      'An empty boat is still a [-promise-]{+pledge+}, said [-Karl-]{+Carl+} Lund, its captain since 2007.¶',
      'The county will decide in March whether the promise is worth 2.[-3-]{+4+} million a year.¶',
      '…1',
    ]);
  });

  it('shows a paragraph that went, one that came, and one that was parted', () => {
    expect(shown(TEXT, PARAGRAPHS.toSpliced(1, 1).join('\n'))).toEqual(['…1', `[-${PARAGRAPHS[1]}¶-]`, '…2']);
    expect(shown(TEXT, PARAGRAPHS.toSpliced(2, 0, 'Nobody asked the captain twice.').join('\n'))).toEqual([
      '…2',
      '{+Nobody asked the captain twice.¶+}',
      '…2',
    ]);
    expect(shown('One. Two.', 'One.\nTwo.')).toEqual(['One.[- -]{+¶+}', '…1']);
  });

  it('has one row for texts that are the same, and none for two that are empty', () => {
    expect(shown(TEXT, TEXT)).toEqual(['…4']);
    expect(shown('', '')).toEqual([]);
    expect(shown('', 'Words.')).toEqual(['{+Words.+}']);
    expect(shown('Words.', '')).toEqual(['[-Words.-]']);
  });
});

describe('AN41 a diff never cuts a word or a grapheme', () => {
  it('of Latin, Korean or joined emoji', () => {
    expect(shown('The boats of Holm.', 'The boots of Holm.')).toEqual(['The [-boats-]{+boots+} of Holm.']);
    expect(shown('염전은 다섯 곳이다.', '염전은 여섯 곳이다.')).toEqual(['염전은 [-다섯-]{+여섯+} 곳이다.']);
    expect(shown('We are 👩‍👩‍👧‍👦 here.', 'We are 👩‍👩‍👧 here.')).toEqual([
      'We are [-👩‍👩‍👧‍👦-]{+👩‍👩‍👧+} here.',
    ]);
  });

  it('and shows single characters of scripts without spaces', () => {
    expect(shown('東京都知事は昨日発表した。', '東京都知事は今日発表した。')).toEqual([
      '東京都知事は[-昨-]{+今+}日発表した。',
    ]);
  });
});

describe('AN42 a change of many words is one change', () => {
  it('and not a scatter of the spaces and little words they share', () => {
    expect(shown('It was a cold day of rain.', 'It was the warmest evening of summer.')).toEqual([
      'It was [-a cold day of rain-]{+the warmest evening of summer+}.',
    ]);
  });

  it('that follows what went paragraph by paragraph when nothing is shared', () => {
    const before = Array.from({ length: 400 }, (_, at) => `alpha${at} beta${at}.`).join('\n');
    const after = Array.from({ length: 400 }, (_, at) => `gamma${at} delta${at}.`).join('\n');
    const rows = shown(before, after);
    expect(rows).toHaveLength(800);
    expect(rows[400]).toBe('{+gamma0 delta0.¶+}');
  });
});

describe('AN43 the rows of a diff hold both texts whole', () => {
  const words = fc.array(fc.constantFrom('boat', 'a', ' ', ' ', '\n', 'é', '한국', '👩‍👧', '.', 'harbour'), {
    maxLength: 60,
  });
  it('whatever they are', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [oldText, newText] = [a.join(''), b.join('')];
        expect(textsOf(diffRevisions(oldText, newText).rows, oldText, newText)).toEqual([
          oldText,
          newText,
          '',
        ]);
      }),
    );
  });

  it('also of 400,000 characters with a fifth of the words edited', () => {
    const before = Array.from({ length: 800 }, (_, row) =>
      Array.from({ length: 80 }, (_, at) => `w${(row * 7919 + at * 104_729) % 9_973}`).join(' '),
    ).join('\n');
    const after = before.replace(/w\d+[05]\b/g, 'edited');
    const { rows } = diffRevisions(before, after);
    expect(textsOf(rows, before, after)).toEqual([before, after, '']);
  });
});
