import type { CslName, MetadataField } from '../../model';
import { type Evidence, folded, oneLine } from './evidence';
import { isArticleType, typeOfArticle } from './item-type';
import { parseNames } from './names';
import { isSamePage, pageAddress } from './urls';

type Node = Readonly<Record<string, unknown>>;

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
  const roots: Node[] = [];
  let unreadable: string | null = null;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const parsed = parseJson(script.textContent ?? '');
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

function parseJson(source: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  // Comment and CDATA wrappers and raw line breaks inside strings are common, and all that stands in the way.
  const bare = source.replace(
    /^\s*(?:<!--|\/\*.*?\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g,
    '',
  );
  if (bare.trim() === '') return { ok: true, value: [] };
  try {
    return { ok: true, value: JSON.parse(bare.replace(/[\n\r\t]+/g, ' ')) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, reason: error.message };
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function topNodes(value: unknown): Node[] {
  return asList(value)
    .flatMap((item) => (Array.isArray(item) ? item : [item]))
    .filter(isNode)
    .flatMap((node) => {
      const graph = asList(node['@graph']).filter(isNode);
      return [...(graph.length > 0 && node['@type'] === undefined ? [] : [node]), ...graph];
    })
    .flatMap((node) => [node, ...asList(node.mainEntity).filter(isNode)]);
}

function typesOf(node: Node): string[] {
  return asList(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

function indexById(roots: readonly Node[]): ReadonlyMap<string, Node> {
  const byId = new Map<string, Node>();
  for (const node of roots) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, node);
  }
  return byId;
}

function resolved(value: unknown, byId: ReadonlyMap<string, Node>): readonly unknown[] {
  return asList(value).map((item) => {
    const id = isNode(item) && Object.keys(item).length === 1 ? item['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? item) : item;
  });
}

function textOf(value: unknown): string | null {
  const [first] = asList(value);
  if (typeof first === 'string' || typeof first === 'number') return oneLine(String(first));
  return isNode(first) ? textOf(first['@value'] ?? first.name) : null;
}

function addressesOf(node: Node): string[] {
  const page = node.mainEntityOfPage;
  return [node.url, isNode(page) ? (page['@id'] ?? page.url) : page, node['@id']]
    .map((value) => (typeof value === 'string' ? pageAddress(value, null) : null))
    .filter((address) => address !== null);
}

function ownArticle(
  roots: readonly Node[],
  byId: ReadonlyMap<string, Node>,
  page: PageIdentity,
): Node | null {
  const nodes = [...new Set(roots.flatMap((node) => resolved(node, byId)).filter(isNode))];
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

function textAt(field: MetadataField, node: Node, key: string, prefix = ''): Evidence[] {
  const value = textOf(node[key]);
  return value === null ? [] : [{ field, origin: 'json-ld', locator: `${prefix}${key}`, value }];
}

function webPageEvidence(node: Node): Evidence[] {
  return [
    ...textAt('title', node, 'headline', 'WebPage.'),
    ...textAt('title', node, 'name', 'WebPage.'),
    ...textAt('issued', node, 'datePublished', 'WebPage.'),
    ...textAt('language', node, 'inLanguage', 'WebPage.'),
    { field: 'type', origin: 'json-ld', locator: '@type WebPage', value: 'webpage' },
  ];
}

function articleEvidence(article: Node, byId: ReadonlyMap<string, Node>): Evidence[] {
  const containers = resolved(article.isPartOf, byId).filter(isNode);
  const publishers = resolved(article.publisher, byId).filter(isNode);
  const type = typesOf(article).find(isArticleType) ?? 'Article';
  const surroundings = {
    publisherTypes: publishers.flatMap(typesOf),
    containerTypes: containers.flatMap(typesOf),
  };
  const isWork = (node: Node): boolean =>
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

function authorEvidence(article: Node, byId: ReadonlyMap<string, Node>): Evidence[] {
  for (const key of ['author', 'creator']) {
    const people = resolved(article[key], byId);
    const names = people.flatMap(namesOf);
    if (names.length === 0) continue;
    const value = people
      .map((person) => textOf(person))
      .filter((name) => name !== null)
      .join('; ');
    return [
      { field: 'author', origin: 'json-ld', locator: isNode(people[0]) ? `${key}.name` : key, value, names },
    ];
  }
  return [];
}

function namesOf(person: unknown): CslName[] {
  if (typeof person === 'string') return parseNames(person);
  if (!isNode(person)) return [];
  const name = textOf(person.name);
  if (typesOf(person).some((type) => type.endsWith('Organization')))
    return name === null ? [] : [{ literal: name }];
  const family = textOf(person.familyName);
  const given = textOf(person.givenName);
  if (family !== null && given !== null) return [{ family, given }];
  return name === null ? [] : parseNames(name);
}
