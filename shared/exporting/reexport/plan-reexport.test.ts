import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMENT_MARKS } from './block-marks';
import { isMadeByDefault } from './decide-blocks';
import type { ExportBlock } from './export-blocks';
import * as reexport from './plan-reexport';

const plain = (text: string): ExportBlock => ({ key: null, text });
const named = (key: string, text: string): ExportBlock => ({ key, text });
const BLOCKS = [named('title', '# Boats'), plain('One.'), named('quotation-a', '> words'), plain('Two.')];
const writeMarked = (blocks: readonly ExportBlock[]) => reexport.writeMarked(blocks, COMMENT_MARKS);
const partsOfFile = COMMENT_MARKS.partsOf;
const update = (existing: string, blocks: readonly ExportBlock[], removesGone = false) => {
  const plan = reexport.planReexport(
    existing,
    blocks,
    COMMENT_MARKS,
    (change) => isMadeByDefault(change) || (removesGone && change.kind === 'removed'),
  );
  if (!plan) throw new Error('It has no block of ours');
  return plan;
};
const kindsOf = (existing: string, blocks: readonly ExportBlock[]) =>
  update(existing, blocks).changes.map(({ kind, after }) => [kind, after]);
const betweenOf = (file: string) =>
  partsOfFile(file).flatMap((part) => (part.kind === 'between' ? [part.raw] : []));
const idsOf = (file: string) => partsOfFile(file).flatMap((part) => (part.kind === 'own' ? [part.body] : []));

describe('EX120 what the user wrote between blocks stays byte for byte', () => {
  it('beside a block that changed', () => {
    const file = writeMarked(BLOCKS).replace(
      '\n\n<!-- provenote:quotation-a',
      '\n\nMy own words.  \n\n\n<!-- provenote:quotation-a',
    );
    const { text } = update(file, BLOCKS.with(1, plain('One, changed.')));
    expect(text).toContain('One, changed.');
    expect(betweenOf(text)).toEqual(betweenOf(file));
    expect(betweenOf(text)[1]).toBe('\n\nMy own words.  \n\n\n');
  });

  it('whatever it is, and with lines ended either way', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '#', '<!-- ', '-->', '가') });
    fc.assert(
      fc.property(words, words, fc.boolean(), (before, between, isWindows) => {
        const marked = writeMarked(BLOCKS);
        const file = isWindows ? marked.replaceAll('\n', '\r\n') : marked;
        const end = isWindows ? '\r\n' : '\n';
        const at = file.indexOf('<!-- provenote:quotation-a');
        const edited = `${before}${end}${file.slice(0, at)}${between}${end}${file.slice(at)}`;
        const { text } = update(edited, BLOCKS.with(1, plain('Changed.')).with(3, plain('Also.')));
        expect(betweenOf(text)).toEqual(betweenOf(edited));
        expect(text).toContain(`${between}${end}<!-- provenote:quotation-a`);
        expect(text.startsWith(before)).toBe(true);
      }),
    );
  });
});

describe('EX121 an update without a change gives the same file', () => {
  it.each(['\n', '\r\n'])('with lines ended by %j', (end) => {
    const file = writeMarked(BLOCKS).replaceAll('\n', end);
    expect(update(file, BLOCKS)).toEqual({ text: file, changes: [] });
  });

  it('and a second update changes nothing more', () => {
    const block = fc.constantFrom(...'abcdefgh').map((word) => plain(word));
    const quotes = fc
      .uniqueArray(fc.constantFrom(...'ABCDEF'))
      .map((ids) => ids.map((id) => named(id, `> ${id}`)));
    const blocks = fc
      .tuple(fc.array(block, { maxLength: 8 }), quotes)
      .chain(([texts, quoted]) =>
        fc.shuffledSubarray([...texts, ...quoted], { minLength: texts.length + quoted.length }),
      )
      .filter((all) => all.length > 0);
    fc.assert(
      fc.property(blocks, blocks, (older, newer) => {
        const once = update(writeMarked(older), newer, true).text;
        if (partsOfFile(once).every(({ kind }) => kind === 'between')) return;
        expect(update(once, newer, true)).toEqual({ text: once, changes: [] });
        expect(idsOf(once)).toEqual(newer.map(({ text }) => text));
      }),
    );
  });
});

