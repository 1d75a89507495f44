import type { RisLine } from './ris-records';

/** A record whose notes are read: its lines under RIS's tags, and the CSL fields that have no tag. */
export interface ReadNotes {
  readonly lines: readonly RisLine[];
  readonly fields: ReadonlyMap<string, string>;
}

/** What ProCite calls its fields, and the tag (two capitals) or CSL field that means the same. */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Record ID': 'ID',
    'Record Number': 'ID',
    Notes: 'N1',
    'Call Number': 'CN',
    Language: 'LA',
    ISBN: 'SN',
    ISSN: 'SN',
    Edition: 'edition',
    'Publisher Name': 'PB',
    'Place of Publication': 'CY',
    'Page(s)': 'SP',
    'Volume ID': 'volume',
    'Issue ID': 'issue',
    'Issue Identification': 'issue',
    'Report Identification': 'number',
    'Series Title': 'T3',
    'Series Editor': 'A3',
    'Series Volume ID': 'collection-number',
    'Proceedings Title': 'container-title',
    'Title Monographic': 'container-title',
    'Title, Monographic': 'container-title',
    'Recording Title': 'container-title',
    'Title, Short Form': 'title-short',
    'Place of Meeting': 'event-place',
    'Medium Designator': 'medium',
    'Medium (Data File)': 'medium',
    Scale: 'scale',
    Size: 'dimensions',
    History: 'references',
    // so spelled by its own export
    Histroy: 'references',
    Editor: 'ED',
    'Editor/Compiler': 'ED',
    Producer: 'producer',
    Director: 'director',
    'Author, Monographic': 'ED',
    'Author, Subsidiary': 'contributor',
  }),
);
/** What only says how another field is printed, or says it again. */
const WORDLESS = /^(?:Connective Phrase|Packaging Method|.* Role(?:, .*)?)$/;
/** What the names before a note of their role are, by how it begins (`edited by`, `eds.`, `trans.`). */
const ROLES: readonly (readonly [begins: RegExp, role: string])[] = [
  [/^(?:ed\b|eds\b|edit)/i, 'editor'],
  [/^(?:tr\b|trans)/i, 'translator'],
  [/^comp(?:il|\b)/i, 'compiler'],
  [/^ill/i, 'illustrator'],
  [/^prod/i, 'producer'],
  [/^dir/i, 'director'],
];
const ROLE_LABEL = /^Author Role(?:, .*)?$/;
const NAME_TAGS = new Set(['A1', 'A2', 'AU', 'ED']);
const NAME_FIELDS = new Set(['contributor', 'director', 'producer']);
const LABELLED = /^([A-Z][\w\s,./()-]*?):\s+(.*)$/;

/** Tags that ProCite uses otherwise than RIS has them, by type. */
const OWN_TAGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ADVS: { VL: 'edition', IS: 'volume' },
  ART: { VL: 'edition', M1: 'medium' },
  BILL: { CY: 'container-title', VL: 'number', SP: 'section', Y2: 'DA' },
  BOOK: { VL: 'edition', IS: 'volume' },
  CASE: { CY: 'container-title', Y2: 'DA' },
  CHAP: { VL: 'edition' },
  CTLG: { VL: 'edition' },
  ELEC: { IS: 'edition' },
  HEAR: { CY: 'section', VL: 'number', Y2: 'DA' },
  MAP: { VL: 'edition', M2: 'genre', M1: 'N1' },
  MPCT: { M2: 'dimensions', U5: 'PB' },
  MUSIC: { VL: 'edition', IS: 'volume' },
  NEWS: { M2: 'section' },
  RPRT: { VL: 'number', SP: 'number-of-pages' },
  SER: { VL: 'edition' },
  STAT: { CY: 'container-title', SP: 'section', Y2: 'DA' },
  UNBILL: { CY: 'container-title', VL: 'number', Y2: 'DA' },
  VIDEO: { M2: 'dimensions' },
};
const LENGTH = /^(\d+)\s*(?:p|pp|pgs?|pages?)\b\.?$/i;

/**
 * ProCite writes what RIS has no tag for as notes with the field's name (`N1  - Scale: 1:50,000`), and means
 * other things than RIS by some tags. A record of any other program comes back as it is; ProCite's own are
 * known by the number it notes of each, or by three notes with names of its fields.
 */
export function readProCite(lines: readonly RisLine[]): ReadNotes {
  if (!isOfProCite(lines)) return { lines, fields: NOTHING };
  const own = OWN_TAGS[lines[0]?.value ?? ''] ?? {};
  const fields = new Map<string, string>();
  const read: RisLine[] = [];
  let before = '';
  for (const line of lines) {
    const [, label = '', said = ''] = (line.tag === 'N1' && LABELLED.exec(line.value)) || [];
    const name = label === '' ? (own[line.tag] ?? line.tag) : LABELS.get(label);
    const value = label === '' ? line.value : said;
    const role = ROLE_LABEL.test(label) ? ROLES.find(([begins]) => begins.test(said))?.[1] : undefined;
    if (role !== undefined) giveRole(role, before, fields, read);
    else if (name === undefined) readOther(line, label, said, fields, read);
    else if (/^[A-Z][A-Z\d]$/.test(name)) read.push({ ...line, tag: name, value });
    else if (NAME_FIELDS.has(name)) addNames(fields, name, [value]);
    else if (!fields.has(name)) fields.set(name, value);
    before = name ?? '';
  }
  return { lines: read, fields };
}

function isOfProCite(lines: readonly RisLine[]): boolean {
  let known = 0;
  for (const { tag, value } of lines) {
    const label = tag === 'N1' ? LABELLED.exec(value)?.[1] : undefined;
    if (label?.startsWith('Record ')) return true;
    if (label !== undefined && (LABELS.has(label) || WORDLESS.test(label))) known++;
  }
  return known >= 3;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The names in the lines `before` a note of their role have that role. */
function giveRole(role: string, before: string, fields: Map<string, string>, read: RisLine[]): void {
  if (NAME_TAGS.has(before)) {
    const first = read.findLastIndex((line) => line.tag !== before) + 1;
    addNames(
      fields,
      role,
      read.splice(first).map((line) => line.value),
    );
  } else if (NAME_FIELDS.has(before)) {
    const names = fields.get(before) ?? '';
    fields.delete(before);
    addNames(fields, role, [names]);
  }
}

function addNames(fields: Map<string, string>, role: string, names: readonly string[]): void {
  fields.set(role, [fields.get(role) ?? [], names].flat().join('; '));
}

/** The length of a work, a note that says nothing, or one with a label of the user's own. */
function readOther(
  line: RisLine,
  label: string,
  said: string,
  fields: Map<string, string>,
  read: RisLine[],
): void {
  const pages = label.startsWith('Extent') ? LENGTH.exec(said)?.[1] : undefined;
  if (pages !== undefined) fields.set('number-of-pages', pages);
  else if (!WORDLESS.test(label)) read.push(line);
}
