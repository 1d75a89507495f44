import type { CslName } from '../model';
import { escapeLatex } from './latex';

/** Our own field, which other programs pass over: the words that name the entry's date. */
export const WORDS_OF_DATE = 'dateliteral';

/** Our own field too: the department of a thesis (CSL’s division), whose institution is the university. */
export const DEPARTMENT = 'department';

/** One field of an entry (`title = {…}`), or nothing where it has no value. `bare` is a value without braces (`mar`). */
export function field(name: string, latex: string, form?: 'bare'): string {
  if (!latex) return '';
  return form === 'bare' ? `,\n  ${name} = ${latex}` : `,\n  ${name} = {${latex}}`;
}

/**
 * One entry of a .bib file, ending in a line break; `fields` is what `field` gave, in order. They are
 * joined at once, because thousands of long strings kept in parts cost more than all the writing.
 */
export function writeEntry(type: string, id: string, fields: readonly string[]): string {
  return [`@${type}{${entryKey(id)}`, ...fields, '\n}\n'].join('');
}

/** A key without the characters that end a BibTeX key; citekeys made here pass unchanged. */
function entryKey(id: string): string {
  return id.replace(/[\s,{}()"#%~\\=']+/g, '') || 'source';
}

/**
 * A list of names as BibTeX reads it (`von Last, Jr, First and {A Body}`). Particles in lower case come
 * before the family name; a part that BibTeX would split, or a body, stands in braces. `isPrefixUsed`
 * tells whether any name of the entry has a particle that never leaves its family name.
 */
export function writeNames(names: readonly CslName[], isPrefixUsed: boolean): string {
  return names
    .map((name) => writeName(name, isPrefixUsed))
    .filter(Boolean)
    .join(' and ');
}

/**
 * Whether the name's particle belongs to its family name (`van Gogh`), which BibLaTeX must be told by
 * `useprefix`. A family name that begins in lower case (`da Silva`) reads the same way.
 */
export function usesPrefix(name: CslName): boolean {
  return (
    !name.literal &&
    (/^\p{Ll}/u.test(name['non-dropping-particle'] ?? '') || leadingParticles(name.family ?? '') !== '')
  );
}

function writeName(name: CslName, isPrefixUsed: boolean): string {
  if (name.literal) return braced(name.literal);
  const fixed = name['non-dropping-particle'] ?? '';
  const dropped = name['dropping-particle'] ?? '';
  const isPrefix = (particle: string) => particle !== '' && /^\p{Ll}/u.test(particle);
  // one entry has one `useprefix`: beside `van Gogh`, a particle that may be dropped follows its given name
  const prefix = isPrefix(fixed) ? fixed : !isPrefixUsed && isPrefix(dropped) ? dropped : '';
  const family = familyPart(joined(prefix === fixed ? '' : fixed, name.family ?? ''));
  const given = joined(name.given ?? '', prefix === dropped ? '' : dropped);
  const last = joined(escapeLatex(prefix), family);
  if (!last) return given ? braced(given) : '';
  // a bare `others` is BibTeX's et al.
  if (!given && /^others$/i.test(last)) return braced(last);
  if (!given) return name.suffix ? braced(`${name.family ?? ''} ${name.suffix}`) : last;
  return `${last}, ${name.suffix ? `${guarded(name.suffix)}, ` : ''}${guarded(given)}`;
}

function familyPart(family: string): string {
  if (!family.includes(' ')) return guarded(family);
  const particles = leadingParticles(family);
  const rest = family.slice(particles.length);
  // a lower-case word further in would make all before it a particle
  const isSplit = /\s\p{Ll}\S*\s/u.test(rest);
  return escapeLatex(particles) + (isSplit ? braced(rest) : guarded(rest));
}

/** `da ` of `da Silva`; a family name of one word has none, whatever its case. */
function leadingParticles(family: string): string {
  if (!family.includes(' ')) return '';
  return /^(?:\p{Ll}\S*\s+)+(?=\S)/u.exec(family)?.[0] ?? '';
}

const guarded = (part: string): string =>
  /,|(?:^|\s)and(?:\s|$)/i.test(part) ? braced(part) : escapeLatex(part);
const joined = (first: string, second: string): string =>
  first && second ? `${first} ${second}` : first || second;
const braced = (part: string): string => `{${escapeLatex(part)}}`;

/** Pages with the dash that BibTeX styles expect between numbers: `12–15` becomes `12--15`. */
export function pageRange(pages: string): string {
  if (!pages) return '';
  return escapeLatex(pages.replace(/(\w)\s*[-‐‑‒–—]+\s*(?=\w)/gu, '$1\u2013')).replaceAll('\u2013', '--');
}
