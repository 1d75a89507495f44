import { type RichTag, type RichToken, readRichText } from './rich-text';

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\\': '\\textbackslash{}',
    '{': '\\textbraceleft{}',
    '}': '\\textbraceright{}',
    '#': '\\#',
    $: '\\$',
    '%': '\\%',
    '&': '\\&',
    _: '\\_',
    '^': '\\textasciicircum{}',
    '~': '\\textasciitilde{}',
    '‘': '{‘}',
  }),
);

const COMMANDS: Readonly<Record<Exclude<RichTag, 'nocase'>, string>> = {
  i: '\\emph{',
  b: '\\textbf{',
  sup: '\\textsuperscript{',
  sub: '\\textsubscript{',
  sc: '\\textsc{',
};

const SPECIAL = /[\\{}#$%&_^~‘]|--|[`?!]`|''/;

/** Words, with the apostrophes, hyphens, dots and ampersands inside them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’&.\-‑/][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const HAS_CAPITAL = /\p{Lu}/u;
const BEGINS_LOWER = /^\p{Ll}/u;
const CAPITAL_INSIDE = /^.[\s\S]*\p{Lu}/u;

/**
 * Plain text as LaTeX prints it: its special characters escaped, its dashes and quotes kept from turning into
 * ligatures (`--`, ```` `` ````, `` ?` ``), all other characters as they are. Braces stay braces where they are
 * balanced; BibTeX counts them even when escaped, so that a single one becomes a command. An opening single
 * quotation mark is in braces, since pandoc makes a pair of them double ones.
 */
export function escapeLatex(text: string, hasBalancedBraces?: boolean): string {
  if (!SPECIAL.test(text)) return text;
  const keepsBraces = hasBalancedBraces ?? areBracesBalanced(text);
  return text.replace(/[\\{}#$%&_^~‘]|-(?=-)|[`?!](?=`)|'(?=')/g, (character) => {
    if (keepsBraces && (character === '{' || character === '}')) return `\\${character}`;
    return ESCAPES.get(character) ?? `${character}{}`;
  });
}

/** A CSL text as LaTeX: escaped, its inline tags as commands. */
export function richToLatex(text: string): string {
  return text.includes('<') ? renderRich(text, (words) => escapeLatex(words)) : escapeLatex(text);
}

/**
 * A title as LaTeX in which braces hold every letter that a style with sentence case would change:
 * proper nouns, acronyms, capitals inside a word, and a lower-case word that begins the title or
 * follows a colon or a full stop.
 */
export function titleToLatex(text: string): string {
  if (!text.includes('<')) return protectCapitals(text, true, areBracesBalanced(text));
  let isFirst = true;
  return renderRich(
    text,
    (words) => {
      const held = protectCapitals(words, isFirst, areBracesBalanced(words));
      if (/[\p{L}\p{N}]/u.test(words)) isFirst = false;
      return held;
    },
    (words) => {
      const isHeld = HAS_CAPITAL.test(words);
      if (isHeld) isFirst = false;
      return isHeld;
    },
  );
}

/** A URL or DOI for a verbatim field: only what would end the field or break the line is percent-encoded. */
export function verbatim(address: string): string {
  return !/[\s{}\\]/.test(address)
    ? address
    : address.replace(/[\s{}\\]/g, (character) => encodeURIComponent(character));
}

/**
 * `isHeld` tells of the words inside a tag whether they must stay as they are. Only two pairs of braces
 * around a command keep BibTeX, BibLaTeX and pandoc alike from changing the words inside it.
 */
function renderRich(
  text: string,
  renderWords: (words: string) => string,
  isHeld: (words: string) => boolean = () => false,
): string {
  const tokens = readRichText(text);
  const ends: string[] = [];
  let latex = '';
  tokens.forEach((token, index) => {
    if (token.kind === 'text')
      latex += ends.some((end) => end !== '}') ? escapeLatex(token.text) : renderWords(token.text);
    else if (token.kind === 'close') latex += ends.pop() ?? '';
    else if (token.tag === 'nocase' || isHeld(wordsInside(tokens, index))) {
      ends.push(token.tag === 'nocase' ? '}}' : '}}}');
      latex += `{{${token.tag === 'nocase' ? '' : COMMANDS[token.tag]}`;
    } else {
      ends.push('}');
      latex += COMMANDS[token.tag];
    }
  });
  return latex;
}

function wordsInside(tokens: readonly RichToken[], start: number): string {
  let depth = 0;
  let words = '';
  for (const token of tokens.slice(start)) {
    if (token.kind === 'text') words += token.text;
    else depth += token.kind === 'open' ? 1 : -1;
    if (depth === 0) break;
  }
  return words;
}

function protectCapitals(text: string, isAtStart: boolean, hasBalancedBraces: boolean): string {
  const escaped = (part: string) => escapeLatex(part, hasBalancedBraces);
  let latex = '';
  let end = 0;
  let isHeld = false;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const gap = text.slice(end, match.index);
    const beginsTitle = isAtStart && end === 0;
    // a sign before the first word makes readers take the sign for it
    const isFirst = beginsTitle && /^[\s"'“‘«„([¿¡]*$/u.test(gap);
    const isProtected =
      ((beginsTitle || /[:.?!]/.test(gap)) && BEGINS_LOWER.test(word)) ||
      // the mark before it is in braces, and so the word is no longer the first
      (HAS_CAPITAL.test(word) && gap.endsWith('‘')) ||
      (isFirst ? CAPITAL_INSIDE : HAS_CAPITAL).test(word);
    if (isHeld && isProtected && gap === ' ') latex += ' ';
    else latex += (isHeld ? '}' : '') + escaped(gap) + (isProtected ? '{' : '');
    latex += escaped(word);
    isHeld = isProtected;
    end = match.index + word.length;
  }
  return latex + (isHeld ? '}' : '') + escaped(text.slice(end));
}

function areBracesBalanced(text: string): boolean {
  if (!/[{}]/.test(text)) return true;
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
