import type { CslItem, FieldOrigin, MetadataField } from '../../model';
import { type Evidence, oneLine } from './evidence';

type Tag = readonly [key: string, field: MetadataField, origin: FieldOrigin];

/** In order of trust within one field and origin; keys in lower case. */
const TAGS: readonly Tag[] = [
  ['citation_title', 'title', 'citation-tag'],
  ['citation_author', 'author', 'citation-tag'],
  ['citation_authors', 'author', 'citation-tag'],
  ['citation_publication_date', 'issued', 'citation-tag'],
  ['citation_online_date', 'issued', 'citation-tag'],
  ['citation_date', 'issued', 'citation-tag'],
  ['citation_journal_title', 'container-title', 'citation-tag'],
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
  ['dc.title', 'title', 'meta-tag'],
  ['dcterms.title', 'title', 'meta-tag'],
  ['twitter:title', 'title', 'meta-tag'],
  ['dc.creator', 'author', 'meta-tag'],
  ['dcterms.creator', 'author', 'meta-tag'],
  ['author', 'author', 'meta-tag'],
  ['byl', 'author', 'meta-tag'],
  ['parsely-author', 'author', 'meta-tag'],
  ['sailthru.author', 'author', 'meta-tag'],
  ['datepublished', 'issued', 'meta-tag'],
  ['dcterms.issued', 'issued', 'meta-tag'],
  ['dc.date.issued', 'issued', 'meta-tag'],
  ['dcterms.created', 'issued', 'meta-tag'],
  ['dc.date', 'issued', 'meta-tag'],
  ['parsely-pub-date', 'issued', 'meta-tag'],
  ['sailthru.date', 'issued', 'meta-tag'],
  ['pubdate', 'issued', 'meta-tag'],
  ['publish-date', 'issued', 'meta-tag'],
  ['publication_date', 'issued', 'meta-tag'],
  ['date', 'issued', 'meta-tag'],
  ['dc.publisher', 'container-title', 'meta-tag'],
  ['dcterms.publisher', 'container-title', 'meta-tag'],
  ['application-name', 'container-title', 'meta-tag'],
  ['dc.language', 'language', 'meta-tag'],
  ['dcterms.language', 'language', 'meta-tag'],
  ['content-language', 'language', 'meta-tag'],
  ['language', 'language', 'meta-tag'],
];

const JOURNAL_FIELDS = [
  ['citation_doi', 'DOI'],
  ['citation_issn', 'ISSN'],
  ['citation_volume', 'volume'],
  ['citation_issue', 'issue'],
] as const;

/**
 * Reads `<meta>` tags: citation_*, Open Graph, Dublin Core and the everyday names. Repeated authors
 * become one value joined by `; `. `journal` holds what only scholarly pages have.
 */
export function readMetaTags(document: Document): { evidence: Evidence[]; journal: Partial<CslItem> } {
  const values = contentsByKey(document);
  const evidence = TAGS.flatMap(([key, field, origin]): Evidence[] => {
    const found = values.get(key);
    const value = field === 'author' ? found?.filter(isNoAddress).join('; ') : found?.[0];
    return value ? [{ field, origin, locator: key, value }] : [];
  });
  if (values.has('citation_journal_title')) {
    evidence.push({
      field: 'type',
      origin: 'citation-tag',
      locator: 'citation_journal_title',
      value: 'article-journal',
    });
  }
  if (values.get('og:type')?.[0] === 'article') {
    evidence.push({ field: 'type', origin: 'open-graph', locator: 'og:type', value: 'webpage' });
  }
  return { evidence, journal: journalFields(values) };
}

function contentsByKey(document: Document): ReadonlyMap<string, string[]> {
  const values = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const value = oneLine(meta.getAttribute('content'));
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((attribute) =>
      meta.getAttribute(attribute),
    );
    const key = names
      .find((name) => name)
      ?.trim()
      .toLowerCase();
    if (value !== null && key !== undefined) values.set(key, [...(values.get(key) ?? []), value]);
  }
  return values;
}

/** `article:author` is often the address of a profile. */
function isNoAddress(value: string): boolean {
  return !/^(?:https?:)?\/\//.test(value);
}

function journalFields(values: ReadonlyMap<string, string[]>): Partial<CslItem> {
  const fields: Partial<CslItem> = {};
  for (const [key, field] of JOURNAL_FIELDS) {
    const value = values.get(key)?.[0];
    if (value !== undefined) fields[field] = value;
  }
  const first = values.get('citation_firstpage')?.[0];
  const last = values.get('citation_lastpage')?.[0];
  if (first !== undefined) fields.page = last === undefined || last === first ? first : `${first}-${last}`;
  return fields;
}
