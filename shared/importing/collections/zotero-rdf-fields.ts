import { elementsNamed, type XmlElement } from '../xml';
import type { ZoteroCreator } from './zotero-item';

/** Zotero's fields by the elements (without prefix) its RDF has for them; others have their own name. */
const FIELDS: Readonly<Record<string, string>> = {
  abstract: 'abstractNote',
  alternative: 'journalAbbreviation',
  coverage: 'archiveLocation',
  dateSubmitted: 'accessDate',
  description: 'extra',
  source: 'archive',
};

/**
 * An item's fields under Zotero's own names, with those of what it is part of. The number of an issue
 * stands with its journal, that of a report or patent with the item.
 */
export function fieldsIn(item: XmlElement, byName: ReadonlyMap<string, XmlElement>): Map<string, string> {
  const fields = new Map<string, string>();
  const set = (name: string, value: string) => {
    if (value !== '' && !fields.has(name)) fields.set(name, value);
  };
  addOwn(item, set);
  for (const whole of wholesOf(item, byName)) {
    if (whole.name === 'Series') {
      set('seriesTitle', textIn(whole, 'title'));
      set('seriesNumber', textIn(whole, 'number'));
      continue;
    }
    set('publicationTitle', textIn(whole, 'title'));
    set('journalAbbreviation', textIn(whole, 'alternative'));
    set('volume', textIn(whole, 'volume'));
    set('issue', textIn(whole, 'number'));
    addIdentifiers(whole, set);
  }
  return fields;
}

/** A chapter is part of a book and of a series; more than this is no item. */
const MOST_WHOLES = 8;

type Setter = (name: string, value: string) => void;

function addOwn(item: XmlElement, set: Setter): void {
  for (const child of item.children) {
    if (child.name === 'subject') set('callNumber', textOfFirst(child, 'LCC'));
    else if (child.children.length === 0) set(FIELDS[child.name] ?? child.name, child.text.trim());
    else if (child.name === 'publisher') {
      set('publisher', textOfFirst(child, 'name'));
      set('place', textOfFirst(child, 'locality'));
    } else if (child.name === 'presentedAt') set('conferenceName', textOfFirst(child, 'title'));
  }
  addIdentifiers(item, set);
}

/** `DOI 10.1000/1`, `ISSN 0028-0836`, `ISBN …`, or an address as it is or inside `dcterms:URI`. */
function addIdentifiers(element: XmlElement, set: Setter): void {
  for (const { name, text } of element.children) {
    if (name !== 'identifier') continue;
    const value = text.trim();
    const kind = /^(?:DOI|ISSN|ISBN)(?=\s)/.exec(value)?.[0];
    if (kind !== undefined) set(kind, value.slice(kind.length).trim());
    else if (/^https?:/i.test(value)) set('url', value);
  }
}

/** What the item is part of, and what that is part of: written inside it, or elsewhere in the file. */
function wholesOf(item: XmlElement, byName: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const direct = (element: XmlElement) =>
    element.children
      .filter(({ name }) => name === 'isPartOf')
      .slice(0, MOST_WHOLES)
      .flatMap((child) =>
        [...child.children, byName.get(child.attributes.get('resource') ?? '') ?? []].flat(),
      );
  const first = direct(item);
  return [...first, ...first.flatMap(direct)].filter((element) => element !== item);
}

/** The creators of an item: every list of persons, by the element that holds it (`bib:authors`, `z:directors`). */
export function creatorsIn(item: XmlElement): ZoteroCreator[] {
  return item.children.flatMap((role) => {
    if (!role.children.some(({ name }) => name === 'Seq' || name === 'Bag')) return [];
    const persons = [...elementsNamed(role, 'Person'), ...elementsNamed(role, 'Organization')];
    return persons.map((person) => ({
      creatorType: role.name.replace(/s$/, ''),
      firstName: textIn(person, 'givenName') || textIn(person, 'givenname'),
      lastName: textIn(person, 'surname'),
      name: textIn(person, 'name'),
    }));
  });
}

/** The tags of an item or note; a subject may also be a call number, which is none. */
export function subjectsOf(element: XmlElement): string[] {
  return element.children
    .filter(({ name, children }) => name === 'subject' && !children.some((child) => child.name === 'LCC'))
    .map(({ text }) => text);
}

function textIn(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}

function textOfFirst(element: XmlElement, name: string): string {
  return elementsNamed(element, name)[0]?.text.trim() ?? '';
}
