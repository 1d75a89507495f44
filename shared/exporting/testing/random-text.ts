import fc from 'fast-check';
import type { BlockKind } from '../../model';
import { canonicalText, type RawBlock, type RawPiece } from '../../text';
import type { ReadText } from './read-back';

/** Whatever Markdown may misread, in any place: signs, beginnings of blocks, HTML, entities, addresses, Hangul and Han. */
const WORDS = ['word', 'a', '한국어', '는', '漢字', '日本', 'é', '🙂', '1', '2024'];
const SIGNS = [...'\\`*_[]()<>&!~^$@{}#+-=.:;|"\'/,?%“”’—…。、「」·'];
const BLANKS = [' ', ' ', ' ', '\u00a0', '\t'];
const BEGINNINGS =
  '1) |1. |+ |- |* |# |## |> |---|===|***|___|```|~~~|    |[x]: y|[^1]|:::|(a) |(@) |a. '.split('|');
const LOOKALIKES =
  '[a](b) ![a](b) <b> </p> <!-- --> <?x <!D ![CDATA[ &amp; &#35; &copy <https://a.b> https://a.b/c_d_(e) www.a.b a@b.co **a** __a__ snake_case_word $x$ @key [@k] \\(x\\) {.c} x^2^ ~sub~ |---| \\ \\\\ ``'.split(
    ' ',
  );

const words = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 3, arbitrary: fc.constantFrom(...BLANKS) },
      { weight: 2, arbitrary: fc.constantFrom(...BEGINNINGS, ...LOOKALIKES) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const ADDRESSES = [
  'https://a.example/',
  'https://a.example/x_(y)',
  'https://a.example/(z',
  'https://a.example/z)',
  'https://a.example/a*b_c',
  'https://a.example/?q=1&copy=2',
  'https://a.example/%20%22',
  'mailto:a@b.example',
  'https://a.example/~x#:~:text=a%20b,c-d',
  "https://a.example/a'b",
];
const MARKS: readonly (readonly ('strong' | 'emphasis' | 'code' | 'link')[])[] = [
  [],
  [],
  [],
  ['strong'],
  ['emphasis'],
  ['strong', 'emphasis'],
  ['code'],
  ['link'],
  ['strong', 'link'],
  ['code', 'strong'],
  ['code', 'link'],
  ['emphasis', 'link'],
];

const piece = fc
  .tuple(words, fc.constantFrom(...MARKS), fc.constantFrom(...ADDRESSES))
  .map(([text, kinds, href]): RawPiece => {
    const marks = kinds.map((kind) => (kind === 'link' ? { kind, href } : { kind }));
    return { text: kinds.includes('code') ? codeOf(text) : text, marks };
  });
const line = fc.array(piece, { minLength: 1, maxLength: 4 });
const lines = fc.array(
  fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.constant<RawPiece>({ text: '\n' }) }),
  { minLength: 1, maxLength: 5 },
);
const code = fc
  .array(fc.oneof(words, fc.constantFrom('\n', '\n\n', '```', '````', '  x', '\t')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts): RawPiece[] => [{ text: codeOf(parts.join('')) }]);

/**
 * Code has no escapes. Pandoc ends a list at a comment in its code, and some readers take code that begins a line with
 * `]:` in it for a definition: these two are left out.
 */
function codeOf(text: string): string {
  return text.replaceAll('<!--', '<!').replaceAll(']:', ']');
}

const depth = fc.integer({ min: 1, max: 3 });
const blockOf = (kind: BlockKind, pieces: fc.Arbitrary<RawPiece[]>) =>
  fc.record({ kind: fc.constant(kind), pieces });
const block: fc.Arbitrary<RawBlock> = fc.oneof(
  { weight: 5, arbitrary: blockOf('paragraph', lines) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 6 }),
      pieces: line,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('quote' as const), level: depth, pieces: lines }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('list-item' as const), level: depth, pieces: lines }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('list-item' as const),
      level: depth,
      ordinal: fc.constantFrom(0, 1, 2, 3, 7, 10),
      pieces: lines,
    }),
  },
  { weight: 1, arbitrary: blockOf('preformatted', code) },
);

/** A source's text of a few blocks, each made of words that Markdown may misread. */
export const randomText: fc.Arbitrary<ReadText> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map(canonicalText);
