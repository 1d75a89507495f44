import { ANCHOR_STATES, type Annotation, COLOURS } from '../../shared/model';

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
    Array.isArray(record.tags) &&
    record.tags.every(isText) &&
    (record.more === undefined || isListOf(record.more, isTarget)) &&
    (record.found === undefined || isFound(record.found))
  );
}

function isFound(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { revisionId, spans, score, candidates } = raw as Readonly<Record<string, unknown>>;
  return (
    isText(revisionId) &&
    Number.isFinite(score) &&
    isListOf(spans, isSpan) &&
    isListOf(candidates, isScoredSpan)
  );
}

function isListOf(raw: unknown, isOne: (raw: unknown) => boolean): boolean {
  return Array.isArray(raw) && raw.every(isOne);
}

function isSpan(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { start, end } = raw as Readonly<Record<string, unknown>>;
  return isCount(start) && isCount(end);
}

function isScoredSpan(raw: unknown): boolean {
  return isSpan(raw) && Number.isFinite((raw as Readonly<Record<string, unknown>>).score);
}

function isTarget(raw: unknown): boolean {
  if (!isSpan(raw)) return false;
  const { exact, prefix, suffix } = raw as Readonly<Record<string, unknown>>;
  return isText(exact) && isText(prefix) && isText(suffix);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && ISO_TIME.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
