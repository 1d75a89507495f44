import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin } from '../model';
import { commentPartsOf } from './annotation-bodies';
import { type Edits, editedItems } from './foreign-annotation';

const text = fc.stringMatching(/^[a-z]{1,3}( [a-z]{1,3})?$/);
const body = fc.oneof(
  text.map((value) => ({ type: 'TextualBody', value })),
  text.map((value) => ({ type: 'TextualBody', value: `<p>${value}</p>`, format: 'text/html' })),
  text.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  text.map((value) => ({ type: 'Choice', items: [{ type: 'TextualBody', value }, 'urn:x'] })),
  fc.constant('https://a.example/essay'),
  fc.constant({ id: 'https://a.example/i.png', type: 'Image' }),
);

function origin(json: object, replies: readonly object[] = []): Origin {
  return {
    json: JSON.stringify(json),
    at: [0, 0],
    file: { key: '1', wrapper: '[]', counts: [1 + replies.length] },
    replies: replies.map((reply, index) => ({ json: JSON.stringify(reply), at: [0, index + 1] })),
  };
}

function edited(from: Origin, edits: Edits) {
  return editedItems([{ origin: from, edits, modified: '2026-04-01T00:00:00.000Z' }]).map(
    ({ value }) => value,
  );
}

describe('EX261 a changed comment', () => {
  it('is read back from whatever bodies held the former one, and touches nothing else', () => {
    const parts = fc.array(text, { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(body, { maxLength: 4 }), parts, (bodies, said) => {
        const annotation = { id: 'urn:x:1', body: bodies, rights: 'urn:x', target: 'urn:y' };
        const words = said.join('\n\n');
        const [now] = edited(origin(annotation), { comment: { words, separator: '\n\n' } });
        const read = commentPartsOf(now ?? {}).map((part) => part.text);
        expect(read.join('\n\n')).toBe(words);
        expect(now).toMatchObject({ id: 'urn:x:1', rights: 'urn:x', target: 'urn:y' });
      }),
    );
  });

  it('leaves a link above words that were written under it, and words in HTML', () => {
    const linked = {
      body: ['https://a.example/essay', { type: 'TextualBody', value: '<b>So</b>', format: 'text/html' }],
    };
    const words = 'https://a.example/essay\n\nHm.\n\nSo';
    const [now] = edited(origin(linked), { comment: { words, separator: '\n\n' } });
    const added = { type: 'TextualBody', purpose: 'commenting', value: 'Hm.', format: 'text/plain' };
    expect(now?.body).toEqual([linked.body[0], added, linked.body[1]]);
  });

  it('keeps the form in which the file wrote its body', () => {
    const comment = { words: 'New', separator: '\n\n' };
    const value = { type: 'TextualBody', value: 'New' };
    expect(edited(origin({ bodyValue: 'Old' }), { comment })).toMatchObject([{ bodyValue: 'New' }]);
    expect(edited(origin({ body: { ...value, value: 'Old' } }), { comment })).toMatchObject([
      { body: value },
    ]);
    expect(edited(origin({ body: [{ ...value, value: 'Old' }] }), { comment })).toMatchObject([
      { body: [value] },
    ]);
  });
});

describe('EX261 the motivation', () => {
  it.each([
    ['highlighting', 'comment', 'commenting'],
    ['questioning', 'comment', 'questioning'],
    [['commenting', 'linking'], 'highlight', ['highlighting', 'linking']],
  ] as const)('%j of what is a %s now is %j', (motivation, kind, now) => {
    expect(edited(origin({ motivation }), { kind })).toMatchObject([{ motivation: now }]);
  });
});

describe('EX263 words that were written', () => {
  const reply = { creator: { name: 'Bo' }, bodyValue: 'Yes.', target: 'urn:x:1' };
  const thread = origin({ id: 'urn:x:1' }, [reply]);

  it('under a reply are the annotation’s own and not its writer’s', () => {
    const words = 'Bo: Yes.\n\nI doubt it.';
    expect(edited(thread, { comment: { words, separator: '\n\n' } })).toMatchObject([
      { body: { value: 'I doubt it.' } },
      reply,
    ]);
  });

  it('over a reply, so that its writer’s name is gone, as well', () => {
    const words = 'I doubt it.';
    const items = edited(thread, { comment: { words, separator: '\n\n' } });
    expect(items).toMatchObject([{ body: { value: 'I doubt it.' } }]);
    expect(items).toHaveLength(1);
  });

  it('as a tag go to the annotation, and leave the reply that had them', () => {
    const tagged = origin({ id: 'urn:x:1' }, [{ ...reply, body: { purpose: 'tagging', value: 'a' } }]);
    const [annotation, answer] = edited(tagged, { tags: { gone: ['a'], come: ['b'] } });
    expect(annotation).toMatchObject({ body: { purpose: 'tagging', value: 'b' } });
    expect(answer).not.toHaveProperty('body');
  });
});
