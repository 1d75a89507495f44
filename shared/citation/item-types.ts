/** How one CSL type is called in each format; `subtype` is BibLaTeX's `entrysubtype`, else the type's own name. */
export interface TypeNames {
  readonly bibLatex: string;
  readonly subtype?: string;
  readonly bibTex: string;
  readonly ris: string;
}

/**
 * Every type of CSL 1.0.2 with its name in BibLaTeX (manual 3.19, section 2.1), classic BibTeX and RIS
 * (Reference Manager, 2011). A type that BibLaTeX lacks is `misc` and carries its CSL name as subtype.
 */
const TYPES: ReadonlyMap<string, TypeNames> = new Map(
  Object.entries({
    article: { bibLatex: 'article', subtype: 'preprint', bibTex: 'article', ris: 'JOUR' },
    'article-journal': { bibLatex: 'article', bibTex: 'article', ris: 'JOUR' },
    'article-magazine': { bibLatex: 'article', subtype: 'magazine', bibTex: 'article', ris: 'MGZN' },
    'article-newspaper': { bibLatex: 'article', subtype: 'newspaper', bibTex: 'article', ris: 'NEWS' },
    bill: { bibLatex: 'legislation', bibTex: 'misc', ris: 'BILL' },
    book: { bibLatex: 'book', bibTex: 'book', ris: 'BOOK' },
    broadcast: { bibLatex: 'video', subtype: 'broadcast', bibTex: 'misc', ris: 'VIDEO' },
    chapter: { bibLatex: 'incollection', bibTex: 'incollection', ris: 'CHAP' },
    classic: { bibLatex: 'book', bibTex: 'book', ris: 'CLSWK' },
    collection: { bibLatex: 'misc', subtype: 'collection', bibTex: 'misc', ris: 'GEN' },
    dataset: { bibLatex: 'dataset', bibTex: 'misc', ris: 'DATA' },
    document: { bibLatex: 'misc', bibTex: 'misc', ris: 'GEN' },
    entry: { bibLatex: 'inreference', bibTex: 'incollection', ris: 'ENCYC' },
    'entry-dictionary': { bibLatex: 'inreference', bibTex: 'incollection', ris: 'DICT' },
    'entry-encyclopedia': { bibLatex: 'inreference', bibTex: 'incollection', ris: 'ENCYC' },
    event: { bibLatex: 'misc', subtype: 'event', bibTex: 'misc', ris: 'GEN' },
    figure: { bibLatex: 'image', bibTex: 'misc', ris: 'FIGURE' },
    graphic: { bibLatex: 'artwork', bibTex: 'misc', ris: 'ART' },
    hearing: { bibLatex: 'misc', subtype: 'hearing', bibTex: 'misc', ris: 'HEAR' },
    interview: { bibLatex: 'misc', subtype: 'interview', bibTex: 'misc', ris: 'PCOMM' },
    legal_case: { bibLatex: 'jurisdiction', bibTex: 'misc', ris: 'CASE' },
    legislation: { bibLatex: 'legislation', bibTex: 'misc', ris: 'STAT' },
    manuscript: { bibLatex: 'unpublished', bibTex: 'unpublished', ris: 'MANSCPT' },
    map: { bibLatex: 'misc', subtype: 'map', bibTex: 'misc', ris: 'MAP' },
    motion_picture: { bibLatex: 'movie', bibTex: 'misc', ris: 'MPCT' },
    musical_score: { bibLatex: 'misc', subtype: 'musical_score', bibTex: 'misc', ris: 'MUSIC' },
    pamphlet: { bibLatex: 'booklet', bibTex: 'booklet', ris: 'PAMP' },
    'paper-conference': { bibLatex: 'inproceedings', bibTex: 'inproceedings', ris: 'CONF' },
    patent: { bibLatex: 'patent', bibTex: 'misc', ris: 'PAT' },
    performance: { bibLatex: 'performance', bibTex: 'misc', ris: 'GEN' },
    periodical: { bibLatex: 'periodical', bibTex: 'misc', ris: 'JFULL' },
    personal_communication: { bibLatex: 'letter', bibTex: 'misc', ris: 'PCOMM' },
    post: { bibLatex: 'online', bibTex: 'misc', ris: 'ELEC' },
    'post-weblog': { bibLatex: 'online', subtype: 'blog', bibTex: 'misc', ris: 'BLOG' },
    regulation: { bibLatex: 'legislation', bibTex: 'misc', ris: 'LEGAL' },
    report: { bibLatex: 'report', bibTex: 'techreport', ris: 'RPRT' },
    review: { bibLatex: 'review', bibTex: 'article', ris: 'JOUR' },
    'review-book': { bibLatex: 'review', bibTex: 'article', ris: 'JOUR' },
    software: { bibLatex: 'software', bibTex: 'misc', ris: 'COMP' },
    song: { bibLatex: 'music', bibTex: 'misc', ris: 'SOUND' },
    speech: { bibLatex: 'unpublished', subtype: 'speech', bibTex: 'unpublished', ris: 'SLIDE' },
    standard: { bibLatex: 'standard', bibTex: 'misc', ris: 'STAND' },
    thesis: { bibLatex: 'thesis', bibTex: 'phdthesis', ris: 'THES' },
    treaty: { bibLatex: 'legal', bibTex: 'misc', ris: 'LEGAL' },
    webpage: { bibLatex: 'online', bibTex: 'misc', ris: 'ELEC' },
  } satisfies Record<string, TypeNames>),
);

