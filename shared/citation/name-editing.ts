import type { CslName } from '../model';

const SUFFIX = /^(?:jr|sr|jnr|snr|[ivx]{2,4}|iv|ph\.?d)\.?$/i;
/** Words no person's name contains in lower case: what holds one is a body (`Ministry of Health`). */
const BODY_WORD = /(?:^|\s)(?:of|for|and|the|&|und|für|et|pour|y)(?:\s|$)/u;

/**
 * Reads the author field of the record form: one author a line or several with `;` between, each as
 * `Family, Given`, `Family, Given, Suffix` or `Given Family`. Lower-case words before a family name are
 * its non-dropping particle, those after a given name a dropping one. A body stands in braces
 * (`{Associated Press}`); one word, or what cannot be a person's name, is taken whole as well. In a
 * comma form, braces hold words together and two groups side by side are particle and name.
 */
export function parseNames(text: string): CslName[] {
  return splitOutsideBraces(text, /[;\r\n]/)
    .map(parseName)
    .filter((name) => Object.keys(name).length > 0);
}

/**
 * The text `parseNames` reads back as the same names, one a line. Of a name's fields only the six the
 * form knows survive; braces inside a name are dropped, since they are the form's own marks.
 */
export function formatNamesForEditing(names: readonly CslName[]): string {
  return names.map(formatName).filter(Boolean).join('\n');
}

function parseName(text: string): CslName {
  const line = clean(text);
  const body = /^\{([^{}]*)\}$/.exec(line);
  if (body) return tidy({ literal: body[1] });
  const parts = splitOutsideBraces(line, /,/).map(clean);
  if (parts.length > 1) return parseCommaForm(parts);
  const words = groupsOf(line);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length < 2 || BODY_WORD.test(line)) return tidy({ literal: withoutBraces(line) });
  const family = words.pop();
  const given = words.splice(
    0,
    Math.max(1, words.findIndex(isParticle) === -1 ? words.length : words.findIndex(isParticle)),
  );
  // what follows the particle belongs to the family name: `Ludwig van der Berg Holm`
  return tidy({
    given: given.join(' '),
    'non-dropping-particle': words.filter(isParticle).join(' '),
    family: [...words.filter((word) => !isParticle(word)), family].join(' '),
    suffix,
  });
}

function parseCommaForm(parts: readonly string[]): CslName {
  const [familyPart = '', second = '', third = '', ...rest] = parts;
  const isSuffixSecond = Boolean(third) && SUFFIX.test(second) && !SUFFIX.test(third);
  const [givenPart, suffix] = isSuffixSecond
    ? [third, second]
    : [second, [third, ...rest].filter(Boolean).join(', ')];
  const family = groupsOf(familyPart);
  const given = groupsOf(givenPart);
  const leading = isBraced(familyPart) ? family.length - 1 : countLeading(family);
  const trailing = isBraced(givenPart) ? given.length - 1 : countLeading(given.toReversed());
  return tidy({
    'non-dropping-particle': family.slice(0, Math.max(0, leading)).join(' '),
    family: family.slice(Math.max(0, leading)).join(' '),
    given: given.slice(0, given.length - Math.max(0, trailing)).join(' '),
    'dropping-particle': given.slice(given.length - Math.max(0, trailing)).join(' '),
    suffix: withoutBraces(suffix),
  });
}

/** Particles at the edge of a part; the last word always stays, so that `hooks, bell` keeps its names. */
function countLeading(words: readonly string[]): number {
  const first = words.findIndex((word) => !isParticle(word));
  return first === -1 ? words.length - 1 : first;
}

function formatName(name: CslName): string {
  const wanted = tidy(name);
  if (wanted.literal !== undefined) return isWhole(wanted.literal) ? wanted.literal : `{${wanted.literal}}`;
  const plain = commaForm(wanted, (text) => text);
  return isSame(parseName(plain), wanted) && !/[;{}]/.test(plain)
    ? plain
    : commaForm(wanted, (text) => `{${text}}`);
}

/** One word that reads back as a body without braces. */
const isWhole = (text: string): boolean => /^[^\s,;{}]+$/.test(text);

function commaForm(name: CslName, hold: (text: string) => string): string {
  const joined = (...texts: (string | undefined)[]) =>
    texts.flatMap((text) => (text ? [hold(text)] : [])).join(' ');
  const family = joined(name['non-dropping-particle'], name.family);
  const given = joined(name.given, name['dropping-particle']);
  const parts = [family, given, ...(name.suffix ? [hold(name.suffix)] : [])];
  return parts.join(', ').trim();
}

function isSame(a: CslName, b: CslName): boolean {
  const keys = [
    'family',
    'given',
    'dropping-particle',
    'non-dropping-particle',
    'suffix',
    'literal',
  ] as const;
  return keys.every((key) => a[key] === b[key]);
}

/** The name with its filled fields only, each on one line and without braces. A literal stands alone. */
function tidy(name: CslName): CslName {
  const text = (value: string | undefined) => clean(withoutBraces(value ?? '')) || undefined;
  const literal = text(name.literal);
  const fields: CslName = literal
    ? { literal }
    : {
        family: text(name.family),
        given: text(name.given),
        'dropping-particle': text(name['dropping-particle']),
        'non-dropping-particle': text(name['non-dropping-particle']),
        suffix: text(name.suffix),
      };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(character)) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** Words, where braces hold several together; the braces themselves are gone. */
function groupsOf(text: string): string[] {
  return splitOutsideBraces(text, /\s/).map(withoutBraces).map(clean).filter(Boolean);
}

const isBraced = (text: string): boolean => text.startsWith('{');
const isParticle = (word: string): boolean => /^['’]?\p{Ll}/u.test(word);
const withoutBraces = (text: string): string => text.replace(/[{}]/g, '');
const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
