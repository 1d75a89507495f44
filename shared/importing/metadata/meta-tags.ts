import type { CslItem, FieldOrigin, MetadataField } from '../../model';
import { withoutEntities } from './entities';
import { type Evidence, oneLine } from './evidence';
import { namesIn } from './names';

type Tag = readonly [key: string, field: MetadataField, origin: FieldOrigin];

/** In order of trust within one field and origin; keys in lower case. */
const TAGS: readonly Tag[] = [
  ['citation_title', 'title', 'citation-tag'],
  ['citation_author', 'author', 'citation-tag'],
  ['citation_authors', 'author', 'citation-tag'],
  ['citation_publication_date', 'issued', 'citation-tag'],
  ['citation_online_date', 'issued', 'citation-tag'],
  ['citation_date', 'issued', 'citation-tag'],
  ['citation_cover_date', 'issued', 'citation-tag'],
  ['citation_year', 'issued', 'citation-tag'],
  ['citation_journal_title', 'container-title', 'citation-tag'],
  ['citation_conference_title', 'container-title', 'citation-tag'],
  ['citation_inbook_title', 'container-title', 'citation-tag'],
  ['citation_public_url', 'URL', 'citation-tag'],
  ['citation_abstract_html_url', 'URL', 'citation-tag'],
  ['citation_language', 'language', 'citation-tag'],
  ['og:title', 'title', 'open-graph'],
  ['og:article:author', 'author', 'open-graph'],
  ['article:author', 'author', 'open-graph'],
  ['article:published_time', 'issued', 'open-graph'],
  ['og:article:published_time', 'issued', 'open-graph'],
  ['og:published_time', 'issued', 'open-graph'],
  ['og:site_name', 'container-title', 'open-graph'],
  ['og:url', 'URL', 'open-graph'],
  ['og:locale', 'language', 'open-graph'],
  ['dc.title', 'title', 'dublin-core'],
  ['dcterms.title', 'title', 'dublin-core'],
  ['dc.creator', 'author', 'dublin-core'],
  ['dcterms.creator', 'author', 'dublin-core'],
  ['dcterms.issued', 'issued', 'dublin-core'],
  ['dc.date.issued', 'issued', 'dublin-core'],
  ['dcterms.created', 'issued', 'dublin-core'],
  ['dc.date.created', 'issued', 'dublin-core'],
  ['dcterms.date', 'issued', 'dublin-core'],
  ['dc.date', 'issued', 'dublin-core'],
  ['dc.publisher', 'container-title', 'dublin-core'],
  ['dcterms.publisher', 'container-title', 'dublin-core'],
  ['dc.language', 'language', 'dublin-core'],
  ['dcterms.language', 'language', 'dublin-core'],
  ['twitter:title', 'title', 'meta-tag'],
  ['parsely-title', 'title', 'meta-tag'],
  ['sailthru.title', 'title', 'meta-tag'],
  ['author', 'author', 'meta-tag'],
  ['byl', 'author', 'meta-tag'],
  ['parsely-author', 'author', 'meta-tag'],
  ['sailthru.author', 'author', 'meta-tag'],
  ['cxenseparse:author', 'author', 'meta-tag'],
  ['article.author', 'author', 'meta-tag'],
  ['datepublished', 'issued', 'meta-tag'],
  ['parsely-pub-date', 'issued', 'meta-tag'],
  ['sailthru.date', 'issued', 'meta-tag'],
  ['pubdate', 'issued', 'meta-tag'],
  ['publish-date', 'issued', 'meta-tag'],
  ['publication_date', 'issued', 'meta-tag'],
  ['article.published', 'issued', 'meta-tag'],
  ['cxenseparse:recs:publishtime', 'issued', 'meta-tag'],
  ['release_date', 'issued', 'meta-tag'],
  ['prism.publicationdate', 'issued', 'meta-tag'],
  ['date', 'issued', 'meta-tag'],
  ['prism.publicationname', 'container-title', 'meta-tag'],
  ['application-name', 'container-title', 'meta-tag'],
  ['content-language', 'language', 'meta-tag'],
  ['language', 'language', 'meta-tag'],
];

