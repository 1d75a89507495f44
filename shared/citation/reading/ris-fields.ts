/** CSL fields and the RIS tags they are read from; where several are filled, the first of the list wins. */
export type RisFields = Readonly<Record<string, readonly string[]>>;

/** What tags mean in most types (RIS 2011, and Reference Manager's before it). */
const TEXTS: RisFields = {
  title: ['TI', 'T1', 'CT'],
  'title-short': ['ST'],
  'container-title': ['T2', 'JF', 'JO', 'BT'],
  'container-title-short': ['J2', 'JA', 'J1'],
  'collection-title': ['T3'],
  'collection-number': ['SV'],
  volume: ['VL'],
  number: ['IS', 'M1'],
  edition: ['ET'],
  section: ['SE'],
  genre: ['M3'],
  publisher: ['PB'],
  'publisher-place': ['CY', 'PP'],
  'number-of-volumes': ['NV'],
  archive: ['DB'],
  archive_location: ['AN', 'AV'],
  'call-number': ['CN', 'H2'],
  source: ['DP', 'H1'],
  language: ['LA'],
  'number-of-pages': [],
  page: ['SP'],
};

const NAMES: RisFields = {
  author: ['AU', 'A1'],
  editor: ['ED', 'A2'],
  'collection-editor': ['A3'],
  translator: ['A4'],
};

const ARTICLE: RisFields = {
  issue: ['IS', 'M1'],
  number: ['C7'],
  'container-title': ['T2', 'JF', 'JO', 'BT', 'JA', 'J1'],
};
/** A page alone is how long a work is that is not in another. */
const WHOLE: RisFields = { 'number-of-pages': ['SP'], page: [] };
const IN_SERIES: RisFields = { 'collection-number': ['M1', 'SV'], number: ['IS'] };
const BOOK: RisFields = { ...WHOLE, ...IN_SERIES, page: ['SE'], section: [] };
const CONFERENCE: RisFields = {
  issue: ['IS', 'M1'],
  number: [],
  'container-title': ['C3', 'T2', 'JF', 'JO', 'BT'],
  'publisher-place': ['C1', 'CY', 'PP'],
};
/** The type of a picture (EndNote's type of work or image) is what it is made of, as in Zotero; `C4` as in films. */
const PICTURE: RisFields = {
  medium: ['M3'],
  genre: ['C4'],
  dimensions: ['C3'],
  number: ['M1', 'IS'],
  page: [],
};
const LAW: RisFields = {
  'chapter-number': ['ET'],
  edition: [],
  references: ['OP'],
  authority: ['T3'],
  'collection-title': [],
  number: ['M1', 'IS'],
};
const MOVING: RisFields = { medium: ['C5'], genre: ['C4', 'M3'], dimensions: ['SP', 'C3'], page: [] };
/** `NV` of a letter or manuscript is its own number. */
const UNPRINTED: RisFields = { number: ['NV', 'M1', 'IS'], 'number-of-volumes': [] };
/** `NV` is how often a paper appears. */
const PERIODICAL: RisFields = { ...ARTICLE, 'number-of-volumes': [] };
const VISIT: RisFields = { number: ['IS'], volume: [] };

