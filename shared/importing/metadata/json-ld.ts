import { isObject, type Json, listOf } from '../../loose-json';
import type { CslName, MetadataField } from '../../model';
import { withoutEntities } from './entities';
import { type Evidence, folded, oneLine } from './evidence';
import { isArticleType, typeOfArticle } from './item-type';
import { parseLenientJson } from './lenient-json';
import { namesIn, withoutDoubles } from './names';
import { isSamePage, pageAddress } from './urls';

/** Deeper than this nothing of an article's record is defined. */
const DEEPEST_DEFINITION = 8;

/** What is known of the page besides, to tell its own article from related ones. */
export interface PageIdentity {
  readonly address: string | null;
  readonly headlines: readonly string[];
}

/** `unreadable` is the parser's reason for the first block that is no JSON, or null. */
export interface JsonLdFindings {
  readonly evidence: readonly Evidence[];
  readonly unreadable: string | null;
}

/**
 * Reads schema.org metadata from `<script type="application/ld+json">`: objects, arrays and `@graph`,
 * with `@id` references resolved. Only the page's own article counts; a related story in a list or
 * with another address never does. Linear in the size of the blocks.
 */
export function readJsonLd(document: Document, page: PageIdentity): JsonLdFindings {
  const roots: Json[] = [];
  let unreadable: string | null = null;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const parsed = parseLenientJson(script.textContent ?? '');
    if (parsed.ok) roots.push(...topNodes(parsed.value));
    else unreadable ??= parsed.reason;
  }
  const byId = indexById(roots);
  const article = ownArticle(roots, byId, page);
  const webPage = roots.find((node) => typesOf(node).some((type) => type.endsWith('WebPage')));
  const webSite = roots.find((node) => typesOf(node).includes('WebSite'));
  return {
    evidence: [
      ...(article === null ? [] : articleEvidence(article, byId)),
      ...(article === null && webPage !== undefined ? webPageEvidence(webPage) : []),
      ...(webSite === undefined ? [] : textAt('container-title', webSite, 'name', 'WebSite.')),
    ],
    unreadable,
  };
}

function topNodes(value: unknown): Json[] {
  return listOf(value)
    .flatMap((item) => (Array.isArray(item) ? item : [item]))
    .filter(isObject)
    .flatMap((node) => {
      const graph = listOf(node['@graph']).filter(isObject);
      return [...(graph.length > 0 && node['@type'] === undefined ? [] : [node]), ...graph];
    })
    .flatMap((node) => [node, ...listOf(node.mainEntity).filter(isObject)]);
}

