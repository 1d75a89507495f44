import { MAX_SOURCE_BYTES } from '../file-limits';
import { type HtmlFragment, htmlFragment, isMarkedFragment } from './clipboard-html';
import { blocksOf, findArticle, type HtmlReader, withLinksLed } from './html-article';
import { BASE_ADDRESS } from './html-policy';
import { type Evidence, folded } from './metadata/evidence';
import { readItemMarkup } from './metadata/item-markup';
import { readJsonLd } from './metadata/json-ld';
import { readMetaTags } from './metadata/meta-tags';
import { bylinesElsewhere, readPageMarkup } from './metadata/page-markup';
import { pageRegions } from './metadata/page-regions';
import { dateInAddress, pageAddress } from './metadata/urls';
import { withMarks } from './pictures/mark-pictures';
import { withPicturesShelved } from './pictures/written-pictures';
import { writtenPlainly } from './plain-writing';
import { type ImportProblem, problems } from './problems';
import { type DecodedFile, nothingRead, type ReadSource } from './read-source';
import { asSeen, dayOfSaving } from './saved-page';

/**
 * Reads a page, or a fragment from the clipboard, which is taken whole; so is a pasted page without an
 * article, because whoever copied it meant all of it.
 */
export async function readHtml(file: DecodedFile, reader: HtmlReader): Promise<ReadSource> {
  const fragment = file.isPasted || isMarkedFragment(file.source) ? htmlFragment(file.source) : null;
  if (fragment !== null) return readFragment(file, fragment, reader);
  const page = await readPage(file, reader);
  return file.isPasted && page.problems.some(isWant)
    ? readFragment(file, { html: file.source, url: null }, reader)
    : page;
}

/** There is no article, or hardly a word. */
function isWant({ code, isFatal }: ImportProblem): boolean {
  return isFatal || code === 'no-text';
}

function readFragment(file: DecodedFile, fragment: HtmlFragment, reader: HtmlReader): ReadSource {
  const url = file.url ?? fragment.url;
  const light = withPicturesShelved(fragment.html, reader.pictures);
  const led = withLinksLed(light, url, reader);
  const blocks = blocksOf(withMarks(led, reader.parseHtml, reader.pictures), reader, false);
  return {
    blocks,
    evidence: [...(url === null ? [] : [addressEvidence(url, true), webPage('copied from a page')])],
    problems: blocks.length === 0 ? [problems.noText(file.name)] : [],
    base: url,
    extra: {},
  };
}

async function readPage(file: DecodedFile, reader: HtmlReader): Promise<ReadSource> {
  const seen = asSeen(file.source, reader);
  if (seen.length > MAX_SOURCE_BYTES)
    return nothingRead(problems.tooMuchText(file.name, seen.length, MAX_SOURCE_BYTES));
  const { html, document } = writtenPlainly(seen, reader.parseHtml);
  await reader.pause();
  const { evidence, journal, unreadable, elsewhere } = metadataOf(document, file);
  const base = baseOf(document, file, evidence);
  await reader.pause();
  const article = await findArticle(html, document, base, reader);
  const saved = dayOfSaving(file.source);
  const extra = saved === null ? journal : { ...journal, accessed: saved };
  const notes = unreadable === null ? [] : [problems.badMetadata(file.name, unreadable)];
  if (article.outcome === 'none') {
    return {
      blocks: [],
      evidence,
      problems: [...notes, problems.noArticle(file.name)],
      base,
      extra,
    };
  }
  const byline = article.byline === null || elsewhere.has(folded(article.byline)) ? null : article.byline;
  return {
    blocks: article.blocks,
    evidence: byline === null ? evidence : [...evidence, bylineEvidence(byline)],
    problems: [...notes, ...extentProblems(file.name, article)],
    base,
    extra,
  };
}

function extentProblems(
  name: string,
  article: { readonly extent: 'article' | 'whole-page' | 'few'; readonly isMostlyLinks: boolean },
): ImportProblem[] {
  if (article.extent === 'few') return [problems.hardlyAnyText(name)];
  if (article.isMostlyLinks) return [problems.mostlyLinks(name)];
  return article.extent === 'whole-page' ? [problems.wholePage(name)] : [];
}

function metadataOf(document: Document, file: DecodedFile) {
  const regions = pageRegions(document);
  const markup = readPageMarkup(document, file.source, regions);
  const { evidence: tags, journal } = readMetaTags(document);
  const address = [...markup, ...tags].find(({ field }) => field === 'URL')?.value ?? '';
  const headlines = [...markup, ...tags].filter(({ field }) => field === 'title').map(({ value }) => value);
  const own = pageAddress(address, file.url) ?? file.url;
  const { evidence: jsonLd, unreadable } = readJsonLd(document, { address: own, headlines });
  const items = readItemMarkup(document, regions);
  const given = file.url === null ? [] : [addressEvidence(file.url, file.isPasted)];
  const dated = dateInAddress(own ?? '').map(
    (value): Evidence => ({ field: 'issued', origin: 'url', locator: 'path', value }),
  );
  const evidence = [...jsonLd, ...items, ...tags, ...markup, ...dated, ...given, webPage('HTML')];
  return { evidence, journal, unreadable, elsewhere: bylinesElsewhere(document, regions) };
}

/** What relative links are relative to: `<base>`, the file's own address, or the one the page gives itself. */
function baseOf(document: Document, file: DecodedFile, evidence: readonly Evidence[]): string | null {
  const own = evidence
    .filter(({ field }) => field === 'URL')
    .map(({ value }) => pageAddress(value, file.url))
    .find((address) => address !== null);
  const address = file.url ?? own ?? null;
  const element = document.querySelector(`base:is([href], [${BASE_ADDRESS}])`);
  const base = element?.getAttribute('href') ?? element?.getAttribute(BASE_ADDRESS);
  return (base ? pageAddress(base, address) : null) ?? address;
}

function addressEvidence(url: string, isPasted: boolean): Evidence {
  return isPasted
    ? { field: 'URL', origin: 'clipboard', locator: 'copied from', value: url }
    : { field: 'URL', origin: 'default', locator: 'address of the file', value: url };
}

function webPage(locator: string): Evidence {
  return { field: 'type', origin: 'default', locator, value: 'webpage' };
}

function bylineEvidence(value: string): Evidence {
  return {
    field: 'author',
    origin: 'page-markup',
    locator: 'byline',
    value: value.replace(/\s+/g, ' ').trim(),
  };
}
