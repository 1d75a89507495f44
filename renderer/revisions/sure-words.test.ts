import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/model';
import { sureIn } from './sure-words';

const OLD =
  'The county will decide in March whether the promise is worth 2.3 million a year, the council said after a long meeting.';

function pending(id: string, newWords: string, rest: Partial<Annotation> = {}): Annotation {
  return {
    id,
    revisionId: 'r1',
    anchor: 'fuzzy',
    found: { revisionId: 'r2', spans: [{ start: 0, end: newWords.length }], score: 0.95, candidates: [] },
    schema: 1,
    createdAt: '2026-03-12T09:00:00.000Z',
    updatedAt: '2026-03-12T09:00:00.000Z',
    sourceId: 's1',
    start: 0,
    end: OLD.length,
    exact: OLD,
    prefix: '',
    suffix: '',
    kind: 'highlight',
    colour: 'amber',
    tags: [],
    comment: '',
    ...rest,
  };
}

describe('RV31 what may be accepted together', () => {
  it.each([
    ['one word in ten', OLD.replace('decide', 'rule').replace('long', 'short'), ['a']],
    ['more than one word in ten', OLD.replace('will decide', 'has ruled').replace('a long', 'one brief'), []],
    ['a figure', OLD.replace('2.3', '3.2'), []],
    ['a word of negation', OLD.replace('will decide', 'will not decide'), []],
    ['a negation within a word', OLD.replace('will decide', 'won’t decide'), []],
  ])('%s', (_what, newText, ids) => {
    expect(sureIn([pending('a', newText)], newText)).toEqual(ids);
  });

  it('holds in German, French and Korean', () => {
    const exact =
      '군청은 남은 염전을 문화유산으로 등록하겠다고 밝혔고 섬의 주민들은 그 소식을 크게 반겼다고 한다';
    const found = (newText: string) => sureIn([pending('a', newText, { exact })], newText);
    expect(found(exact.replace('크게', '몹시'))).toEqual(['a']);
    expect(found(exact.replace('반겼다고', '반기지 않았다고'))).toEqual([]);
    const german =
      'Der Landkreis wird im März darüber entscheiden, ob das Versprechen das viele Geld wert ist';
    const changed = german.replace('das viele Geld', 'kein Geld');
    expect(sureIn([pending('a', changed, { exact: german })], changed)).toEqual([]);
    const french =
      'Le comté va décider en mars si la promesse vaut cette somme chaque année pour les habitants';
    const denied = french.replace('vaut cette', 'ne vaut pas cette');
    expect(sureIn([pending('a', denied, { exact: french })], denied)).toEqual([]);
  });

  it('a place that is not certain is not, nor is an orphan, whatever it has for candidates', () => {
    const newText = OLD.replace('decide', 'rule');
    const spans = [{ start: 0, end: newText.length }];
    const unsure = { revisionId: 'r2', spans, score: 0.89, candidates: [] };
    const lost = { revisionId: 'r2', spans: [], score: 0, candidates: [{ start: 0, end: 99, score: 0.99 }] };
    const asked = [
      pending('a', newText, { found: unsure }),
      pending('b', newText, { anchor: 'orphan', found: lost }),
    ];
    expect(sureIn(asked, newText)).toEqual([]);
  });
});
