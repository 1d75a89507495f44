import type { CslName, MetadataField } from '../../model';
import { type Evidence, oneLine } from './evidence';
import { isArticleType, typeOfArticle } from './item-type';
import { namesIn } from './names';
import type { PageRegions } from './page-regions';

/** The two ways in which a page's own elements carry schema.org: microdata, and RDFa Lite. */
interface Dialect {
  readonly scope: string;
  readonly type: string;
  readonly property: string;
}

const MICRODATA: Dialect = { scope: '[itemscope]', type: 'itemtype', property: 'itemprop' };
const RDFA: Dialect = { scope: '[typeof]', type: 'typeof', property: 'property' };

/** The Dublin Core terms that fill a field, for elements of the page (`property="dc:creator"`). */
const DUBLIN_CORE: Readonly<Record<string, MetadataField>> = {
  title: 'title',
  creator: 'author',
  issued: 'issued',
  created: 'issued',
  date: 'issued',
  publisher: 'container-title',
  language: 'language',
};

/**
 * Reads what the page's elements say of its own article by microdata and RDFa (schema.org types, nested
 * authors and publishers) and by Dublin Core properties. Items of other stories, which stand outside the
 * article or inside another item, never count. Linear in the marked elements.
 */
export function readItemMarkup(document: Document, regions: PageRegions): Evidence[] {
  return [
    ...readItems(document, regions, MICRODATA),
    ...readItems(document, regions, RDFA),
    ...readDublinCore(document, regions),
  ];
}

function readItems(document: Document, regions: PageRegions, dialect: Dialect): Evidence[] {
  const item = ownItem(document, regions, dialect);
  if (item === null) return [];
  const type = typesOf(item, dialect).find(isArticleType) ?? 'Article';
  const value = (property: string): Element[] => propertiesOf(item, property, dialect);
  const found = (field: MetadataField, property: string): Evidence[] =>
    value(property)
      .slice(0, 1)
      .flatMap((element) => evidence(field, property, textOf(element, dialect)));
  const publishers = value('publisher');
  const surroundings = {
    publisherTypes: publishers.flatMap((element) => typesOf(element, dialect)),
    containerTypes: [],
  };
  return [
    ...found('title', 'headline'),
    ...found('title', 'name'),
    ...authors(value('author'), dialect),
    ...found('issued', 'datePublished'),
    ...found('issued', 'dateCreated'),
    ...found('container-title', 'publisher'),
    ...found('URL', 'mainEntityOfPage'),
    ...found('URL', 'url'),
    ...found('language', 'inLanguage'),
    { field: 'type', origin: 'microdata', locator: type, value: typeOfArticle(type, surroundings) },
  ];
}

/** The first item that is an article and stands where the page's own does. */
function ownItem(document: Document, { main, isOutside }: PageRegions, dialect: Dialect): Element | null {
  const items = [...document.querySelectorAll(dialect.scope)].filter(
    (element) => typesOf(element, dialect).some(isArticleType) && !isInItem(element, dialect),
  );
  const around = items.find((item) => main !== null && (item === main || item.contains(main)));
  if (around !== undefined) return around;
  const own = items.filter((item) => !isOutside(item));
  return main === null ? (own.length === 1 ? (own[0] ?? null) : null) : (own[0] ?? null);
}

/** Whether an item is the value of another article's property, or lies inside its words. */
function isInItem(item: Element, dialect: Dialect): boolean {
  let outer = item.parentElement?.closest(dialect.scope) ?? null;
  while (outer !== null) {
    if (typesOf(outer, dialect).some(isArticleType)) return true;
    outer = outer.parentElement?.closest(dialect.scope) ?? null;
  }
  return false;
}

function typesOf(element: Element, { type }: Dialect): string[] {
  return (element.getAttribute(type) ?? '')
    .split(/\s+/)
    .map((name) => name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''))
    .filter((name) => name !== '');
}

/** The values of an item's property: its own, not those of items inside it. */
function propertiesOf(item: Element, property: string, dialect: Dialect): Element[] {
  const plain = `[${dialect.property}~="${property}"]`;
  const selector = dialect === RDFA ? `${plain}, [${dialect.property}~="schema:${property}"]` : plain;
  return [...item.querySelectorAll(selector)].filter(
    (element) => element.parentElement?.closest(dialect.scope) === item,
  );
}

/** What a property says: of a nested item its name, else the machine's form before the words shown. */
function textOf(element: Element, dialect: Dialect): string | null {
  if (element.matches(dialect.scope)) {
    const [name] = propertiesOf(element, 'name', dialect);
    if (name !== undefined) return textOf(name, dialect);
  }
  const machine = ['content', 'datetime', 'itemid', 'href', 'resource'].map((name) =>
    name === 'href' && !/^(?:a|link)$/i.test(element.localName) ? null : element.getAttribute(name),
  );
  const [content, datetime, itemid, href, resource] = machine;
  const isLinkWithWords = element.localName.toLowerCase() === 'a' && oneLine(element.textContent) !== null;
  return oneLine(
    content ??
      datetime ??
      (isLinkWithWords ? element.textContent : (itemid ?? href ?? resource)) ??
      element.textContent,
  );
}

function authors(elements: readonly Element[], dialect: Dialect): Evidence[] {
  const people = elements.flatMap((element) => {
    const value = textOf(element, dialect);
    const isBody = typesOf(element, dialect).some((type) => type.endsWith('Organization'));
    const names: readonly CslName[] = value === null ? [] : isBody ? [{ literal: value }] : namesIn([value]);
    return value === null || names.length === 0 ? [] : [{ value, names }];
  });
  if (people.length === 0) return [];
  const values = [...new Set(people.map(({ value }) => value))];
  const kept = values.map((value) => people.find((person) => person.value === value)?.names ?? []);
  return [
    { field: 'author', origin: 'microdata', locator: 'author', value: values.join('; '), names: kept.flat() },
  ];
}

function evidence(field: MetadataField, locator: string, value: string | null): Evidence[] {
  return value === null ? [] : [{ field, origin: 'microdata', locator, value }];
}

function readDublinCore(document: Document, { isOutside }: PageRegions): Evidence[] {
  const found = new Map<string, Evidence>();
  const creators: string[] = [];
  for (const element of document.querySelectorAll('body [property*="dc" i]')) {
    const property = /^(?:dc|dcterms|dct):(\w+)$/i.exec(element.getAttribute('property')?.trim() ?? '');
    const term = property?.[1]?.toLowerCase() ?? '';
    const field = DUBLIN_CORE[term];
    const value = oneLine(element.getAttribute('content') ?? element.textContent);
    if (field === undefined || value === null || isOutside(element)) continue;
    const locator = `property ${property?.[0]}`;
    if (field === 'author') creators.push(value);
    const isFirst = !found.has(term);
    if (isFirst || field === 'author')
      found.set(term, {
        field,
        origin: 'dublin-core',
        locator,
        value: field === 'author' ? creators.join('; ') : value,
      });
  }
  return [...found.values()];
}
