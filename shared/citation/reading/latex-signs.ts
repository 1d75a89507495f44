/** Accents as LaTeX writes them, each with its combining mark. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    '"': '\u0308',
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    r: '\u030a',
    c: '\u0327',
    k: '\u0328',
    d: '\u0323',
    b: '\u0331',
    G: '\u030f',
    hat: '\u0302',
    tilde: '\u0303',
    bar: '\u0304',
    dot: '\u0307',
    ddot: '\u0308',
    vec: '\u20d7',
  }),
);

/** Accents that stand for themselves where they have no letter (`\~{}`). */
export const SPACED: ReadonlyMap<string, string> = new Map([
  ['~', '~'],
  ['^', '^'],
]);

/** Letters and signs of text by the names of their commands. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ss: 'ß',
    hyphen: '-',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    dj: 'đ',
    DJ: 'Đ',
    ng: 'ŋ',
    S: '§',
    P: '¶',
    pounds: '£',
    euro: '€',
    texteuro: '€',
    textsterling: '£',
    copyright: '©',
    textcopyright: '©',
    textregistered: '®',
    texttrademark: '™',
    textdegree: '°',
    dots: '…',
    ldots: '…',
    textellipsis: '…',
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotesingle: "'",
    textquotedbl: '"',
    textquotedblleft: '“',
    textquotedblright: '”',
    quotesinglbase: '‚',
    quotedblbase: '„',
    guilsinglleft: '‹',
    guilsinglright: '›',
    textexclamdown: '¡',
    textquestiondown: '¿',
    textordmasculine: 'º',
    textordfeminine: 'ª',
    textsection: '§',
    textparagraph: '¶',
    textmu: 'µ',
    textonehalf: '½',
    textonequarter: '¼',
    textthreequarters: '¾',
    texttimes: '×',
    textpm: '±',
    textyen: '¥',
    textcent: '¢',
    textnumero: '№',
    textinterrobang: '‽',
    guillemotleft: '«',
    guillemotright: '»',
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    lbrace: '{',
    rbrace: '}',
    textasciitilde: '~',
    textasciicircum: '^',
    textunderscore: '_',
    textbar: '|',
    textless: '<',
    textgreater: '>',
    textdollar: '$',
    textbullet: '•',
    slash: '/',
    textperiodcentered: '·',
    newline: ' ',
    par: ' ',
    quad: ' ',
    space: ' ',
    TeX: 'TeX',
    LaTeX: 'LaTeX',
  }),
);

const SMALL_GREEK =
  'alpha:α beta:β gamma:γ delta:δ epsilon:ϵ varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ lambda:λ mu:μ nu:ν ' +
  'xi:ξ pi:π varpi:ϖ rho:ρ varrho:ϱ sigma:σ varsigma:ς tau:τ upsilon:υ phi:ϕ varphi:φ chi:χ psi:ψ omega:ω';
const LARGE_GREEK = 'Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω';
const OPERATORS =
  'times:× cdot:· pm:± mp:∓ div:÷ ast:∗ star:⋆ circ:° bullet:• oplus:⊕ otimes:⊗ sim:∼ simeq:≃ approx:≈ cong:≅ equiv:≡ ' +
  'neq:≠ ne:≠ leq:≤ le:≤ geq:≥ ge:≥ ll:≪ gg:≫ lesssim:≲ gtrsim:≳ propto:∝ in:∈ notin:∉ subset:⊂ supset:⊃ subseteq:⊆ ' +
  'supseteq:⊇ cup:∪ cap:∩ emptyset:∅ forall:∀ exists:∃ neg:¬ wedge:∧ vee:∨ to:→ rightarrow:→ leftarrow:← ' +
  'leftrightarrow:↔ Rightarrow:⇒ Leftarrow:⇐ Leftrightarrow:⇔ uparrow:↑ downarrow:↓ mapsto:↦ infty:∞ partial:∂ nabla:∇ ' +
  'sum:∑ prod:∏ int:∫ sqrt:√ prime:′ ell:ℓ hbar:ℏ Re:ℜ Im:ℑ aleph:ℵ angle:∠ perp:⊥ parallel:∥ mid:∣ degree:° ' +
  'langle:⟨ rangle:⟩ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ Vert:‖ vert:| dagger:† ddagger:‡ checkmark:✓ dots:… ldots:… cdots:⋯';

/** Signs of LaTeX's mathematics by the names of their commands. */
export const MATH_SIGNS: ReadonlyMap<string, string> = new Map(
  [SMALL_GREEK, LARGE_GREEK, OPERATORS].flatMap((list) =>
    list.split(' ').map((pair): [string, string] => {
      const [name = '', sign = ''] = pair.split(':');
      return [name, sign];
    }),
  ),
);

/** `_` and `^` raise and lower what follows them in mathematics; CSL has tags for both. */
export const MATH_TAGS: Readonly<Record<string, readonly [string, string]>> = {
  _: ['<sub>', '</sub>'],
  '^': ['<sup>', '</sup>'],
};