describe('EX122 each block of ours becomes what the library says now', () => {
  it('changed, added and moved blocks are listed', () => {
    const file = writeMarked(BLOCKS);
    expect(kindsOf(file, BLOCKS.with(1, plain('Changed.')))).toEqual([['changed', 'Changed.']]);
    expect(kindsOf(file, BLOCKS.toSpliced(2, 0, plain('New.')))).toEqual([['added', 'New.']]);
  });

  it('a new block stands after the one it follows, also before all others', () => {
    const fresh = [plain('Zero.'), plain('Half.'), ...BLOCKS.toSpliced(2, 0, plain('New.'))];
    expect(idsOf(update(writeMarked(BLOCKS), fresh).text)).toEqual(fresh.map(({ text }) => text));
  });

  it('a quotation that moved is found by its annotation', () => {
    const fresh = [named('quotation-a', '> words'), named('title', '# Boats'), plain('One.'), plain('Two.')];
    const { text, changes } = update(writeMarked(BLOCKS), fresh);
    expect(idsOf(text)).toEqual(fresh.map((block) => block.text));
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([['moved', 'quotation-a']]);
  });
});

describe('EX123 a block that was edited in the file stays as it was edited', () => {
  const edited = writeMarked(BLOCKS).replace('One.', 'One, by hand.');

  it('and is shown where the library changed it as well', () => {
    const { text, changes } = update(edited, BLOCKS.with(1, plain('One, in the note.')));
    expect(text).toBe(edited);
    expect(changes).toEqual([
      { kind: 'kept', id: 'b1', before: 'One, by hand.', after: 'One, in the note.' },
    ]);
  });

  it('and is no news where the library did not', () => {
    expect(update(edited, BLOCKS)).toEqual({ text: edited, changes: [] });
  });

  it('also when the note no longer has it', () => {
    expect(update(edited, BLOCKS.toSpliced(1, 1), true).text).toContain('One, by hand.');
  });
});

describe('EX124 what the library no longer has goes out only when asked', () => {
  const fresh = BLOCKS.toSpliced(2, 1);

  it('is listed and stays', () => {
    const { text, changes } = update(writeMarked(BLOCKS), fresh);
    expect(text).toBe(writeMarked(BLOCKS));
    expect(changes).toEqual([{ kind: 'removed', id: 'quotation-a', before: '> words', after: '' }]);
  });

  it('or goes', () => {
    expect(update(writeMarked(BLOCKS), fresh, true).text).not.toContain('> words');
  });
});

describe('EX125 a file that is none of ours is refused', () => {
  it.each(['', '# Mine\n', '<!-- provenote:b1 01234567 -->\nno end\n'])('%j', (file) => {
    expect(reexport.planReexport(file, BLOCKS, COMMENT_MARKS)).toBeNull();
  });

  it('and a copy of a block is the user’s', () => {
    const file = writeMarked([plain('One.')]);
    const { text } = update(file + file, [plain('Changed.')]);
    expect(text).toBe(writeMarked([plain('Changed.')]) + file);
  });
});

describe('EX126 metadata that opens a file stays at its top', () => {
  const head = (title: string) => named('head', `---\ntitle: ${title}\n---\n`);

  it('is updated with its mark after it', () => {
    const { text } = update(writeMarked([head('A'), plain('x')]), [head('B'), plain('x')]);
    expect(text).toMatch(/^---\ntitle: B\n---\n<!-- provenote:head [0-9a-f]{8} -->\n\n<!-- provenote:b1 /);
  });

  it('takes new blocks to the end of a file that has nothing else of ours', () => {
    const lone = `${writeMarked([head('A')])}\nMine.\n`;
    const { text } = update(lone, [head('A'), plain('x')]);
    expect(text.startsWith(lone)).toBe(true);
    expect(idsOf(text)).toEqual([idsOf(lone)[0], 'x']);
  });

  it('is kept where the user added a field', () => {
    const mine = writeMarked([head('A'), plain('x')]).replace('title: A', 'title: A\nlang: ko');
    expect(update(mine, [head('B'), plain('x')]).text).toBe(mine);
  });
});
