import {
  type CslItem,
  type CslName,
  type FieldEvidence,
  type FieldOrigin,
  METADATA_FIELDS,
  type MetadataField,
  type Provenance,
} from '../../model';
import { parseDate } from './dates';
import { type Evidence, folded } from './evidence';
import { parseItemType } from './item-type';
import { fitsScript, languageTag } from './language';
import { parseNames } from './names';
import { type DividedTitle, withoutSiteName } from './titles';
import { pageAddress } from './urls';

/** Which origin is believed first, for each field; evidence of one origin keeps the order it came in. */
const TRUST: Readonly<Record<MetadataField, readonly FieldOrigin[]>> = {
  title: [
    'front-matter',
    'document-properties',
    'citation-tag',
    'json-ld',
    'microdata',
    'open-graph',
    'dublin-core',
    'page-markup',
    'meta-tag',
    'article-text',
    'clipboard',
  ],
  author: [
    'front-matter',
    'document-properties',
    'citation-tag',
    'json-ld',
    'microdata',
    'dublin-core',
    'meta-tag',
    'open-graph',
    'page-markup',
    'article-text',
  ],
  issued: [
    'front-matter',
    'document-properties',
    'citation-tag',
    'json-ld',
    'microdata',
    'open-graph',
    'dublin-core',
    'meta-tag',
    'page-markup',
    'article-text',
    'url',
  ],
  'container-title': [
    'front-matter',
    'document-properties',
    'citation-tag',
    'json-ld',
    'open-graph',
    'microdata',
    'dublin-core',
    'meta-tag',
    'page-markup',
  ],
  URL: [
    'front-matter',
    'document-properties',
    'page-markup',
    'open-graph',
    'json-ld',
    'citation-tag',
    'microdata',
    'clipboard',
  ],
  language: [
    'front-matter',
    'document-properties',
    'page-markup',
    'json-ld',
    'microdata',
    'open-graph',
    'citation-tag',
    'dublin-core',
    'meta-tag',
    'article-text',
  ],
  type: ['front-matter', 'document-properties', 'citation-tag', 'json-ld', 'microdata', 'open-graph'],
};

interface Reading {
  readonly evidence: Evidence;
  readonly fields: Partial<CslItem>;
}

/**
 * One bibliographic record from all evidence, with the provenance of each field: the value believed,
 * and every other value the file offered. Values that are no date, no address, no language or no name drop out.
 * `base` makes relative addresses absolute.
 */
export function mergeMetadata(
  offered: readonly Evidence[],
  base: string | null,
): { fields: Partial<CslItem>; provenance: Provenance } {
  const evidence = withDividedTitles(offered, base);
  let fields: Partial<CslItem> = {};
  const provenance: Partial<Record<MetadataField, Provenance[MetadataField]>> = {};
  for (const field of METADATA_FIELDS) {
    const readings = readingsOf(field, evidence, base);
    const [winner, ...losers] = distinct(readings);
    if (winner === undefined) continue;
    const others = losers.filter(
      ({ evidence: { origin } }) => origin !== 'default' && origin !== 'file-name',
    );
    fields = { ...fields, ...winner.fields };
    provenance[field] = {
      ...stated(winner.evidence),
      ...(others.length === 0 ? {} : { alternatives: others.map((other) => stated(other.evidence)) }),
    };
  }
  return { fields, provenance };
}

function stated({ origin, locator, value }: Evidence): FieldEvidence {
  return { origin, value, ...(locator === undefined ? {} : { locator }) };
}

function readingsOf(field: MetadataField, evidence: readonly Evidence[], base: string | null): Reading[] {
  const trust = TRUST[field];
  const rank = (origin: FieldOrigin): number =>
    trust.includes(origin) ? trust.indexOf(origin) : trust.length;
  const readings = evidence
    .filter((item) => item.field === field)
    .sort((a, b) => rank(a.origin) - rank(b.origin))
    .flatMap((item): Reading[] => {
      const fields = read(item, base);
      return fields === null ? [] : [{ evidence: item, fields }];
    });
  if (field === 'title') return withoutCutTitles(readings);
  if (field === 'URL') return withoutHomePages(readings);
  return field === 'language' ? scriptFirst(readings) : readings;
}

