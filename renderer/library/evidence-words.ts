import type { FieldEvidence, FieldOrigin, MetadataField, Provenance } from '../../shared/model';
import { typedForm } from './record-draft';
import { SOURCE_TYPES } from './source-types';

const ORIGIN_WORDS: Readonly<Record<FieldOrigin, string>> = {
  'json-ld': 'from JSON-LD',
  'open-graph': 'from Open Graph',
  'citation-tag': 'from a citation tag',
  microdata: 'from the page’s microdata',
  'dublin-core': 'from Dublin Core',
  'meta-tag': 'from a meta tag',
  'page-markup': 'from the page',
  'article-text': 'from the article’s text',
  url: 'from the address',
  'front-matter': 'from the front matter',
  'document-properties': 'from the file’s properties',
  'file-name': 'from the file’s name',
  clipboard: 'from the clipboard',
  collection: 'from another program',
  default: 'assumed',
  user: 'typed by you',
};

/** Origins whose place in the file is a name of its own: `from og:title` says more than its kind would. */
const NAMED_BY_PLACE: readonly FieldOrigin[] = ['open-graph', 'citation-tag', 'meta-tag', 'collection'];

/** Where a value came from: `from og:title`, `from JSON-LD author.name`, `typed by you`, `not found`. */
export function evidenceInWords(evidence: FieldEvidence | undefined): string {
  if (evidence === undefined) return 'not found';
  const { origin, locator } = evidence;
  if (locator === undefined || origin === 'user' || origin === 'default') return ORIGIN_WORDS[origin];
  return NAMED_BY_PLACE.includes(origin) ? `from ${locator}` : `${ORIGIN_WORDS[origin]}, ${locator}`;
}

/** One value the file offered besides the one taken, as its field is typed. */
export interface OtherValue {
  readonly value: string;
  readonly words: string;
}

/** The other values found for a field, each once, without the one it has; a type only where the form has it. */
export function otherValues(
  provenance: Provenance,
  field: MetadataField,
  current: string,
  base: string | null = null,
): readonly OtherValue[] {
  const found = new Map<string, OtherValue>();
  for (const evidence of provenance[field]?.alternatives ?? []) {
    const value = typedForm(field, evidence.value, base);
    const isOffered = field !== 'type' || SOURCE_TYPES.some(([type]) => type === value);
    if (value !== '' && value !== current.trim() && isOffered && !found.has(value))
      found.set(value, { value, words: evidenceInWords(evidence) });
  }
  return [...found.values()];
}

/** What stands under a field: where its value came from, or that the user has just typed it. */
export function hintFor(
  provenance: Provenance,
  field: MetadataField,
  opened: string,
  typed: string,
  base: string | null = null,
): string {
  const evidence = provenance[field];
  if (opened.trim() === typed.trim()) return typed.trim() === '' ? 'not found' : evidenceInWords(evidence);
  const taken = evidence?.alternatives?.find(({ value }) => typedForm(field, value, base) === typed.trim());
  return taken === undefined ? 'typed by you' : evidenceInWords(taken);
}
