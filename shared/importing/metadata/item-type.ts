const BY_SCHEMA_TYPE: ReadonlyMap<string, string> = new Map([
  ['NewsArticle', 'article-newspaper'],
  ['AnalysisNewsArticle', 'article-newspaper'],
  ['AskPublicNewsArticle', 'article-newspaper'],
  ['BackgroundNewsArticle', 'article-newspaper'],
  ['OpinionNewsArticle', 'article-newspaper'],
  ['ReportageNewsArticle', 'article-newspaper'],
  ['ReviewNewsArticle', 'article-newspaper'],
  ['BlogPosting', 'post-weblog'],
  ['LiveBlogPosting', 'post-weblog'],
  ['SocialMediaPosting', 'post'],
  ['ScholarlyArticle', 'article-journal'],
  ['MedicalScholarlyArticle', 'article-journal'],
  ['Report', 'report'],
  ['Article', 'webpage'],
  ['TechArticle', 'webpage'],
  ['AdvertiserContentArticle', 'webpage'],
  ['SatiricalArticle', 'webpage'],
]);
const NAMES: ReadonlyMap<string, string> = new Map([
  ['newspaper', 'article-newspaper'],
  ['news', 'article-newspaper'],
  ['newspaperarticle', 'article-newspaper'],
  ['magazine', 'article-magazine'],
  ['magazinearticle', 'article-magazine'],
  ['journal', 'article-journal'],
  ['journalarticle', 'article-journal'],
  ['article', 'article'],
  ['blog', 'post-weblog'],
  ['blogpost', 'post-weblog'],
  ['web', 'webpage'],
  ['website', 'webpage'],
  ['speech', 'speech'],
  ['interview', 'interview'],
  ['transcript', 'speech'],
]);
/** CSL 1.0.2 item types that a text may be. */
const CSL_TYPES: ReadonlySet<string> = new Set([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'pamphlet',
  'paper-conference',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
]);

/** What surrounds an article in its own metadata, as schema.org types. */
export interface SchemaSurroundings {
  readonly publisherTypes: readonly string[];
  readonly containerTypes: readonly string[];
}

/** True for the schema.org types that are an article of some kind. */
export function isArticleType(type: string): boolean {
  return BY_SCHEMA_TYPE.has(type);
}

/**
 * The CSL type of a schema.org article. A plain `Article` is a web page unless a news organisation
 * publishes it, or a newspaper, a periodical or a blog contains it.
 */
export function typeOfArticle(type: string, { publisherTypes, containerTypes }: SchemaSurroundings): string {
  if (containerTypes.includes('Blog')) return 'post-weblog';
  const cslType = BY_SCHEMA_TYPE.get(type) ?? 'webpage';
  if (cslType === 'article-journal' || cslType === 'post-weblog' || cslType === 'report') return cslType;
  if (containerTypes.includes('Newspaper')) return 'article-newspaper';
  if (containerTypes.some((container) => container === 'Periodical' || container === 'PublicationIssue')) {
    return 'article-magazine';
  }
  return type === 'Article' && publisherTypes.includes('NewsMediaOrganization')
    ? 'article-newspaper'
    : cslType;
}

/** A CSL type from its own name or an everyday one (`newspaper`, `blog post`); null for anything else. */
export function parseItemType(value: string): string | null {
  const name = value.trim().toLowerCase();
  return CSL_TYPES.has(name) ? name : (NAMES.get(name.replace(/[\s_-]+/g, '')) ?? null);
}
