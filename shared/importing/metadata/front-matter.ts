import { parse, YAMLParseError } from 'yaml';
import type { CslName, MetadataField } from '../../model';
import { type Evidence, oneLine } from './evidence';
import { parseName, parseNames } from './names';

const KEYS: readonly (readonly [field: MetadataField, keys: readonly string[]])[] = [
  ['title', ['title']],
  ['issued', ['date', 'issued', 'published', 'pubdate', 'created']],
  [
    'container-title',
    ['container-title', 'publication', 'publisher', 'newspaper', 'source', 'site', 'website'],
  ],
  ['URL', ['url', 'link', 'source', 'canonical', 'original']],
  ['language', ['lang', 'language']],
  ['type', ['type']],
];

/** `unreadable` is the YAML parser's reason, or null. */
export interface FrontMatter {
  readonly evidence: readonly Evidence[];
  readonly unreadable: string | null;
}

/**
 * Reads the YAML block before a Markdown file: title, author(s) as text, list or name parts, date,
 * publication, URL, language and type. `source` may be a name or an address. Other keys are ignored.
 */
export function readFrontMatter(yaml: string): FrontMatter {
  const { parsed, unreadable } = parseYaml(yaml);
  if (unreadable !== null) return { evidence: [], unreadable };
  if (parsed === null || parsed === undefined) return { evidence: [], unreadable: null };
  if (typeof parsed !== 'object' || Array.isArray(parsed))
    return { evidence: [], unreadable: 'it is no list of keys' };
  const values = new Map(Object.entries(parsed).map(([key, value]) => [key.toLowerCase(), value]));
  return { evidence: [...fieldEvidence(values), ...authorEvidence(values)], unreadable: null };
}

const FENCED = /^(---|\+\+\+)[ \t]*(?:\r\n?|\n)(?:([\s\S]*?)(?:\r\n?|\n))??\1[ \t]*(?:\r\n?|\n|$)/;

/**
 * What stands between the fences at the top of a Markdown file, null when there are none, and the rest of it. Two rules
 * with words between that no one would call fields are rules and words (CommonMark's example 96).
 */
export function frontMatterAside(markdown: string): {
  readonly frontMatter: { readonly language: 'yaml' | 'toml'; readonly source: string } | null;
  readonly rest: string;
} {
  const [whole, fence, source = ''] = FENCED.exec(markdown) ?? [];
  const language = fence === '---' ? 'yaml' : 'toml';
  if (whole === undefined || (language === 'yaml' && !isFrontMatter(source)))
    return { frontMatter: null, rest: markdown };
  return { frontMatter: { language, source }, rest: markdown.slice(whole.length) };
}

/** Whether what stands between two rules at the top is meant as fields: readable or not, it is neither plain words nor a list. */
function isFrontMatter(yaml: string): boolean {
  const { parsed } = parseYaml(yaml);
  return parsed === null || parsed === undefined || (typeof parsed === 'object' && !Array.isArray(parsed));
}

function parseYaml(yaml: string): { readonly parsed?: unknown; readonly unreadable: string | null } {
  try {
    const parsed: unknown = parse(yaml, { schema: 'core', maxAliasCount: 20, logLevel: 'error' });
    return { parsed, unreadable: null };
  } catch (error) {
    if (!(error instanceof YAMLParseError || error instanceof ReferenceError)) throw error;
    return { unreadable: oneLine(error.message)?.split(': ')[0] ?? 'not YAML' };
  }
}

function fieldEvidence(values: ReadonlyMap<string, unknown>): Evidence[] {
  return KEYS.flatMap(([field, keys]) =>
    keys.flatMap((key): Evidence[] => {
      const value = scalar(values.get(key));
      const isAddress = value !== null && /^https?:\/\//.test(value);
      if (value === null || isAddress !== (field === 'URL')) return [];
      return [{ field, origin: 'front-matter', locator: key, value }];
    }),
  );
}

function scalar(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : null;
}

function authorEvidence(values: ReadonlyMap<string, unknown>): Evidence[] {
  const locator = ['author', 'authors', 'by', 'byline', 'creator'].find((key) => values.has(key));
  if (locator === undefined) return [];
  const raw = values.get(locator);
  const entries: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const names = entries.flatMap((entry) => (Array.isArray(raw) ? listedName(entry) : anyNames(entry)));
  const value = names
    .map(
      (name) =>
        name.literal ?? [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    )
    .join('; ');
  return names.length === 0 ? [] : [{ field: 'author', origin: 'front-matter', locator, value, names }];
}

function listedName(entry: unknown): CslName[] {
  return typeof entry === 'string' && entry.trim() !== '' ? [parseName(entry)] : anyNames(entry);
}

function anyNames(entry: unknown): CslName[] {
  if (typeof entry === 'string') return parseNames(entry);
  if (typeof entry !== 'object' || entry === null) return [];
  const parts = new Map<string, unknown>(Object.entries(entry));
  const family = scalar(parts.get('family') ?? parts.get('last'));
  const given = scalar(parts.get('given') ?? parts.get('first'));
  if (family !== null) return [given === null ? { literal: family } : { family, given }];
  const name = scalar(parts.get('name') ?? parts.get('literal'));
  return name === null ? [] : [parseName(name)];
}