/** What tags mean in one type of RIS where it differs from the above, as EndNote and Zotero write them. */
const TEXTS_OF_TYPE: Readonly<Record<string, RisFields>> = {
  ABST: ARTICLE,
  EJOUR: { ...ARTICLE, number: ['C7', 'NV'], 'number-of-volumes': [] },
  INPR: ARTICLE,
  JFULL: ARTICLE,
  JOUR: ARTICLE,
  MGZN: PERIODICAL,
  NEWS: { ...PERIODICAL, issue: ['IS', 'C2'] },
  BOOK,
  CLSWK: BOOK,
  CTLG: { ...IN_SERIES, 'number-of-pages': ['SE'], section: [] },
  EBOOK: BOOK,
  EDBOOK: BOOK,
  PAMP: { ...IN_SERIES, 'number-of-pages': ['M2'] },
  SER: { ...WHOLE, ...IN_SERIES, 'chapter-number': ['SE'], section: ['C1'] },
  CHAP: { 'chapter-number': ['SE'], section: ['C1'], 'number-of-volumes': ['NV', 'IS', 'M1'], number: [] },
  ECHAP: { ...IN_SERIES, 'chapter-number': ['SE'], section: ['C1'], number: [] },
  CONF: CONFERENCE,
  // a paper that was read, wherever it is printed
  CPAPER: { ...CONFERENCE, 'event-title': ['T2'], 'container-title': ['C3', 'JF', 'JO', 'BT'] },
  SLIDE: { 'event-title': ['T2'], 'container-title': ['JF', 'JO', 'BT'] },
  THES: { ...WHOLE, division: ['T2'], 'container-title': ['JF', 'JO', 'BT'] },
  MANSCPT: { ...WHOLE, ...UNPRINTED },
  ICOMM: UNPRINTED,
  PCOMM: UNPRINTED,
  RPRT: { 'collection-number': ['SV', 'NV'], 'number-of-volumes': [], number: ['M1', 'IS'] },
  // a section of a collection of standards; `M1` is the page it begins on
  STAND: { number: ['IS'], 'collection-title': ['T2', 'T3'], 'container-title': ['JF', 'JO', 'BT'] },
  COMP: { version: ['ET', 'IS'], edition: [], medium: ['C1', 'M1'], number: [], page: [] },
  DATA: { version: ['ET', 'IS'], edition: [], number: ['NV', 'M1'], 'number-of-volumes': [] },
  DBASE: { version: ['ET', 'IS'], edition: [], number: ['M1'] },
  ART: { ...PICTURE, dimensions: ['C3', 'M1'], number: ['IS'] },
  CHART: PICTURE,
  FIGURE: PICTURE,
  EQUA: PICTURE,
  MAP: { scale: ['C1'], dimensions: ['C3'], page: [] },
  ADVS: MOVING,
  MPCT: { ...MOVING, 'collection-title': ['T3'] },
  MULTI: { ...MOVING, number: ['IS'] },
  VIDEO: MOVING,
  SOUND: { medium: ['C5'], dimensions: ['C3'] },
  MUSIC: { medium: ['C1'], genre: ['C2', 'M3'] },
  BILL: LAW,
  UNBILL: LAW,
  STAT: LAW,
  HEAR: { ...LAW, section: ['T2', 'SE'], 'container-title': ['JF', 'JO', 'BT'] },
  CASE: {
    'container-title': ['T2', 'A2', 'JF', 'JO', 'BT'],
    'container-title-short': ['NV', 'J2'],
    'number-of-volumes': [],
    'collection-number': [],
    'collection-title': [],
    number: ['SV', 'IS', 'M1'],
    references: ['OP'],
    authority: ['PB'],
    publisher: [],
    edition: [],
    section: [],
  },
  GOVDOC: { authority: ['A2'], number: ['M1', 'IS'] },
  LEGAL: { authority: ['A2'], references: ['OP'], number: ['IS'] },
  PAT: {
    authority: ['A2'],
    number: ['SN', 'IS'],
    // its priority numbers, which CSL has no field for; Zotero's CSL has them here
    issue: ['OP'],
    'call-number': ['M1', 'CN'],
    references: ['C5'],
    status: ['C6'],
    edition: [],
    'number-of-volumes': [],
  },
  BLOG: VISIT,
  ELEC: VISIT,
  WEB: VISIT,
};