/**
 * What one value that a file offered would put into a record; null where it is no value of that field.
 * For the record form, whose user may prefer it to the one believed.
 */
export function readOffered(
  field: MetadataField,
  value: string,
  base: string | null,
): Partial<CslItem> | null {
  return read({ field, value, origin: 'user' }, base);
}

function read(evidence: Evidence, base: string | null): Partial<CslItem> | null {
  const { value } = evidence;
  switch (evidence.field) {
    case 'title':
      return { title: value };
    case 'container-title':
      return { 'container-title': value };
    case 'author': {
      const author: CslName[] = [...(evidence.names ?? parseNames(value))];
      return author.length === 0 ? null : { author };
    }
    case 'issued': {
      const issued = parseDate(value);
      return issued === null ? null : { issued };
    }
    case 'URL': {
      const URL = pageAddress(value, base);
      return URL === null ? null : { URL };
    }
    case 'language': {
      const language = languageTag(value);
      return language === null ? null : { language };
    }
    case 'type': {
      const type = parseItemType(value);
      return type === null ? null : { type };
    }
  }
}

function distinct(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ fields }) => {
    const key = JSON.stringify(fields);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Takes the site's name off titles; where only `<title>` knows that name, it becomes evidence itself. */
function withDividedTitles(offered: readonly Evidence[], base: string | null): Evidence[] {
  const siteNames = offered.filter(({ field }) => field === 'container-title').map(({ value }) => value);
  const address = offered.find(({ field }) => field === 'URL')?.value ?? base ?? '';
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return offered.flatMap((evidence): Evidence[] => {
    if (
      evidence.field !== 'title' ||
      !/page-markup|open-graph|json-ld|microdata|dublin-core|meta-tag/.test(evidence.origin)
    )
      return [evidence];
    const headlines = offered
      .filter((other) => other.field === 'title' && other !== evidence)
      .map(({ value }) => value);
    const { title, siteName }: DividedTitle = withoutSiteName(evidence.value, { siteNames, host, headlines });
    if (siteName === null) return [evidence];
    return [
      { ...evidence, value: title },
      {
        field: 'container-title',
        origin: 'page-markup',
        locator: `${evidence.locator} (site name)`,
        value: siteName,
      },
    ];
  });
}

/** A headline that was cut short ("Minister resigns ov…") stands back behind one that goes on. */
function withoutCutTitles(readings: readonly Reading[]): Reading[] {
  const isCut = ({ evidence }: Reading): boolean => {
    const stem = /^(.{10,}?)\s*(?:…|\.\.\.)$/.exec(evidence.value)?.[1];
    return (
      stem !== undefined &&
      readings.some(
        (other) =>
          other.evidence !== evidence &&
          folded(other.evidence.value).startsWith(folded(stem)) &&
          !/(?:…|\.\.\.)$/.test(other.evidence.value),
      )
    );
  };
  return [...readings.filter((reading) => !isCut(reading)), ...readings.filter(isCut)];
}

/** A canonical link to the home page, a common template mistake, stands back behind an address with a path. */
function withoutHomePages(readings: readonly Reading[]): Reading[] {
  const isHome = ({ fields }: Reading): boolean =>
    fields.URL !== undefined && new URL(fields.URL).pathname === '/';
  return [...readings.filter((reading) => !isHome(reading)), ...readings.filter(isHome)];
}

/** What the letters themselves say outranks a declaration that cannot be true ("en" on a Korean page). */
function scriptFirst(readings: readonly Reading[]): Reading[] {
  const script = readings.find(({ evidence }) => evidence.locator === 'script');
  const [first] = readings;
  if (script?.fields.language === undefined || first?.fields.language === undefined) return [...readings];
  return fitsScript(first.fields.language, script.fields.language)
    ? [...readings]
    : [script, ...readings.filter((reading) => reading !== script)];
}
