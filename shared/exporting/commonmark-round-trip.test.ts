import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, textOfMarkdown } from '../importing/testing/html-text';
import type { Block } from '../model';
import { textToMarkdown } from './archive/source-with-text';
import { textBlocks } from './archive/text-blocks';
import { blockLines } from './block-markdown';
import type { Flavour } from './escape-markdown';
import { noteToMarkdown } from './note-markdown';
import { commonMarkToHtml, gfmToHtml, hasPandoc, pandocToHtml } from './testing/markdown-readers';
import { noteFromHtml } from './testing/note-from-html';
import { randomText } from './testing/random-text';
import { BASE, outlineOf, type ReadText, readHtml } from './testing/read-back';

const EXAMPLES = tests.map(({ number, section, html }) => ({
  number,
  section,
  html: html.replaceAll('→', '\t'),
}));
const pandoc = it.skipIf(!hasPandoc());

const noteOf = (html: string, flavour: Flavour): string =>
  noteToMarkdown({ title: '', document: noteFromHtml(bodyOf(html)) }, new Map(), flavour);

/** A text as the archive writes it: its headings stand two levels deeper. */
function asArchived({ text, blocks }: ReadText): ReadText {
  const deeper = ({ level = 1, ...block }: Block): Block => ({ ...block, level: Math.min(6, level + 2) });
  return { text, blocks: blocks.map((block) => (block.kind === 'heading' ? deeper(block) : block)) };
}

/** A note marks no words of its code, as raw HTML can. */
const MARKED_CODE = 148;

describe('EX310 each of CommonMark’s own examples is written as Markdown that says the same again', () => {
  it.each(EXAMPLES)('$number $section, as the text of a source', ({ html }) => {
    const text = readHtml(html);
    const markdown = textToMarkdown(text);
    expect(outlineOf(readHtml(commonMarkToHtml(markdown)))).toEqual(outlineOf(asArchived(text)));
  });

  it.each(EXAMPLES)('$number $section, as the text of a source that is read in again', ({ html }) => {
    const text = readHtml(html);
    expect(outlineOf(textOfMarkdown(textToMarkdown(text), BASE))).toEqual(outlineOf(asArchived(text)));
  });

  it.each(EXAMPLES.filter(({ number }) => number !== MARKED_CODE))(
    '$number $section, as a note',
    ({ html }) => {
      // struck words are GitHub's, as they are in every reader of notes
      const again = readHtml(gfmToHtml(noteOf(html, 'commonmark')));
      expect(outlineOf(again)).toEqual(outlineOf(readHtml(html)));
    },
  );

  it('but for marks in a note’s code, which has none', () => {
    const [example] = EXAMPLES.filter(({ number }) => number === MARKED_CODE);
    const html = example?.html ?? '';
    const again = readHtml(commonMarkToHtml(noteOf(html, 'commonmark')));
    expect(again.text).toBe(readHtml(html).text);
    expect(readHtml(html).blocks).toMatchObject([{ kind: 'preformatted', marks: [{ kind: 'emphasis' }] }]);
    expect(again.blocks).toEqual([{ kind: 'preformatted', start: 0, end: again.text.length }]);
  });

  pandoc('to another reader of CommonMark as well', () => {
    const texts = EXAMPLES.map(({ html }) => readHtml(html));
    const again = pandocToHtml(
      texts.map((text) => textToMarkdown(text)),
      'commonmark',
    ).map(readHtml);
    expect(again.map(outlineOf)).toEqual(texts.map((text) => outlineOf(asArchived(text))));
  });

  pandoc('and to Pandoc what is written for Pandoc', () => {
    const examples = EXAMPLES.filter(({ number }) => number !== MARKED_CODE);
    const notes = examples.map(({ html }) => noteOf(html, 'pandoc'));
    const again = pandocToHtml(notes, 'markdown-auto_identifiers-smart').map(readHtml);
    expect(again.map(outlineOf)).toEqual(examples.map(({ html }) => outlineOf(readHtml(html))));
  });
});

