import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { LexicalNodeJson, NoteDocument } from '../model';
import { noteToMarkdown } from './note-markdown';

const text = (words: string, format = 0): LexicalNodeJson => ({ type: 'text', text: words, format });
const paragraph = (...children: LexicalNodeJson[]): LexicalNodeJson => ({ type: 'paragraph', children });
const noteOf = (...children: LexicalNodeJson[]): NoteDocument => ({
  schema: 1,
  lexical: '0.52.0',
  state: { root: { type: 'root', children } },
});

const write = (...children: LexicalNodeJson[]): string =>
  noteToMarkdown({ title: '', document: noteOf(...children) }, new Map(), 'commonmark');

const gfmTree = (markdown: string): Nodes =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** The words a reader sees: HTML shows nothing of itself, a break is a blank. */
function wordsIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsIn).join(node.type === 'root' ? ' ' : '') : '';
}

/** The words under a kind of node, with all blanks taken out. */
function wordsUnder(node: Nodes, type: string): string {
  if (node.type === type) return wordsIn(node).replace(/\s/gu, '');
  return 'children' in node ? node.children.map((child) => wordsUnder(child, type)).join('') : '';
}

const spaced = (words: string): string => words.replace(/\s+/gu, ' ').trim();
const typesIn = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(typesIn) : []),
];

/** What people type and Markdown reads: every special character, line starts, addresses, Hangul. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\`*_[]()<>&!~^$@{}#+-=.:|"\'/ \t1a가🙂é“”'),
      fc.constantFrom(
        '1. ',
        '- ',
        '+ ',
        '# ',
        '> ',
        '---',
        '===',
        '```',
        '~~~',
        '    ',
        '[^1]',
        '[x]: y',
        '![a](b)',
      ),
      fc.constantFrom(
        '&amp;',
        '&#35;',
        '<b>',
        '<!--',
        '</p>',
        '<https://a.b>',
        'https://a.b/_c_*d*',
        'www.a.b',
        'a@b.co',
      ),
      fc.constantFrom(
        '*a*',
        '__a__',
        '~~a~~',
        'a_b_c',
        '| a | b |',
        '|---|',
        ':-',
        ':::',
        '(a) ',
        'A) ',
        'x\\',
        '  ',
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const marked = fc.array(fc.tuple(typed, fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 7)), {
  minLength: 1,
  maxLength: 6,
});

const RUNS = { numRuns: 300 };
const PATIENCE_MS = 60_000;

describe('EX3 what was typed is read back as the same words', () => {
  it(
    'in a paragraph, with and without the extensions of GitHub',
    () => {
      fc.assert(
        fc.property(typed, (words) => {
          const markdown = write(paragraph(text(words)));
          expect(spaced(wordsIn(fromMarkdown(markdown)))).toBe(spaced(words));
          expect(spaced(wordsIn(gfmTree(markdown)))).toBe(spaced(words));
        }),
        RUNS,
      );
    },
    PATIENCE_MS,
  );

  it(
    'as nothing but a paragraph, whatever its lines begin with',
    () => {
      fc.assert(
        fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), (lines) => {
          const nodes = lines.flatMap((line) => [text(line), { type: 'linebreak' }]);
          const tree = gfmTree(write(paragraph(...nodes)));
          expect(spaced(wordsIn(tree))).toBe(spaced(lines.join(' ')));
          expect(new Set(typesIn(tree))).toEqual(
            new Set(
              typesIn(tree).filter((type) => ['root', 'paragraph', 'text', 'break', 'link'].includes(type)),
            ),
          );
        }),
        RUNS,
      );
    },
    PATIENCE_MS,
  );

  it(
    'in headings, quotes and list items',
    () => {
      fc.assert(
        fc.property(typed, typed, typed, (heading, quote, item) => {
          const tree = gfmTree(
            write(
              { type: 'heading', tag: 'h2', children: [text(heading)] },
              { type: 'quote', children: [text(quote)] },
              {
                type: 'list',
                listType: 'number',
                start: 7,
                children: [{ type: 'listitem', children: [text(item)] }],
              },
            ),
          );
          expect(wordsIn(tree).replace(/\s+/gu, '')).toBe(`${heading}${quote}${item}`.replace(/\s+/gu, ''));
        }),
        RUNS,
      );
    },
    PATIENCE_MS,
  );
});

describe('EX4 marked words are marked exactly', () => {
  it(
    'with any bold, italic and struck runs, each on its own words',
    () => {
      fc.assert(
        fc.property(marked, (runs) => {
          const tree = gfmTree(write(paragraph(...runs.map(([words, format]) => text(words, format)))));
          const under = (bit: number) =>
            runs
              .filter(([, format]) => (format & bit) !== 0)
              .map(([words]) => words)
              .join('')
              .replace(/\s/gu, '');
          expect(spaced(wordsIn(tree))).toBe(spaced(runs.map(([words]) => words).join('')));
          expect(wordsUnder(tree, 'strong')).toBe(under(1));
          expect(wordsUnder(tree, 'emphasis')).toBe(under(2));
          expect(wordsUnder(tree, 'delete')).toBe(under(4));
        }),
        RUNS,
      );
    },
    PATIENCE_MS,
  );
});
