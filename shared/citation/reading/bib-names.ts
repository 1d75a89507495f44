import type { CslName } from '../../model';
import { latexToText } from './latex-text';

/**
 * A BibTeX list of names as CSL has them: parted at `and` outside of braces; `von Last, First`,
 * `von Last, Jr, First` and `First von Last`. A name wholly in braces is a body. `others` is left out,
 * since CSL has no place for it. With `isPrefixUsed` (`useprefix`) a particle belongs to the family name.
 */
export function readBibNames(latex: string, isPrefixUsed: boolean): CslName[] {
  const particle = isPrefixUsed ? 'non-dropping-particle' : 'dropping-particle';
  return splitOutside(latex, /\s+and\s+/iy)
    .map((name) => nameOf(name.trim(), particle))
    .filter((name) => name !== null);
}

type Particle = 'non-dropping-particle' | 'dropping-particle';

function nameOf(latex: string, particle: Particle): CslName | null {
  if (latex === '' || /^others$/i.test(latex)) return null;
  if (isOneGroup(latex)) return { literal: latexToText(latex) };
  if (/^(?:family|given|prefix|suffix)\s*=/i.test(latex)) return extendedName(latex, particle);
  const parts = splitOutside(latex, /\s*,\s*/y);
  if (parts.length > 1) {
    const given = parts.length > 2 ? parts.slice(2).join(', ') : (parts[1] ?? '');
    const suffix = parts.length > 2 ? (parts[1] ?? '') : '';
    const { von, last } = vonAndLast(wordsOf(parts[0] ?? ''));
    return filled({ [particle]: von, family: last, given: latexToText(given), suffix: latexToText(suffix) });
  }
  const words = wordsOf(latex);
  if (words.length === 1) return { literal: latexToText(latex) };
  const firstLower = words.findIndex((word, index) => index < words.length - 1 && isLower(word));
  const from = firstLower < 0 ? words.length - 1 : firstLower;
  const { von, last } = vonAndLast(words.slice(from));
  return filled({ [particle]: von, family: last, given: plain(words.slice(0, from)) });
}

/** BibLaTeX's `given=Hans, family=Berg, prefix=von`. */
function extendedName(latex: string, particle: Particle): CslName {
  const fields = new Map<string, string>();
  for (const part of splitOutside(latex, /\s*,\s*/y)) {
    const [, name = '', value = ''] = /^([\w-]+)\s*=\s*(.*)$/s.exec(part) ?? [];
    fields.set(name.toLowerCase(), latexToText(value));
  }
  return filled({
    [particle]: fields.get('prefix') ?? '',
    family: fields.get('family') ?? '',
    given: fields.get('given') ?? '',
    suffix: fields.get('suffix') ?? '',
  });
}

/** Lower-case words before the last capitalised one are the particle; the last word is never one. */
function vonAndLast(words: readonly string[]): { readonly von: string; readonly last: string } {
  let end = 0;
  for (let index = 0; index < words.length - 1; index++) if (isLower(words[index] ?? '')) end = index + 1;
  return { von: plain(words.slice(0, end)), last: plain(words.slice(end)) };
}

const plain = (words: readonly string[]): string => words.map(latexToText).join(' ');

/** A word in braces has no case, and so begins no particle. */
const isLower = (word: string): boolean =>
  !word.startsWith('{') && /^['’`\\a-z]*\p{Ll}/u.test(word) && !/^\p{Lu}/u.test(word);

const wordsOf = (text: string): string[] => splitOutside(text, /[\s~]+/y).filter(Boolean);

function filled(name: Readonly<Record<string, string>>): CslName {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value !== ''));
}

/** Whether one pair of braces holds all of the text. */
function isOneGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at === text.length - 1;
  }
  return false;
}

/** Parts a text at a sticky pattern wherever no brace is open. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (depth === 0) {
      separator.lastIndex = at;
      const found = separator.exec(text)?.[0];
      if (found) {
        pieces.push(text.slice(from, at));
        from = at + found.length;
        at = from - 1;
      }
    }
  }
  return [...pieces, text.slice(from)];
}
