import type { CslItem, CslName } from '../../model';
import { decodedPath } from '../decoded-path';
import { type Evidence, oneLine } from '../metadata/evidence';
import { parseName } from '../metadata/names';
import { creatorEvidence, propertyEvidence } from '../metadata/properties';
import { elementsNamed, parseXml, type XmlElement } from '../xml';

/** What a book's package says (EPUB 3.3, section 5; OPF 2.0.1): its record, and its chapters in reading order. */
export interface PackageDocument {
  readonly evidence: readonly Evidence[];
  readonly extra: Partial<CslItem>;
  /** Paths inside the archive, each once, however often the spine names it. */
  readonly chapters: readonly string[];
  /** Paths of the tables of contents: EPUB 3's, then EPUB 2's. */
  readonly tables: readonly string[];
}

/** A book of so many chapters is none. */
const MAX_CHAPTERS = 5_000;
const PAGE = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml|text\/x-oeb1-document)$/i;

/** Reads the package document that stands at `path`. Never fails: what it does not say is missing. */
export function readPackage(source: string, path: string): PackageDocument {
  const root = parseXml(source);
  const items = elementsNamed(root, 'item').map((item) => ({
    id: item.attributes.get('id') ?? '',
    path: resolvePath(path, item.attributes.get('href') ?? ''),
    mediaType: item.attributes.get('media-type') ?? '',
    isTable: (item.attributes.get('properties') ?? '').split(/\s+/).includes('nav'),
  }));
  const byId = new Map(items.map((item) => [item.id, item]));
  const spine = elementsNamed(root, 'itemref').flatMap((reference) => {
    const item = byId.get(reference.attributes.get('idref') ?? '');
    return item === undefined || item.isTable || !PAGE.test(item.mediaType) ? [] : [item.path];
  });
  const tables = [
    ...items.filter(({ isTable }) => isTable),
    ...items.filter(({ mediaType }) => mediaType === 'application/x-dtbncx+xml'),
  ];
  const [metadata] = elementsNamed(root, 'metadata');
  return {
    ...recordOf(metadata ?? root),
    chapters: [...new Set(spine)].slice(0, MAX_CHAPTERS),
    tables: tables.map((table) => table.path),
  };
}

/** A reference inside the book as a path from its root, without its fragment; `..` never leads out of it. */
export function resolvePath(from: string, reference: string): string {
  const folders = from.split('/').slice(0, -1);
  const [target = ''] = reference.split('#');
  for (const part of decodedPath(target).split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.' && part !== '') folders.push(part);
  }
  return folders.join('/');
}

function recordOf(metadata: XmlElement): { evidence: Evidence[]; extra: Partial<CslItem> } {
  const refined = refinements(metadata);
  const all = (name: string) => elementsNamed(metadata, name);
  const creators = all('creator').map((element) => ({
    name: element.text.trim(),
    sortsAs: refined(element, 'file-as'),
    role: refined(element, 'role') ?? 'aut',
  }));
  const contributors = [
    ...all('contributor').map((element) => ({
      name: element.text.trim(),
      sortsAs: refined(element, 'file-as'),
      role: refined(element, 'role') ?? '',
    })),
    ...creators,
  ];
  const dates = all('date').filter((date) => !/modif/i.test(refined(date, 'event') ?? ''));
  const date = dates.find((candidate) => /publication/i.test(refined(candidate, 'event') ?? '')) ?? dates[0];
  const publisher = oneLine(all('publisher')[0]?.text);
  const isbn = all('identifier')
    .map((element) => isbnOf(element.text))
    .find((found) => found !== null);
  const written = creators.filter(({ role, name }) => name !== '' && role === 'aut');
  const editor = namesOf(contributors, 'edt');
  const translator = namesOf(contributors, 'trl');
  return {
    evidence: [
      ...propertyEvidence('title', 'dc:title', titleOf(all('title'), refined)),
      ...creatorEvidence('dc:creator', written),
      ...propertyEvidence('issued', 'dc:date', date?.text),
      ...propertyEvidence('language', 'dc:language', all('language')[0]?.text),
      ...all('source').flatMap(({ text }) =>
        /^\s*https?:/i.test(text) ? propertyEvidence('URL', 'dc:source', text) : [],
      ),
      { field: 'type', origin: 'default', locator: 'EPUB', value: 'book' },
    ],
    extra: {
      ...(publisher !== null && { publisher }),
      ...(isbn !== undefined && { ISBN: isbn }),
      ...(editor.length > 0 && { editor }),
      ...(translator.length > 0 && { translator }),
    },
  };
}

function namesOf(
  people: readonly { readonly name: string; readonly sortsAs: string | null; readonly role: string }[],
  role: string,
): CslName[] {
  return people
    .filter((person) => person.role === role && person.name !== '')
    .map(({ name, sortsAs }) => parseName(sortsAs ?? name));
}

type Refined = (element: XmlElement, property: string) => string | null;

/** EPUB 2 writes a property as an attribute (`opf:file-as`), EPUB 3 as a `meta` that refers to the element. */
function refinements(metadata: XmlElement): Refined {
  const values = new Map<string, string>();
  for (const meta of elementsNamed(metadata, 'meta')) {
    const target = meta.attributes.get('refines')?.replace(/^#/, '');
    const key = `${target} ${meta.attributes.get('property')}`;
    if (target !== undefined && !values.has(key)) values.set(key, meta.text.trim());
  }
  return (element, property) =>
    element.attributes.get(property) ?? values.get(`${element.attributes.get('id')} ${property}`) ?? null;
}

/** The main title, and a subtitle after a colon. */
function titleOf(titles: readonly XmlElement[], refined: Refined): string | null {
  const main = titles.find((title) => refined(title, 'title-type') === 'main') ?? titles[0];
  const subtitle = titles.find((title) => title !== main && refined(title, 'title-type') === 'subtitle');
  const words = oneLine(main?.text);
  const more = oneLine(subtitle?.text);
  return words === null || more === null || words.includes(more) ? words : `${words}: ${more}`;
}

function isbnOf(identifier: string): string | null {
  const digits = identifier.replace(/^\s*(?:urn:)?isbn:?/i, '').replace(/[\s-]/g, '');
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/i.test(digits) ? digits : null;
}
