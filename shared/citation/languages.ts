/** Babel's names for languages, as BibLaTeX's `langid` takes them; regions first, then the language alone. */
const BABEL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'de-at': 'naustrian',
    'de-ch': 'nswissgerman',
    'en-au': 'australian',
    'en-ca': 'canadian',
    'en-gb': 'british',
    'en-nz': 'newzealand',
    'en-us': 'american',
    'fr-ca': 'canadien',
    'pt-br': 'brazilian',
    ar: 'arabic',
    bg: 'bulgarian',
    ca: 'catalan',
    cs: 'czech',
    cy: 'welsh',
    da: 'danish',
    de: 'ngerman',
    el: 'greek',
    en: 'english',
    es: 'spanish',
    et: 'estonian',
    eu: 'basque',
    fa: 'persian',
    fi: 'finnish',
    fr: 'french',
    ga: 'irish',
    gl: 'galician',
    he: 'hebrew',
    hi: 'hindi',
    hr: 'croatian',
    hu: 'magyar',
    id: 'indonesian',
    is: 'icelandic',
    it: 'italian',
    ja: 'japanese',
    ko: 'korean',
    la: 'latin',
    lt: 'lithuanian',
    lv: 'latvian',
    nb: 'norsk',
    nl: 'dutch',
    nn: 'nynorsk',
    no: 'norsk',
    pl: 'polish',
    pt: 'portuguese',
    ro: 'romanian',
    ru: 'russian',
    sk: 'slovak',
    sl: 'slovene',
    sr: 'serbian',
    sv: 'swedish',
    th: 'thai',
    tr: 'turkish',
    uk: 'ukrainian',
    vi: 'vietnamese',
    zh: 'chinese',
  }),
);

/** The babel name of a BCP 47 tag (`en-GB` is `british`), or null when it has none. */
export function babelName(tag: string): string | null {
  const normalised = tag.toLowerCase().replaceAll('_', '-');
  const [language = ''] = normalised.split('-');
  const known = BABEL.get(normalised) ?? BABEL.get(language);
  if (known !== undefined || normalised === '') return known ?? null;
  return BABEL.get(tagOfName(normalised)) ?? null;
}

/**
 * Whether a reader may set titles in this language in sentence case: English, and what no reader is told of,
 * since it takes that for English.
 */
export function lowersTitles(tag: string): boolean {
  const name = babelName(tag);
  return name === null || ENGLISH.has(name);
}

const ENGLISH = new Set(['english', 'american', 'british', 'australian', 'canadian', 'newzealand']);

/** `en` of `English`, and of `eng`, which catalogues of libraries write (ISO 639-2); else an empty text. */
function tagOfName(name: string): string {
  if (/^[a-z]{3}(?:-|$)/.test(name)) return OLD_CODES[name.slice(0, 3)] ?? shortCode(name.slice(0, 3));
  return (tagOfBabel(name) ?? '').toLowerCase();
}

function shortCode(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? '';
}

/** ISO 639-2's own codes for bibliographies, which are no BCP 47. */
const OLD_CODES: Readonly<Record<string, string>> = {
  chi: 'zh',
  cze: 'cs',
  dut: 'nl',
  fre: 'fr',
  ger: 'de',
  gre: 'el',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
};

/** Other names that files give a language. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  german: 'de',
  austrian: 'de-AT',
  swissgerman: 'de-CH',
  usenglish: 'en-US',
  ukenglish: 'en-GB',
  brazil: 'pt-BR',
  hungarian: 'hu',
  slovenian: 'sl',
  francais: 'fr',
};

/** The BCP 47 tag of a babel name (`british` is `en-GB`), a tag as it is, or null for any other word. */
export function tagOfBabel(name: string): string | null {
  const wanted = name.toLowerCase();
  if (wanted === '') return null;
  const other = OTHER_NAMES[wanted];
  if (other !== undefined) return other;
  for (const [tag, babel] of BABEL)
    if (babel === wanted) return tag.replace(/-(\w+)$/, (_, region: string) => `-${region.toUpperCase()}`);
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(name) && BABEL.has(wanted.split('-')[0] ?? '') ? name : null;
}

let names: ReadonlySet<string> | null = null;

/** Whether the text is the name of one of those languages, in English or its own tongue (`Deutsch`, `한국어`). */
export function isLanguageName(text: string): boolean {
  names ??= namesOfLanguages();
  const name = text.normalize('NFC').toLowerCase();
  // `Português (Brasil)`
  return names.has(name) || names.has(name.replace(/\s*\(.*\)$/, ''));
}

function namesOfLanguages(): ReadonlySet<string> {
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const written = [...BABEL.keys()].flatMap((tag) => {
    const own = new Intl.DisplayNames(tag, { type: 'language' });
    return [english.of(tag), own.of(tag)];
  });
  return new Set(written.map((name) => (name ?? '').toLowerCase()).filter(Boolean));
}
