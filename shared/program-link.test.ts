import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, isProgramLink, LINK_KINDS, linkOfText, readLink } from './program-link';

const ID = '3f2b9c1e-7d40-4c55-9a51-0b7e2f6d8a90';

describe('SH90 a link names one source, annotation or note', () => {
  it.each([
    [`provenote://source/${ID}`, 'source', ID],
    [`provenote://annotation/${ID}`, 'annotation', ID],
    [`provenote://note/${ID}`, 'note', ID],
    [`PROVENOTE://Source/${ID}`, 'source', ID],
    ['provenote://note/a%20b%EA%B8%B0', 'note', 'a b기'],
    ['provenote://note/CaSe', 'note', 'CaSe'],
  ])('%s', (address, kind, id) => {
    expect(readLink(address)).toEqual({ ok: true, link: { kind, id } });
  });

  it.each([
    ['another kind', `provenote://tag/${ID}`],
    ['a command', 'provenote://delete'],
    ['no id', 'provenote://source/'],
    ['no kind', `provenote:///${ID}`],
    ['one slash', `provenote:/source/${ID}`],
    ['no slash', `provenote:source/${ID}`],
    ['another scheme', `provenote-app://source/${ID}`],
    ['a web address', `https://source/${ID}`],
    ['more path', `provenote://source/${ID}/delete`],
    ['a slash at the end', `provenote://source/${ID}/`],
    ['a query', `provenote://source/${ID}?do=delete`],
    ['a fragment', `provenote://source/${ID}#top`],
    ['a user', `provenote://me@source/${ID}`],
    ['a port', `provenote://source:80/${ID}`],
    ['a name that every object has', `provenote://constructor/${ID}`],
    ['a blank before it', ` provenote://source/${ID}`],
    ['a second line', `provenote://source/${ID}\n--version`],
    ['a quotation mark', `provenote://source/${ID}" --no-sandbox`],
    ['half an encoding', 'provenote://source/%4'],
    ['an encoding that is no UTF-8', 'provenote://source/%ff'],
    ['too long a line', `provenote://source/${'a'.repeat(500)}`],
    ['nothing', ''],
  ])('not with %s', (_what, address) => {
    expect(readLink(address)).toEqual({
      ok: false,
      problem: 'This link leads to no source, annotation or note. Copy it again where it came from.',
    });
  });

  it('is read back as it was written, whatever a record is called', () => {
    const link = fc.record({
      kind: fc.constantFrom(...LINK_KINDS),
      id: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(link, (made) => {
        expect(readLink(addressOf(made))).toEqual({ ok: true, link: made });
      }),
    );
  });
});

it.each([
  ['provenote://tag/1', true],
  ['Provenote:', true],
  ['provenote-app://library/', false],
  ['/home/mira/provenote:a', false],
  ['provenote', false],
])('SH90 whether %s means to be one: %s', (word, is) => {
  expect(isProgramLink(word)).toBe(is);
});

it.each([
  [`\n  provenote://note/${ID} `, { ok: true, link: { kind: 'note', id: ID } }],
  ['provenote://tag/1', { ok: false, problem: expect.any(String) }],
  [`provenote://note/${ID} is where she says it`, null],
  [`See provenote://note/${ID}`, null],
  ['', null],
])('SH90 the link that the text %j is', (text, read) => {
  expect(linkOfText(text)).toEqual(read);
});
