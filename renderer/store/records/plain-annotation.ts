import { ANCHOR_STATES, type Annotation, COLOURS } from '../../../shared/model';

const colours: ReadonlySet<unknown> = new Set(COLOURS);
const anchors: ReadonlySet<unknown> = new Set(ANCHOR_STATES);
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Whether a stored value is an annotation as this program writes it. It says yes to nothing that
 * `AnnotationSchema` refuses and is ten times as fast, which counts where 5,000 are read at once; what it
 * says no to goes to the schema.
 */
export function isPlainAnnotation(raw: unknown): raw is Annotation {
  if (typeof raw !== 'object' || raw === null) return false;
  const record = raw as Readonly<Record<string, unknown>>;
  return (
    record.schema === 1 &&
    isText(record.id) &&
    record.id !== '' &&
    isTime(record.createdAt) &&
    isTime(record.updatedAt) &&
    isText(record.sourceId) &&
    isText(record.revisionId) &&
    isCount(record.start) &&
    isCount(record.end) &&
    isText(record.exact) &&
    isText(record.prefix) &&
    isText(record.suffix) &&
    isText(record.comment) &&
    (record.kind === 'highlight' || record.kind === 'comment') &&
    colours.has(record.colour) &&
    anchors.has(record.anchor) &&
    isListOf(record.tags, isText) &&
    (record.more === undefined || isListOf(record.more, isTarget)) &&
    (record.found === undefined || isFound(record.found)) &&
    (record.origin === undefined || isOrigin(record.origin))
  );
}

/** A target as `TextTargetSchema` has it. */
function isTarget(raw: unknown): boolean {
  const target = fieldsOf(raw);
  return isSpan(raw) && isText(target.exact) && isText(target.prefix) && isText(target.suffix);
}

/** What `FoundSchema` takes. */
function isFound(raw: unknown): boolean {
  const found = fieldsOf(raw);
  return (
    isText(found.revisionId) &&
    isScore(found.score) &&
    isListOf(found.spans, isSpan) &&
    isListOf(found.candidates, (candidate) => isSpan(candidate) && isScore(fieldsOf(candidate).score))
  );
}

/** What `AnnotationOriginSchema` takes. */
function isOrigin(raw: unknown): boolean {
  const origin = fieldsOf(raw);
  const file = fieldsOf(origin.file);
  const read = fieldsOf(origin.read);
  return (
    isPlaceInFile(raw) &&
    isListOf(origin.replies, isPlaceInFile) &&
    isListOf(origin.targets, isCount) &&
    isText(file.key) &&
    isText(file.wrapper) &&
    isListOf(file.counts, isCount) &&
    isText(read.revisionId) &&
    isListOf(read.parts, (part) => isSpan(part) && isText(fieldsOf(part).exact)) &&
    (read.kind === 'highlight' || read.kind === 'comment') &&
    colours.has(read.colour) &&
    isListOf(read.tags, isText) &&
    isText(read.comment)
  );
}

function isPlaceInFile(raw: unknown): boolean {
  const { json, at } = fieldsOf(raw);
  return isText(json) && isListOf(at, isCount) && Array.isArray(at) && at.length === 2;
}

function isSpan(raw: unknown): boolean {
  const span = fieldsOf(raw);
  return isCount(span.start) && isCount(span.end);
}

function isScore(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(value);
}

/** By iteration, since `every` passes over the holes of a sparse array. */
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (!isItem(item)) return false;
  return true;
}

/** The fields of an object; none of anything else. */
function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : NOTHING;
}

const NOTHING: Readonly<Record<string, unknown>> = {};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && ISO_TIME.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
