import { describe, expect, it } from 'vitest';
import { changedFields, checkDraft, draftOf } from './record-draft';

const opened = draftOf({
  csl: {
    id: 's1',
    type: 'article-newspaper',
    title: 'The lamp at Skerry Point went dark',
    author: [{ family: 'Lindqvist', given: 'Mara' }],
    issued: { 'date-parts': [[2026, 3, 4]] },
    'container-title': 'Northern Ledger',
    URL: 'https://ledger.example/lamp',
    language: 'en-GB',
  },
});

describe('LI9 the record form', () => {
  it('opens with what the record holds', () => {
    expect(opened).toEqual({
      title: 'The lamp at Skerry Point went dark',
      author: 'Lindqvist, Mara',
      issued: '2026-03-04',
      'container-title': 'Northern Ledger',
      URL: 'https://ledger.example/lamp',
      language: 'en-GB',
      type: 'article-newspaper',
    });
  });
  it('takes two authors on two lines', () => {
    expect(checkDraft(opened, { ...opened, author: 'Lindqvist, Mara\nBrandt, Ilse' })).toEqual({
      ok: true,
      csl: {
        author: [
          { family: 'Lindqvist', given: 'Mara' },
          { family: 'Brandt', given: 'Ilse' },
        ],
      },
      fields: ['author'],
    });
  });
  it('takes a date in words', () => {
    expect(checkDraft(opened, { ...opened, issued: '5 March 2026' })).toEqual({
      ok: true,
      csl: { issued: { 'date-parts': [[2026, 3, 5]] } },
      fields: ['issued'],
    });
  });
  it('takes a field out when it is emptied', () => {
    expect(checkDraft(opened, { ...opened, URL: ' ' })).toEqual({
      ok: true,
      csl: { URL: undefined },
      fields: ['URL'],
    });
  });
  it('writes a language tag as it should be', () => {
    expect(checkDraft(opened, { ...opened, language: 'zh_hant' })).toMatchObject({
      ok: true,
      csl: { language: 'zh-Hant' },
    });
  });
  it('sees no change in white space around a text', () => {
    expect(changedFields(opened, { ...opened, title: ` ${opened.title} ` })).toEqual([]);
  });
});

describe('LI10 a field that cannot be read says why', () => {
  it.each([
    ['title', ' ', 'A source needs a title.'],
    ['issued', '31 February 2026', '“31 February 2026” does not exist'],
    ['URL', 'javascript:alert(1)', 'not the address of a web page'],
    ['URL', 'ledger.example/lamp', 'not the address of a web page'],
    ['language', 'not a language', 'not a language tag'],
  ] as const)('%s “%s”', (field, typed, sentence) => {
    expect(checkDraft(opened, { ...opened, [field]: typed })).toEqual({
      ok: false,
      problems: { [field]: expect.stringContaining(sentence) },
    });
  });
  it('and several say so together', () => {
    expect(checkDraft(opened, { ...opened, title: '', language: '?' })).toMatchObject({
      ok: false,
      problems: { title: expect.any(String), language: expect.any(String) },
    });
  });
  it('but not when it was odd before and was left alone', () => {
    const odd = { ...opened, issued: 'Lent term' };
    expect(checkDraft(odd, { ...odd, title: 'The lamp' })).toEqual({
      ok: true,
      csl: { title: 'The lamp' },
      fields: ['title'],
    });
  });
});
