/** Letters that Unicode does not decompose to a Latin base letter. Cyrillic follows BGN/PCGN without its signs. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ħ: 'h',
    ı: 'i',
    ŋ: 'ng',
    ə: 'e',
    ƒ: 'f',
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ye',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    ђ: 'dj',
    ј: 'j',
    љ: 'lj',
    њ: 'nj',
    ћ: 'c',
    џ: 'dz',
    ѕ: 'dz',
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
    ο: 'o',
    π: 'p',
    ρ: 'r',
    σ: 's',
    ς: 's',
    τ: 't',
    υ: 'y',
    φ: 'f',
    χ: 'ch',
    ψ: 'ps',
    ω: 'o',
  }),
);

/** Composed letters whose base alone would be read as another letter. */
const COMPOSED: ReadonlyMap<string, string> = new Map(Object.entries({ й: 'y', ё: 'yo', ї: 'yi', ў: 'u' }));

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
/** What a final consonant sounds as before a syllable that begins with a vowel (한국어 is `hangugeo`). */
const LINKED = ' g kk gs n nj n d r lg lm lb ls lt lp r m b bs s ss ng j ch k t p '.split(' ');
const HANGUL_BASE = 0xac00;
const HANGUL_COUNT = 11172;
const SILENT_INITIAL = 11;

/**
 * The text in lower-case ASCII letters and digits, all else left out: Latin without its marks, Cyrillic
 * and Greek letter by letter, Hangul by the Revised Romanisation of 2000 (syllables as written, with
 * finals carried over to a following vowel). Other scripts leave nothing.
 */
export function transliterate(text: string): string {
  const letters = Array.from(text.normalize('NFC').toLowerCase());
  return letters
    .map((letter, index) => latinOf(letter, letters[index + 1] ?? ''))
    .join('')
    .replace(/[^a-z0-9]/g, '');
}

function latinOf(letter: string, next: string): string {
  const known = COMPOSED.get(letter) ?? LETTERS.get(letter);
  if (known !== undefined) return known;
  const syllable = syllableOf(letter);
  if (syllable) return syllableInLatin(syllable, syllableOf(next)?.initial === SILENT_INITIAL);
  return Array.from(letter.normalize('NFKD'), (part) => LETTERS.get(part) ?? part).join('');
}

interface Syllable {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

function syllableOf(letter: string): Syllable | null {
  const index = (letter.codePointAt(0) ?? 0) - HANGUL_BASE;
  if (index < 0 || index >= HANGUL_COUNT) return null;
  return { initial: Math.floor(index / 588), vowel: Math.floor((index % 588) / 28), final: index % 28 };
}

function syllableInLatin({ initial, vowel, final }: Syllable, isBeforeVowel: boolean): string {
  const finals = isBeforeVowel ? LINKED : FINALS;
  return (INITIALS[initial] ?? '') + (VOWELS[vowel] ?? '') + (finals[final] ?? '');
}