/** What a scholarly work appeared in tells what it is. */
const CONTAINERS = [
  ['citation_journal_title', 'article-journal'],
  ['citation_conference_title', 'paper-conference'],
  ['citation_inbook_title', 'chapter'],
] as const;

const JOURNAL_FIELDS = [
  ['citation_doi', 'DOI'],
  ['citation_issn', 'ISSN'],
  ['citation_volume', 'volume'],
  ['citation_issue', 'issue'],
] as const;

/** Ways in which journals write that a DOI follows. */
const DOI_PREFIX = /^(?:doi\s*:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)+/i;

/**
 * Reads `<meta>` tags: citation_*, Open Graph, Dublin Core and the everyday names. Repeated authors
 * become one value joined by `; `. `journal` holds what only scholarly pages have.
 */
export function readMetaTags(document: Document): { evidence: Evidence[]; journal: Partial<CslItem> } {
  const values = contentsByKey(document);
  const evidence = TAGS.flatMap(([key, field, origin]): Evidence[] => {
    const found = values.get(key);
    if (field === 'author') return authorEvidence(origin, key, found ?? []);
    return found?.[0] === undefined ? [] : [{ field, origin, locator: key, value: found[0] }];
  });
  evidence.push(...labelledEvidence(values));
  const container = CONTAINERS.find(([key]) => values.has(key));
  if (container !== undefined) {
    const [locator, value] = container;
    evidence.push({ field: 'type', origin: 'citation-tag', locator, value });
  }
  if (values.get('og:type')?.[0] === 'article') {
    evidence.push({ field: 'type', origin: 'open-graph', locator: 'og:type', value: 'webpage' });
  }
  return { evidence, journal: journalFields(values) };
}

/** One name a tag, as scholarly pages write them, keeps each name whole; addresses of profiles are none. */
function authorEvidence(origin: FieldOrigin, locator: string, contents: readonly string[]): Evidence[] {
  const people = [...new Set(contents)].filter(isNoAddress);
  const names = namesIn(people);
  if (names.length === 0) return [];
  return [{ field: 'author', origin, locator, value: people.join('; '), names }];
}

/** What blogs write for link previews: `twitter:label1` "Written by" and `twitter:data1` the name. */
function labelledEvidence(values: ReadonlyMap<string, string[]>): Evidence[] {
  return ['1', '2'].flatMap((number) => {
    const label = values.get(`twitter:label${number}`)?.[0] ?? '';
    const isAuthor = /^(?:written by|author|verfasst von|écrit par|escrito por|글쓴이)$/i.test(label);
    return isAuthor
      ? authorEvidence('meta-tag', `twitter:data${number}`, values.get(`twitter:data${number}`) ?? [])
      : [];
  });
}

function contentsByKey(document: Document): ReadonlyMap<string, string[]> {
  const values = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const value = oneLine(withoutEntities(meta.getAttribute('content') ?? ''));
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((attribute) =>
      meta.getAttribute(attribute),
    );
    const key = names
      .find((name) => name)
      ?.trim()
      .toLowerCase()
      .replace(/^(dc|dcterms)(?:\.terms)?[.:]/, '$1.');
    if (value !== null && key !== undefined) values.set(key, [...(values.get(key) ?? []), value]);
  }
  return values;
}

/** `article:author` is often the address of a profile. */
function isNoAddress(value: string): boolean {
  return !/^(?:https?:)?\/\/|^www\.|^@/.test(value);
}

function journalFields(values: ReadonlyMap<string, string[]>): Partial<CslItem> {
  const fields: Partial<CslItem> = {};
  for (const [key, field] of JOURNAL_FIELDS) {
    const value = values.get(key)?.[0];
    if (value !== undefined) fields[field] = field === 'DOI' ? value.replace(DOI_PREFIX, '') : value;
  }
  const first = values.get('citation_firstpage')?.[0];
  const last = values.get('citation_lastpage')?.[0];
  if (first !== undefined) fields.page = last === undefined || last === first ? first : `${first}-${last}`;
  return fields;
}
