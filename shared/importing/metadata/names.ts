import type { CslName } from '../../model';
import { folded } from './evidence';

const LEAD_IN = /^(?:(?:written|reported|posted|words|text|story)\s+)?by(?:[:\s]\s*|$)/i;
// "Von Anna Weber" opens a byline, "Von Mises, Ludwig" and "von der Aue" open a name.
const FOREIGN_LEAD_IN = /^(?:[Vv]on|[Pp]ar|[Pp]or)\s+(?=\p{Lu}[^\s,]*\s+\p{L})|^글\s*[:\s]\s*/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|md|m\.d|esq)\.?$/i;
const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}\u30fb\u30fc]+$/u;
const REPORTER = /\s*(?:선임기자|전문기자|인턴기자|기자|특파원|논설위원|記者|记者)$/u;
const ROLE =
  /^(?:(?:senior|chief|staff|political|science|business|foreign|special|deputy|world|our)\s+)*(?:correspondent|reporter|editor|writer|columnist|contributor|journalist|producer)\b/i;
/** "Smith J", as scholarly indexes write it; three letters with a vowel are a family name in capitals ("Jean ROY"). */
const INITIALS = /^(?:\p{Lu}{1,2}|[B-DF-HJ-NP-TV-XZ]{3})$/u;
const CAPITALS = /^[\p{Lu}\p{M}'’-]{2,}$/u;
const AGENCIES: ReadonlySet<string> = new Set(
  [
    'Associated Press',
    'The Associated Press',
    'AP',
    'Reuters',
    'AFP',
    'Agence France-Presse',
    'dpa',
    'EFE',
    'ANSA',
    'Xinhua',
    'Yonhap',
    'Kyodo',
    'Bloomberg',
    'TASS',
    'UPI',
    'PA Media',
    'Press Association',
    '연합뉴스',
    '뉴시스',
    '뉴스1',
  ].map(folded),
);
const BODY =
  /\b(?:news|press|agency|agencies|staff|team|desk|editors|editorial|board|bureau|ministry|department|office|university|institute|council|committee|commission|association|foundation|organi[sz]ation|parliament|government|police|corporation|society|group|company|magazine|journal|newspaper|times|herald|gazette|tribune|courier|chronicle|inc|ltd|llc|gmbh|wire|newsroom|redaktion|rédaction|redacción)\b|(?:신문|뉴스|일보|통신|방송|취재팀|편집부|위원회)$/i;
const PARTICLE =
  /^(?:van|von|vom|de|der|den|del|della|dei|di|da|das|do|dos|du|la|le|las|los|ter|ten|te|zu|zum|zur|af|av|al|el|bin|ibn|ben|bint|y|e|d[’']|l[’'])$/;
const CAPITAL_PARTICLE =
  /^(?:Van|Von|De|Der|Den|Del|Della|Di|Da|Du|La|Le|Ter|Ten|Al|El|Bin|Ibn|Ben|Mac|St\.?)$/;

/**
 * The people and bodies a byline names. Western names become family and given name with particle and
 * suffix; agencies and other bodies, single names, and East Asian names written without a space stay
 * whole as `literal`, because where to divide them is a guess. Addresses and empty bylines give none.
 */
export function parseNames(byline: string): CslName[] {
  const cleaned = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[<(]?[\w.+-]+@[\w.-]+\.\w+[>)]?/g, '')
    .replace(LEAD_IN, '')
    .replace(FOREIGN_LEAD_IN, '')
    .replace(/\s+(?:in|for|at)\s+\p{Lu}[\p{L}.’' -]*$/u, '')
    .replace(/\s*\|.*$/, '');
  if (
    /https?:\/\/|^www\.|^@/.test(cleaned) ||
    /^(?:admin|unknown|undefined|null|anonymous|n\/a|user)$/i.test(cleaned)
  ) {
    return [];
  }
  return withoutDoubles(
    divided(cleaned)
      .map((part) => part.replace(/^[\s(·•-]+|[\s)·•:-]+$/g, '').replace(REPORTER, ''))
      .filter((part) => /\p{L}/u.test(part) && !ROLE.test(part))
      .map(parseName),
  );
}

/** The names in several bylines, each once. */
export function namesIn(bylines: readonly string[]): CslName[] {
  return withoutDoubles(bylines.flatMap(parseNames));
}

/** The names without those that were there before, spelt alike but for case and punctuation. */
export function withoutDoubles(names: readonly CslName[]): CslName[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = folded([name.given, name['non-dropping-particle'], name.family, name.literal].join(' '));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Several names in one line: by `;`, then by `and`, `&` and `/`, then by commas that divide names and not parts of one. */
function divided(byline: string): string[] {
  if (byline.includes(';')) return byline.split(';').map((part) => part.trim());
  const parts = byline.split(/,?\s+(?:and|und|et|y|と|및)\s+|\s*[&/、·]\s*/u);
  if (/\b(?:of|for)\s/.test(parts[0] ?? '') && isBody(parts[0] ?? '')) return [byline];
  return parts.flatMap((part) => byCommas(part));
}

function byCommas(part: string): string[] {
  const pieces = part.split(/\s*[,，]\s*/).filter((piece) => piece !== '');
  const suffixed: string[] = [];
  for (const piece of pieces) {
    const before = suffixed.at(-1);
    if (SUFFIX.test(piece) && before !== undefined) suffixed[suffixed.length - 1] = `${before}, ${piece}`;
    else suffixed.push(piece);
  }
  const [first, second] = suffixed;
  return suffixed.length === 2 && first !== undefined && second !== undefined && isInverted(first, second)
    ? [`${first}, ${second}`]
    : suffixed;
}

/** "Doe, Jane" is one person; "Jane Doe, John Smith" and "Jane Doe, Reuters" are two names. */
function isInverted(first: string, second: string): boolean {
  if (isBody(second) || ROLE.test(second) || EAST_ASIAN.test(first)) return false;
  const words = first.split(' ').filter((word) => !PARTICLE.test(word));
  return words.length === 1 ? second.split(' ').length <= 3 : second.split(' ').length === 1;
}

function isBody(name: string): boolean {
  return AGENCIES.has(folded(name)) || BODY.test(name);
}

function withSuffix(name: CslName, suffix: string | undefined): CslName {
  return suffix === undefined ? name : { ...name, suffix };
}

/** One name; see `parseNames`. "Family, Given" and "Given Family, Suffix" are understood. */
export function parseName(name: string): CslName {
  const text = name.trim();
  if (isBody(text)) return { literal: text };
  const [main = '', ...rest] = text.split(/\s*,\s*/);
  const suffix = rest.find((part) => SUFFIX.test(part));
  const given = rest.find((part) => !SUFFIX.test(part));
  if (given !== undefined) {
    const { particle, family } = familyOf(main.split(' '));
    return withSuffix(person(given, particle, family), suffix);
  }
  const words = main.split(' ');
  const last = words.at(-1) ?? '';
  const bare = words.length > 2 && SUFFIX.test(last) ? words.slice(0, -1) : words;
  if (bare.length === 1) return { literal: text };
  if (bare.every((word) => EAST_ASIAN.test(word))) {
    return { family: bare[0] ?? '', given: bare.slice(1).join(' ') };
  }
  const [first = '', initials = ''] = bare;
  // where all is in capitals, two letters may be a name ("JANE NG")
  const isIndexed = INITIALS.test(initials) && (initials.length === 1 || !CAPITALS.test(first));
  if (bare.length === 2 && isIndexed && !INITIALS.test(first)) return { family: first, given: initials };
  return withSuffix(westernName(bare), bare === words ? suffix : last);
}

function person(given: string, particle: string, family: string): CslName {
  return { family, given, ...(particle === '' ? {} : { 'non-dropping-particle': particle }) };
}

/** Lower-case words before the family name are its particle; "Le Guin" and "Van Dyke" keep theirs. */
function westernName(words: readonly string[]): CslName {
  const lower = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  if (lower > 0 && lower < words.length - 1) {
    const { particle, family } = familyOf(words.slice(lower));
    return person(words.slice(0, lower).join(' '), particle, family);
  }
  let start = words.length - 1;
  while (start > 1 && CAPITAL_PARTICLE.test(words[start - 1] ?? '')) start--;
  return person(words.slice(0, start).join(' '), '', words.slice(start).join(' '));
}

function familyOf(words: readonly string[]): { particle: string; family: string } {
  const end = words.findIndex((word) => !PARTICLE.test(word));
  const at = Math.max(0, end);
  return { particle: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}