const WITH_RECIPIENT: RisFields = { recipient: ['A2'], editor: [] };
const WITH_CAST: RisFields = {
  performer: ['A2', 'C1'],
  producer: ['A3'],
  contributor: ['A4'],
  editor: [],
  'collection-editor': [],
  translator: [],
};
const WITH_SPONSORS: RisFields = {
  author: ['AU', 'A1', 'A2'],
  contributor: ['A3'],
  editor: [],
  'collection-editor': [],
};
const NO_EDITORS: RisFields = { editor: [], 'collection-editor': [] };

const NAMES_OF_TYPE: Readonly<Record<string, RisFields>> = {
  CHAP: { 'container-author': ['C2'] },
  CONF: { contributor: ['A4'], translator: [] },
  DATA: { ...NO_EDITORS, producer: ['A2'], contributor: ['A4'], translator: [] },
  THES: { contributor: ['A3'], 'collection-editor': [] },
  ADVS: { editor: [], performer: ['A2', 'C1'] },
  VIDEO: WITH_CAST,
  MPCT: { ...WITH_CAST, director: ['A2'], performer: ['A4', 'C1'], contributor: [] },
  BILL: WITH_SPONSORS,
  UNBILL: WITH_SPONSORS,
  CASE: { ...NO_EDITORS, translator: [] },
  SLIDE: { author: ['AU', 'A1', 'A2'], editor: [] },
  GOVDOC: NO_EDITORS,
  LEGAL: NO_EDITORS,
  PAT: NO_EDITORS,
  ICOMM: WITH_RECIPIENT,
  PCOMM: WITH_RECIPIENT,
};

/** The editors of a series whose title is `T2` are `A2`, those of the book then `A3`. */
const SERIES_FIRST: RisFields = { ...NAMES, editor: ['A3'], 'collection-editor': ['A2'] };
/** Who made an edited book stands where its authors would. */
const EDITED_BOOK: RisFields = { ...SERIES_FIRST, author: [], editor: ['AU', 'A1', 'A3'] };
/** `ED` is an editor in every type, and `A2` beside it can only be the author of the whole. */
const WITH_ED: RisFields = {
  ...NAMES,
  editor: ['ED'],
  'container-author': ['A2'],
};
/** A score is by its composer; some styles ask for the one role, some for the other. */
const COMPOSED: RisFields = { composer: ['AU', 'A1'] };
/** A recording is by those who perform it; who wrote the music stands before them. */
const PERFORMED: RisFields = { ...NAMES, author: ['A2'], composer: ['AU', 'A1'], editor: ['ED'] };
const MAY_BE_IN_SERIES = new Set(['BOOK', 'CLSWK', 'COMP', 'CTLG', 'MAP', 'RPRT', 'UNPB', 'UNPD']);

const textsOfTypes = withCommon(TEXTS, TEXTS_OF_TYPE);
const namesOfTypes = withCommon(NAMES, NAMES_OF_TYPE);

function withCommon(
  common: RisFields,
  own: Readonly<Record<string, RisFields>>,
): ReadonlyMap<string, RisFields> {
  return new Map(Object.entries(own).map(([type, fields]) => [type, { ...common, ...fields }]));
}

/** The text fields of a RIS type (`JOUR`) with their tags. */
export function textsOfRis(type: string): RisFields {
  return textsOfTypes.get(type) ?? TEXTS;
}

/** The roles in a record of a RIS type with the tags of their names; `has` tells which tags it holds. */
export function namesOfRis(type: string, has: (tag: string) => boolean): RisFields {
  const roles = rolesOf(type, has);
  return type === 'MUSIC' ? { ...roles, ...COMPOSED } : roles;
}

function rolesOf(type: string, has: (tag: string) => boolean): RisFields {
  if (type === 'SOUND' && has('A2')) return PERFORMED;
  if (has('ED')) return WITH_ED;
  if (type === 'EDBOOK') return EDITED_BOOK;
  const isSeriesFirst = MAY_BE_IN_SERIES.has(type) && !has('T3') && (has('T2') || has('A3'));
  return isSeriesFirst ? SERIES_FIRST : (namesOfTypes.get(type) ?? NAMES);
}
