import { describe, expect, it } from 'vitest';
import { plainWords } from './plain-words';

describe('NB33 an unreadable note still shows its words', () => {
  it('gives the text of every block, with quotations and their citations', () => {
    const raw = {
      document: {
        state: {
          root: {
            type: 'root',
            children: [
              {
                type: 'poll',
                children: [{ text: 'Who ' }, { type: 'link', children: [{ text: 'knew' }] }, { text: '?' }],
              },
              { type: 'quotation', exact: 'a matter of routine', citation: 'Lindqvist 2026, ¶ 3' },
              { type: 'list', children: [{ type: 'listitem', children: [{ text: 'the log' }] }] },
            ],
          },
        },
      },
    };
    expect(plainWords(raw)).toEqual(['Who knew?', '“a matter of routine” (Lindqvist 2026, ¶ 3)', 'the log']);
  });

  it.each([null, 7, 'a string', [], { children: 'no list' }])(
    'finds no words in %j and does not fail',
    (raw) => {
      expect(plainWords(raw)).toEqual([]);
    },
  );
});