const write = ({ text, blocks }: ReadText, flavour: Flavour): string =>
  blockLines(textBlocks(text, blocks), flavour, () => []).join('\n');

const RUNS = { numRuns: 400 };
const PATIENCE_MS = 60_000;

describe('EX311 whatever words, signs and marks stand side by side, Markdown says them again', () => {
  it.each([
    ['commonmark', 'CommonMark', commonMarkToHtml],
    ['commonmark', 'GitHub’s flavour', gfmToHtml],
    ['obsidian', 'Obsidian, as far as it is GitHub’s flavour', gfmToHtml],
  ] as const)(
    'written for %s and read as %s',
    (flavour, _, toHtml) => {
      const property = fc.property(randomText, (text) => {
        expect(outlineOf(readHtml(toHtml(write(text, flavour))))).toEqual(outlineOf(text));
      });
      fc.assert(property, RUNS);
    },
    PATIENCE_MS,
  );

  it(
    'written for Logseq, where the brackets of addresses are percent-encoded',
    () => {
      const shown = (text: ReadText) =>
        outlineOf(text).map((line) => line.replaceAll('%28', '(').replaceAll('%29', ')'));
      const property = fc.property(randomText, (text) => {
        expect(shown(readHtml(gfmToHtml(write(text, 'logseq'))))).toEqual(shown(text));
      });
      fc.assert(property, RUNS);
    },
    PATIENCE_MS,
  );

  pandoc.each([
    ['commonmark', 'commonmark'],
    ['pandoc', 'markdown-auto_identifiers-smart'],
  ] as const)(
    'written for %s and read by pandoc as %s',
    (flavour, from) => {
      const texts = fc.sample(randomText, { numRuns: RUNS.numRuns, seed: 7 });
      const again = pandocToHtml(
        texts.map((text) => write(text, flavour)),
        from,
      );
      expect(again.map((html) => outlineOf(readHtml(html)))).toEqual(texts.map(outlineOf));
    },
    PATIENCE_MS,
  );
});

describe('EX312 emphasis beside Hangul, Han and kana comes back as emphasis', () => {
  it.each([
    '<b>한국어</b>는',
    '그는 <b>“한국어”</b>라고 했다',
    '<b>서울(Seoul)</b>은',
    '<i>「東京」</i>は<b>大きい。</b>そして',
    '<b>중요:</b>내용과 <i>(괄호)</i>뒤',
    '<b>굵게<i>“기울임”</i></b>은',
    '<b>한</b><i>국</i>어',
    '<b>ア</b>・<b>イ</b>、<i>「ウ」</i>。',
  ])('%s', (html) => {
    const expected = outlineOf(readHtml(`<p>${html}</p>`));
    for (const toHtml of [commonMarkToHtml, gfmToHtml])
      expect(outlineOf(readHtml(toHtml(noteOf(`<p>${html}</p>`, 'commonmark'))))).toEqual(expected);
  });
});

describe('EX313 an address keeps its brackets', () => {
  it.each([
    ['https://a.example/wiki/Ebb_(tide)', '[w](https://a.example/wiki/Ebb\\_(tide))'],
    ['https://a.example/(open', '[w](https://a.example/\\(open)'],
    ['https://a.example/close)', '[w](https://a.example/close\\))'],
  ])('in a link: %s', (address, markdown) => {
    expect(noteOf(`<p><a href="${address}">w</a></p>`, 'commonmark')).toBe(`${markdown}\n`);
  });

  it.each([
    ['see https://a.b/x_(y).', 'see <https://a.b/x_(y)>.\n'],
    ['(see https://a.b/*x*y)', '(see <https://a.b/*x*y>)\n'],
  ])('among words: %s', (words, markdown) => {
    expect(noteOf(`<p>${words}</p>`, 'commonmark')).toBe(markdown);
  });

  it('and is words inside the words of a link', () => {
    const html = '<p><a href="https://a.example/">at https://b.example/a_(b)!</a></p>';
    expect(noteOf(html, 'commonmark')).toBe('[at https://b.example/a\\_(b)!](https://a.example/)\n');
  });
});