function typesOf(node: Json): string[] {
  return listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

/** Every node with an `@id` that says more than that, however deep it is defined. */
function indexById(roots: readonly Json[]): ReadonlyMap<string, Json> {
  const byId = new Map<string, Json>();
  const waiting: { value: unknown; depth: number }[] = roots.map((value) => ({ value, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (depth > DEEPEST_DEFINITION) continue;
    const inner = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    for (const child of inner) waiting.push({ value: child, depth: depth + 1 });
    if (!isObject(value)) continue;
    const id = value['@id'];
    const size = Object.keys(value).length;
    if (typeof id === 'string' && size > 1 && size > Object.keys(byId.get(id) ?? {}).length)
      byId.set(id, value);
  }
  return byId;
}

/** What is referred to by `@id`, alone or with a type, or by the bare id as text, stands for what is defined elsewhere. */
function resolved(value: unknown, byId: ReadonlyMap<string, Json>): readonly unknown[] {
  return listOf(value).map((item) => {
    if (typeof item === 'string') return byId.get(item) ?? item;
    if (!isObject(item) || item.name !== undefined || item.headline !== undefined) return item;
    const id = item['@id'];
    const defined = typeof id === 'string' ? byId.get(id) : undefined;
    return defined === undefined ? item : { ...item, ...defined };
  });
}

function textOf(value: unknown): string | null {
  const [first] = listOf(value);
  if (typeof first === 'string' || typeof first === 'number') return oneLine(withoutEntities(String(first)));
  return isObject(first) ? textOf(first['@value'] ?? first.name) : null;
}

function addressesOf(node: Json): string[] {
  const page = node.mainEntityOfPage;
  return [node.url, isObject(page) ? (page['@id'] ?? page.url) : page, node['@id']]
    .map((value) => (typeof value === 'string' ? pageAddress(value, null) : null))
    .filter((address) => address !== null);
}

function ownArticle(
  roots: readonly Json[],
  byId: ReadonlyMap<string, Json>,
  page: PageIdentity,
): Json | null {
  const nodes = [...new Set(roots.flatMap((node) => resolved(node, byId)).filter(isObject))];
  const articles = nodes.filter((node) => typesOf(node).some(isArticleType));
  const { address } = page;
  const byAddress =
    address === null
      ? undefined
      : articles.find((node) => addressesOf(node).some((own) => isSamePage(own, address)));
  const byHeadline = articles.find((node) => {
    const headline = folded(textOf(node.headline ?? node.name) ?? '').slice(0, 60);
    return headline !== '' && page.headlines.some((title) => folded(title).includes(headline));
  });
  const [only, another] = articles;
  const isOnly =
    only !== undefined && another === undefined && (address === null || addressesOf(only).length === 0);
  return byAddress ?? byHeadline ?? (isOnly ? only : null);
}

function textAt(field: MetadataField, node: Json, key: string, prefix = ''): Evidence[] {
  const value = textOf(node[key]);
  return value === null ? [] : [{ field, origin: 'json-ld', locator: `${prefix}${key}`, value }];
}

function webPageEvidence(node: Json): Evidence[] {
  return [
    ...textAt('title', node, 'headline', 'WebPage.'),
    ...textAt('title', node, 'name', 'WebPage.'),
    ...textAt('issued', node, 'datePublished', 'WebPage.'),
    ...textAt('language', node, 'inLanguage', 'WebPage.'),
    { field: 'type', origin: 'json-ld', locator: '@type WebPage', value: 'webpage' },
  ];
}

function articleEvidence(article: Json, byId: ReadonlyMap<string, Json>): Evidence[] {
  const containers = resolved(article.isPartOf, byId).filter(isObject);
  const publishers = resolved(article.publisher, byId).filter(isObject);
  const type = typesOf(article).find(isArticleType) ?? 'Article';
  const surroundings = {
    publisherTypes: publishers.flatMap(typesOf),
    containerTypes: containers.flatMap(typesOf),
  };
  const isWork = (node: Json): boolean =>
    !typesOf(node).some((name) => /WebSite|WebPage|CreativeWork/.test(name));
  return [
    ...textAt('title', article, 'headline'),
    ...textAt('title', article, 'name'),
    ...authorEvidence(article, byId),
    ...textAt('issued', article, 'datePublished'),
    ...textAt('issued', article, 'dateCreated'),
    ...containers.filter(isWork).flatMap((node) => textAt('container-title', node, 'name', 'isPartOf.')),
    ...publishers.flatMap((node) => textAt('container-title', node, 'name', 'publisher.')),
    ...addressesOf(article)
      .slice(0, 1)
      .map((value): Evidence => ({ field: 'URL', origin: 'json-ld', locator: 'url', value })),
    ...textAt('language', article, 'inLanguage'),
    { field: 'type', origin: 'json-ld', locator: `@type ${type}`, value: typeOfArticle(type, surroundings) },
  ];
}

function authorEvidence(article: Json, byId: ReadonlyMap<string, Json>): Evidence[] {
  for (const key of ['author', 'creator']) {
    const people = resolved(article[key], byId).filter((person) => namesOf(person).length > 0);
    if (people.length === 0) continue;
    const value = [...new Set(people.map(textOf))].filter((name) => name !== null).join('; ');
    const names = withoutDoubles(people.flatMap(namesOf));
    return [
      {
        field: 'author',
        origin: 'json-ld',
        locator: isObject(people[0]) ? `${key}.name` : key,
        value,
        names,
      },
    ];
  }
  return [];
}

function namesOf(person: unknown): CslName[] {
  if (typeof person === 'string') return namesIn([withoutEntities(person)]);
  if (!isObject(person)) return [];
  const name = textOf(person.name);
  if (typesOf(person).some((type) => type.endsWith('Organization')))
    return name === null ? [] : [{ literal: name }];
  const family = textOf(person.familyName);
  const given = textOf(person.givenName);
  if (family !== null && given !== null) return [{ family, given }];
  return name === null ? [] : namesIn([name]);
}