const UNKNOWN_TYPE = 'document';
const UNKNOWN: TypeNames = { bibLatex: 'misc', bibTex: 'misc', ris: 'GEN' };

/** What a CSL type is called in each format. A type CSL 1.0.2 does not know is a general document. */
export function namesOfType(type: string): TypeNames {
  return TYPES.get(type) ?? UNKNOWN;
}

/** Crossref's names of types, which the CSL JSON that it gives for a DOI has in place of CSL's. */
const CROSSREF_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'journal-article': 'article-journal',
    'proceedings-article': 'paper-conference',
    'posted-content': 'article',
    'book-chapter': 'chapter',
    'book-section': 'chapter',
    'book-part': 'chapter',
    'edited-book': 'book',
    monograph: 'book',
    proceedings: 'book',
    'reference-book': 'book',
    'reference-entry': 'entry',
    dissertation: 'thesis',
    'peer-review': 'review',
  }),
);

/** The CSL type of a type as CSL JSON names it, which is the same but for Crossref's. */
export function typeOfCslJson(name: string): string {
  return CROSSREF_TYPES.get(name) ?? name;
}

/** Whether CSL 1.0.2 knows the type, so that its JSON schema accepts it. */
export function isCslType(type: string): boolean {
  return TYPES.has(type);
}

/** Every type of CSL 1.0.2. */
export function cslTypes(): readonly string[] {
  return [...TYPES.keys()];
}

/** RIS names that several CSL types share, or that only other programs write. */
const RIS_READINGS: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  EBOOK: 'book',
  EDBOOK: 'book',
  ECHAP: 'chapter',
  CPAPER: 'paper-conference',
  ELEC: 'webpage',
  ICOMM: 'personal_communication',
  PCOMM: 'personal_communication',
  ENCYC: 'entry-encyclopedia',
  LEGAL: 'regulation',
  GOVDOC: 'report',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  UNBILL: 'bill',
  ADVS: 'motion_picture',
  MULTI: 'motion_picture',
  VIDEO: 'motion_picture',
  ANCIENT: 'classic',
  CHART: 'figure',
  CTLG: 'book',
  SER: 'book',
  WEB: 'webpage',
  DBASE: 'dataset',
  GEN: 'document',
};

/** The CSL type of a RIS reference type; one nobody knows is a general document. */
export function typeOfRis(name: string): string {
  const known = RIS_READINGS[name.toUpperCase()];
  if (known !== undefined) return known;
  for (const [type, names] of TYPES) if (names.ris === name.toUpperCase()) return type;
  return UNKNOWN_TYPE;
}

/** Entry types of BibTeX, BibLaTeX and their aliases that are not the first CSL type of the same name. */
const BIB_READINGS: Readonly<Record<string, string>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  collection: 'book',
  mvbook: 'book',
  mvcollection: 'book',
  reference: 'book',
  mvreference: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  manual: 'book',
  inreference: 'entry-encyclopedia',
  conference: 'paper-conference',
  techreport: 'report',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  masterthesis: 'thesis',
  bachelorsthesis: 'thesis',
  bachelorthesis: 'thesis',
  unpublished: 'manuscript',
  preprint: 'article',
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  presentation: 'speech',
  talk: 'speech',
  slides: 'speech',
  electronic: 'webpage',
  website: 'webpage',
  www: 'webpage',
  online: 'webpage',
  misc: 'document',
  letter: 'personal_communication',
  video: 'motion_picture',
  movie: 'motion_picture',
  audio: 'song',
  music: 'song',
  image: 'figure',
  artwork: 'graphic',
  legal: 'treaty',
  legislation: 'legislation',
  commentary: 'book',
  review: 'review',
};

/** The CSL type of a .bib entry; `subtype` is BibLaTeX's `entrysubtype`. One nobody knows is a document. */
export function typeOfBib(name: string, subtype: string): string {
  for (const [type, names] of TYPES) {
    const isNamed = names.bibLatex === name || names.bibTex === name;
    if (isNamed && subtype !== '' && (names.subtype === subtype || type === subtype)) return type;
  }
  const known = BIB_READINGS[name];
  if (known !== undefined) return known;
  for (const [type, names] of TYPES)
    if (names.subtype === undefined && (names.bibLatex === name || names.bibTex === name)) return type;
  return UNKNOWN_TYPE;
}

/** What `subtypeOf` answers, by type; asked once for each of thousands of items. */
const SUBTYPES = { bibLatex: subtypes('bibLatex'), bibTex: subtypes('bibTex') };

/**
 * The `entrysubtype` that tells the type from the one its entry type is read as, or an empty text where
 * there is none to tell. Styles of classic BibTeX pass over the field.
 */
export function subtypeOf(type: string, format: 'bibLatex' | 'bibTex'): string {
  return SUBTYPES[format].get(type) ?? '';
}

function subtypes(format: 'bibLatex' | 'bibTex'): ReadonlyMap<string, string> {
  return new Map(
    [...TYPES].map(([type, names]) => [
      type,
      typeOfBib(names[format], '') === type ? '' : (names.subtype ?? type),
    ]),
  );
}
