import { type RichTag, readRichText } from './rich-text';

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
  }),
);

const COMMANDS: Readonly<Record<RichTag, string>> = {
  i: '\\emph{',
  b: '\\textbf{',
  sup: '\\textsuperscript{',
  sub: '\\textsubscript{',
  sc: '\\textsc{',
  nocase: '{',
};

/** Words, with the apostrophes, hyphens, dots and ampersands inside them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’&.\-‑/][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const HAS_CAPITAL = /\p{Lu}/u;
const CAPITAL_INSIDE = /^.[\s\S]*\p{Lu}/u;

/**
 * Plain text as LaTeX prints it: its special characters escaped, its dashes and quotes kept from turning into
 * ligatures (`--`, ```` `` ````), all other characters as they are. Braces stay braces where they are
 * balanced; BibTeX counts them even when escaped, so that a single one becomes a command.
 */
export function escapeLatex(text: string): string {
  if (!/[\\{}#$%&_^~]|--|``|''/.test(text)) return text;
  const hasBalancedBraces = areBracesBalanced(text);
  return text.replace(/[\\{}#$%&_^~]|-(?=-)|`(?=`)|'(?=')/g, (character) => {
    if (hasBalancedBraces && (character === '{' || character === '}')) return `\\${character}`;
    return ESCAPES.get(character) ?? `${character}{}`;
  });
}

/** A CSL text as LaTeX: escaped, its inline tags as commands. */
export function richToLatex(text: string): string {
  return renderRich(text, escapeLatex);
}

/**
 * A title as LaTeX in which braces hold every capital that a style with sentence case would lower:
 * proper nouns, acronyms, capitals inside a word, and a first word that begins in lower case.
 */
export function titleToLatex(text: string): string {
  let isFirst = true;
  return renderRich(text, (words) => {
    const protectedWords = protectCapitals(words, isFirst);
    if (/[\p{L}\p{N}]/u.test(words)) isFirst = false;
    return protectedWords;
  });
}

/** A URL or DOI for a verbatim field: only what would end the field or break the line is percent-encoded. */
export function verbatim(address: string): string {
  return address.replace(/[\s{}\\]/g, (character) => encodeURIComponent(character));
}

function renderRich(text: string, renderWords: (words: string) => string): string {
  const held: RichTag[] = [];
  let latex = '';
  for (const token of readRichText(text)) {
    if (token.kind === 'text')
      latex += held.includes('nocase') ? escapeLatex(token.text) : renderWords(token.text);
    else if (token.kind === 'open') {
      held.push(token.tag);
      latex += COMMANDS[token.tag];
    } else {
      held.pop();
      latex += '}';
    }
  }
  return latex;
}

function protectCapitals(text: string, isAtStart: boolean): string {
  let latex = '';
  let end = 0;
  let isFirst = isAtStart;
  let isHeld = false;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const gap = text.slice(end, match.index);
    const isProtected = isFirst ? CAPITAL_INSIDE.test(word) || /^\p{Ll}/u.test(word) : HAS_CAPITAL.test(word);
    if (isHeld && isProtected && gap === ' ') latex += ' ';
    else latex += (isHeld ? '}' : '') + escapeLatex(gap) + (isProtected ? '{' : '');
    latex += escapeLatex(word);
    isHeld = isProtected;
    isFirst = false;
    end = match.index + word.length;
  }
  return latex + (isHeld ? '}' : '') + escapeLatex(text.slice(end));
}

function areBracesBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
