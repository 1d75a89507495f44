import { counted } from '../../counted';
import type { CslItem } from '../../model';
import type { CollectedAnnotation, CollectedPart, Collection } from './collection';

/** The most characters an annotation's words or its comment may have: a long chapter is some 50,000. */
const LONGEST_TEXT = 100_000;
/** A field of a record; an abstract is some 2,000. */
const LONGEST_FIELD = 20_000;
const LONGEST_TAG = 200;
const MOST_TAGS = 100;
/** Context is compared, not shown; 32 characters are what this program itself takes. */
const CONTEXT = 200;

/** What a reader found of an annotation; what it leaves away is empty or null. */
export type FoundAnnotation = Partial<CollectedAnnotation>;

/** Puts annotations to their sources while a file is read. */
export interface Gathering {
  /** Adds a source, or what was missing of one that is there. `key` tells it from the others of the file. */
  readonly addSource: (key: string, csl: CslItem) => void;
  /** Adds an annotation to a source that is there. `where` begins the sentence if it cannot be kept: `Item 3`. */
  readonly addAnnotation: (key: string, where: string, found: FoundAnnotation) => void;
  readonly addProblem: (sentence: string) => void;
  /** What was gathered, in the order of the file. */
  readonly collection: () => Collection;
}

/** Begins a collection; `problems` are those of the file as a whole. Everything costs the same however much is there. */
export function gather(kind: string, problems: readonly string[] = []): Gathering {
  const sources = new Map<string, { csl: CslItem; readonly annotations: CollectedAnnotation[] }>();
  const found = [...problems];
  return {
    addSource: (key, csl) => {
      const source = sources.get(key);
      if (source === undefined) sources.set(key, { csl, annotations: [] });
      else if (source.csl.title === undefined) source.csl = { ...csl, ...source.csl };
    },
    addAnnotation: (key, where, annotation) => {
      const { exact = '', comment = '' } = annotation;
      const length = (annotation.more ?? []).reduce((sum, part) => sum + part.exact.length, exact.length);
      if (length > LONGEST_TEXT || comment.length > LONGEST_TEXT)
        found.push(`${where} was left out: it is longer than ${counted(LONGEST_TEXT, 'character')}.`);
      else sources.get(key)?.annotations.push(annotationOf(annotation));
    },
    addProblem: (sentence) => found.push(sentence),
    collection: () => ({
      kind,
      sources: [...sources.values()].map(({ csl, annotations }) => ({
        csl: { ...csl, title: csl.title ?? csl.URL ?? 'Untitled' },
        annotations,
      })),
      problems: found,
    }),
  };
}

function partOf(found: Partial<CollectedPart>): CollectedPart {
  const { start = null, end = null } = found;
  const isSpan = isOffset(start) && isOffset(end) && start <= end;
  return {
    exact: found.exact ?? '',
    prefix: (found.prefix ?? '').slice(-CONTEXT),
    suffix: (found.suffix ?? '').slice(0, CONTEXT),
    start: isSpan ? start : null,
    end: isSpan ? end : null,
  };
}

function annotationOf(found: FoundAnnotation): CollectedAnnotation {
  return {
    ...partOf(found),
    ...(found.more !== undefined && found.more.length > 0 && { more: found.more.map(partOf) }),
    ...(found.uuid !== undefined && { uuid: found.uuid }),
    ...(found.kind !== undefined && { kind: found.kind }),
    comment: found.comment ?? '',
    tags: tagsOf(found.tags ?? []),
    colour: found.colour ?? null,
    createdAt: found.createdAt ?? null,
    updatedAt: found.updatedAt ?? found.createdAt ?? null,
    locator: (found.locator ?? '').slice(0, LONGEST_TAG),
    ...(found.origin !== undefined && { origin: found.origin }),
  };
}

const isOffset = (value: number | null): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Each tag once, on one line, in the order of the file. */
export function tagsOf(tags: readonly string[]): string[] {
  const lines = tags.slice(0, MOST_TAGS).map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TAG));
  return [...new Set(lines)].filter((tag) => tag !== '');
}

/** A record without the fields that are empty; one that no person wrote is cut. `id` is left to the store. */
export function recordOf(type: string, fields: Readonly<Record<string, unknown>>): CslItem {
  const record: CslItem = { id: '', type };
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    record[name] = typeof value === 'string' ? value.slice(0, LONGEST_FIELD) : value;
  }
  return record;
}
