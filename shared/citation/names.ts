import type { CslName } from '../model';

/**
 * `short` is how a citation names its authors (`Lindqvist`, `Lindqvist and Berg`, `Lindqvist et al.`),
 * `full` lists all of them in reading order. Names in Hangul, Han or hiragana are family name first,
 * without a space, and whole in both. No names give an empty text.
 */
export function formatNames(names: readonly CslName[] | undefined, style: 'short' | 'full'): string {
  const shown = (names ?? [])
    .map((name) => (style === 'short' ? shortName(name) : fullName(name)))
    .filter(Boolean);
  const [first = '', second = ''] = shown;
  if (style === 'short' && shown.length > 2) return `${first} et al.`;
  if (shown.length < 3) return second ? `${first} and ${second}` : first;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** The part of a name that identifies its bearer: family name with its fixed particle, or the whole body. */
function shortName(name: CslName): string {
  const literal = part(name.literal);
  if (literal) return literal;
  if (isFamilyFirst(name)) return part(name.family) + part(name.given);
  return join([name['non-dropping-particle'], name.family]) || part(name.given);
}

function fullName(name: CslName): string {
  const literal = part(name.literal);
  if (literal) return literal;
  if (isFamilyFirst(name)) return part(name.family) + part(name.given);
  const person = join([name.given, name['dropping-particle'], name['non-dropping-particle'], name.family]);
  const hasComma = Boolean(name['comma-suffix']);
  return part(name.suffix) ? `${person}${hasComma ? ', ' : ' '}${part(name.suffix)}` : person;
}

function isFamilyFirst(name: CslName): boolean {
  const family = part(name.family);
  return (
    /^[\p{sc=Hangul}\p{sc=Han}\p{sc=Hira}]+$/u.test(family) &&
    /^[\p{sc=Hangul}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]*$/u.test(part(name.given))
  );
}

const part = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Joined by spaces, but a particle that ends in an apostrophe or hyphen leans on the name after it (`d’Artois`). */
function join(parts: readonly (string | undefined)[]): string {
  return parts
    .map(part)
    .filter(Boolean)
    .reduce((line, next) => line + (/(?:^|\s)\p{L}{1,3}['’-]$/u.test(line) || !line ? '' : ' ') + next, '');
}
