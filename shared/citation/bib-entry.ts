import type { CslName } from '../model';
import { escapeLatex } from './latex';

/** A field's name and its LaTeX; an empty value is left out. `'bare'` values stand without braces (`month = mar`). */
export type BibField = readonly [name: string, latex: string, form?: 'bare'];

/** One entry of a .bib file, ending in a line break. */
export function writeEntry(type: string, id: string, fields: readonly BibField[]): string {
  let lines = '';
  for (const [name, latex, form] of fields)
    if (latex) lines += form === 'bare' ? `,\n  ${name} = ${latex}` : `,\n  ${name} = {${latex}}`;
  return `@${type}{${entryKey(id)}${lines}\n}\n`;
}

/** A key without the characters that end a BibTeX key; citekeys made here pass unchanged. */
export function entryKey(id: string): string {
  return id.replace(/[\s,{}()"#%~\\=']+/g, '') || 'source';
}

/**
 * A list of names as BibTeX reads it (`von Last, Jr, First and {A Body}`). Particles in lower case come
 * before the family name; a part that BibTeX would split, or a body, stands in braces.
 */
export function writeNames(names: readonly CslName[]): string {
  const hasFixedParticle = names.some(usesPrefix);
  return names
    .map((name) => writeName(name, hasFixedParticle))
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

function writeName(name: CslName, hasFixedParticle: boolean): string {
  if (name.literal) return braced(name.literal);
  const fixed = name['non-dropping-particle'] ?? '';
  const dropped = name['dropping-particle'] ?? '';
  const isPrefix = (particle: string) => /^\p{Ll}/u.test(particle);
  // one entry has one `useprefix`: beside `van Gogh`, a particle that may be dropped follows its given name
  const prefix = isPrefix(fixed) ? fixed : !hasFixedParticle && isPrefix(dropped) ? dropped : '';
  const family = familyPart([isPrefix(fixed) ? '' : fixed, name.family ?? ''].filter(Boolean).join(' '));
  const given = [name.given ?? '', prefix === dropped ? '' : dropped].filter(Boolean).join(' ');
  const last = [escapeLatex(prefix), family].filter(Boolean).join(' ');
  if (!last) return given ? braced(given) : '';
  if (!given) return name.suffix ? braced(`${name.family ?? ''} ${name.suffix}`) : last;
  return [last, ...(name.suffix ? [guarded(name.suffix)] : []), guarded(given)].join(', ');
}

function familyPart(family: string): string {
  const particles = leadingParticles(family);
  const rest = family.slice(particles.length);
  // a lower-case word further in would make all before it a particle
  const isSplit = /\s\p{Ll}\S*\s/u.test(rest);
  return escapeLatex(particles) + (isSplit ? braced(rest) : guarded(rest));
}

/** `da ` of `da Silva`; a family name of one word has none, whatever its case. */
function leadingParticles(family: string): string {
  return /^(?:\p{Ll}\S*\s+)+(?=\S)/u.exec(family)?.[0] ?? '';
}

const guarded = (part: string): string =>
  /,|(?:^|\s)and(?:\s|$)/i.test(part) ? braced(part) : escapeLatex(part);
const braced = (part: string): string => `{${escapeLatex(part)}}`;

/** Pages with the dash that BibTeX styles expect between numbers: `12–15` becomes `12--15`. */
export function pageRange(pages: string): string {
  return escapeLatex(pages.replace(/(\w)\s*[-‐‑‒–—]+\s*(?=\w)/gu, '$1\u2013')).replaceAll('\u2013', '--');
}
