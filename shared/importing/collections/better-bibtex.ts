import { counted } from '../../counted';
import { isObject, type Json, listOf } from '../../loose-json';
import type { Collection } from './collection';
import { nearestColour } from './colours';
import { type FoundAnnotation, type Gathering, gather } from './gather';
import type { JsonFile, JsonRecord } from './json-records';
import { textOf, timeOf } from './loose-json';
import { type ZoteroCreator, zoteroRecord } from './zotero-item';
import { readZoteroNote } from './zotero-notes';

/** Whether a record is an item with Zotero's fields. */
export function isZoteroItem(record: Json): boolean {
  return typeof record.itemType === 'string' && record.itemType !== '';
}

/** Whether the file says that Better BibTeX wrote it, even if it holds no item. */
export function isBetterBibTex(root: unknown): boolean {
  return isObject(root) && isObject(root.config) && Array.isArray(root.items);
}

/**
 * Better BibTeX JSON: Zotero's items with all their fields, the annotations made in its reader, and notes as
 * remarks. A note or file that belongs to no item is a problem; so is what was marked without words.
 */
export function collectBetterBibTex({ records, problems }: JsonFile): Collection {
  const gathering = gather('Zotero (Better BibTeX)', problems);
  for (const [index, record] of records.entries()) addItem(String(index), record, gathering);
  return gathering.collection();
}

function addItem(key: string, { value, where }: JsonRecord, gathering: Gathering): void {
  if (!isObject(value) || !isZoteroItem(value)) {
    gathering.addProblem(`${where} was left out: it is no item of Zotero (it has no itemType).`);
    return;
  }
  const itemType = textOf(value.itemType);
  if (itemType === 'note' || itemType === 'annotation') {
    gathering.addProblem(`${where} was left out: it is a note that belongs to no source.`);
    return;
  }
  const csl = zoteroRecord({
    itemType,
    fields: new Map(Object.entries(value).map(([name, field]) => [name, textOf(field)])),
    creators: listOf(value.creators).filter(isObject).map(creatorOf),
    tags: tagNames(value),
  });
  if (csl === null) {
    gathering.addProblem(`${where} was left out: it has no title, author or address.`);
    return;
  }
  gathering.addSource(key, csl);
  const attachments = listOf(value.attachments).filter(isObject);
  const marks = [value, ...attachments].flatMap(({ annotations }) => listOf(annotations)).filter(isObject);
  const found = marks.map(annotationOf);
  const notes = [value, ...attachments].flatMap(({ notes: list }) => listOf(list)).flatMap(noteOf);
  for (const annotation of [...found.filter((each) => each !== null), ...notes])
    gathering.addAnnotation(key, `${where}: an annotation`, annotation);
  const empty = found.filter((each) => each === null).length;
  if (empty > 0)
    gathering.addProblem(`${where}: ${counted(empty, 'picture or drawing')} without words left out.`);
}

function creatorOf(creator: Json): ZoteroCreator {
  return {
    creatorType: textOf(creator.creatorType),
    firstName: textOf(creator.firstName),
    lastName: textOf(creator.lastName),
    name: textOf(creator.name),
  };
}

/** Zotero writes a tag as an object, older versions of Better BibTeX as a text. */
function tagNames({ tags }: Json): string[] {
  return listOf(tags).map((tag) => textOf(isObject(tag) ? tag.tag : tag));
}

/** An annotation of Zotero's reader; null for one without words and comment. */
function annotationOf(mark: Json): FoundAnnotation | null {
  const exact = textOf(mark.annotationText);
  const comment = textOf(mark.annotationComment);
  if (exact === '' && comment === '') return null;
  const page = textOf(mark.annotationPageLabel);
  return {
    exact,
    comment,
    tags: tagNames(mark),
    colour: nearestColour(textOf(mark.annotationColor)),
    createdAt: timeOf(mark.dateAdded),
    updatedAt: timeOf(mark.dateModified),
    locator: page && `p. ${page}`,
  };
}

function noteOf(note: unknown): FoundAnnotation[] {
  const fields = isObject(note) ? note : {};
  const html = textOf(isObject(note) ? note.note : note);
  return readZoteroNote(html).map((found) => ({
    ...found,
    tags: tagNames(fields),
    createdAt: timeOf(fields.dateAdded),
    updatedAt: timeOf(fields.dateModified),
  }));
}
