import { parseXml, type XmlElement } from '../xml';
import type { Collection } from './collection';
import { type FoundAnnotation, type Gathering, gather, tagsOf } from './gather';
import { timeOf } from './loose-json';
import { zoteroRecord } from './zotero-item';
import { readZoteroNote } from './zotero-notes';
import { creatorsIn, fieldsIn, subjectsOf } from './zotero-rdf-fields';

/** Elements that are no item of their own but part of one, or a folder of them. */
const NO_ITEMS: ReadonlySet<string> = new Set([
  'Collection',
  'Memo',
  'Journal',
  'Series',
  'Periodical',
  'UserItem',
]);

/** Item types that old versions of Zotero left to the element's name. */
const BY_ELEMENT: Readonly<Record<string, string>> = {
  Article: 'journalArticle',
  Book: 'book',
  BookSection: 'bookSection',
  Document: 'document',
  Letter: 'letter',
  Manuscript: 'manuscript',
  Patent: 'patent',
  Recording: 'audioRecording',
  Report: 'report',
  Thesis: 'thesis',
};

/**
 * Zotero RDF, as Zotero exports it: items with creators, dates, tags and what they are part of; notes, with
 * the annotations of its reader in them, and files without an item. A note that belongs to none is a problem.
 */
export function readZoteroRdf(text: string): Collection | null {
  const rdf = parseXml(text).children.find(({ name }) => name === 'RDF');
  if (rdf === undefined) return null;
  const isWhole = /<\/rdf:RDF>\s*$/.test(text.slice(-200));
  const gathering = gather(
    'Zotero',
    isWhole ? [] : ['The file is cut off: what stood at its end is missing.'],
  );
  const graph = graphOf(rdf.children);
  for (const [index, element] of rdf.children.entries()) addElement(index, element, graph, gathering);
  return gathering.collection();
}

/** The elements by the names they are referred to, and which of them are referred to at all. */
interface Graph {
  readonly byName: ReadonlyMap<string, XmlElement>;
  readonly referred: ReadonlySet<string>;
}

function graphOf(elements: readonly XmlElement[]): Graph {
  const byName = new Map<string, XmlElement>();
  const referred = new Set<string>();
  for (const element of elements) {
    const name = element.attributes.get('about');
    if (name !== undefined) byName.set(name, element);
    if (element.name === 'Collection') continue;
    for (const child of element.children) {
      const reference = child.attributes.get('resource');
      if (reference !== undefined && reference !== name) referred.add(reference);
    }
  }
  return { byName, referred };
}

function addElement(index: number, element: XmlElement, graph: Graph, gathering: Gathering): void {
  const where = `Item ${index + 1}`;
  const isReferred = graph.referred.has(element.attributes.get('about') ?? '');
  const itemType = textIn(element, 'itemType') || (isReferred ? '' : (BY_ELEMENT[element.name] ?? ''));
  const isFile = element.name === 'Attachment';
  if (element.name === 'Memo' && !isReferred)
    gathering.addProblem(`${where} was left out: it is a note that belongs to no source.`);
  if (NO_ITEMS.has(element.name) || (isFile && isReferred)) return;
  if (itemType === '') {
    if (!isReferred) gathering.addProblem(`${where} was left out: it does not say what it is (z:itemType).`);
    return;
  }
  const csl = zoteroRecord({
    itemType: isFile ? 'document' : itemType,
    fields: fieldsIn(element, graph.byName),
    creators: creatorsIn(element),
    tags: tagsOf(subjectsOf(element)),
  });
  if (csl === null) {
    gathering.addProblem(`${where} was left out: it has no title, author or address.`);
    return;
  }
  const key = String(index);
  gathering.addSource(key, csl);
  for (const found of remarksOn(element, graph)) gathering.addAnnotation(key, `${where}: a note`, found);
}

/** The notes of an item and of the files that belong to it. */
function remarksOn(item: XmlElement, graph: Graph): FoundAnnotation[] {
  const files = referencesOf(item, 'link').flatMap((name) => graph.byName.get(name) ?? []);
  return [item, ...files]
    .flatMap((element) => referencesOf(element, 'isReferencedBy'))
    .flatMap((name) => graph.byName.get(name) ?? [])
    .filter(({ name }) => name === 'Memo')
    .flatMap((memo) => {
      const tags = subjectsOf(memo);
      const createdAt = timeOf(textIn(memo, 'dateSubmitted') || textIn(memo, 'date'));
      return readZoteroNote(textIn(memo, 'value')).map((found) => ({ ...found, tags, createdAt }));
    });
}

function referencesOf(element: XmlElement, name: string): string[] {
  return element.children
    .filter((child) => child.name === name)
    .flatMap((child) => child.attributes.get('resource') ?? []);
}

function textIn(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}
