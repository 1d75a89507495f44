import { isObject, type Json, listOf } from '../../loose-json';
import { pageAddress, pageKey } from '../metadata/urls';
import type { Collection } from './collection';
import { gather, recordOf } from './gather';
import type { JsonFile } from './json-records';
import { textOf, timeOf } from './loose-json';

/** An annotation of Hypothesis, as its API and the export of its client write it (API 1.0). */
interface Row {
  readonly value: Json;
  readonly where: string;
  readonly uri: string;
}

/** Whether a record is an annotation of Hypothesis: an address and a list of targets. */
export function isHypothesisRow(record: Json): boolean {
  return textOf(record.uri) !== '' && Array.isArray(record.target);
}

/** Whether the file says that it is Hypothesis', even if it holds no annotation. */
export function isHypothesisExport(root: unknown): boolean {
  return isObject(root) && Array.isArray(root.annotations) && typeof root.export_date === 'string';
}

/**
 * Annotations of Hypothesis by the page they are on: words with context and offsets, comments, tags and
 * times; page notes have no words. Replies stand under the comment they answer, with their writer's name,
 * or as a remark of their own where that comment is not in the file.
 */
export function collectHypothesis({ records, problems }: JsonFile): Collection {
  const gathering = gather('Hypothesis', problems);
  const rows = records.flatMap(({ value, where }): Row[] => {
    if (isObject(value) && isHypothesisRow(value)) return [{ value, where, uri: textOf(value.uri) }];
    gathering.addProblem(`${where} was left out: it has no address (uri) or no target.`);
    return [];
  });
  const ids = new Set(rows.map(({ value }) => textOf(value.id)));
  const rootOf = ({ value }: Row) =>
    listOf(value.references)
      .map(textOf)
      .find((id) => ids.has(id));
  const replies = new Map<string, Row[]>();
  for (const row of rows) {
    const root = rootOf(row);
    if (root === undefined) continue;
    const thread = replies.get(root);
    if (thread === undefined) replies.set(root, [row]);
    else thread.push(row);
  }
  for (const row of rows) {
    const key = pageKey(row.uri) ?? row.uri;
    gathering.addSource(key, pageRecord(row));
    if (rootOf(row) === undefined)
      gathering.addAnnotation(key, row.where, annotationOf(row, replies.get(textOf(row.value.id)) ?? []));
  }
  return gathering.collection();
}

function pageRecord({ value, uri }: Row) {
  const { title } = isObject(value.document) ? value.document : {};
  const address = pageAddress(uri, null);
  const isPage = address !== null && !/\.pdf$/i.test(address.replace(/\?.*$/, ''));
  return recordOf(isPage ? 'webpage' : 'document', {
    title: textOf(listOf(title)[0]).replace(/\s+/g, ' '),
    URL: address,
  });
}

function annotationOf({ value }: Row, replies: readonly Row[]) {
  const target = listOf(value.target).find(isObject);
  const selectors = listOf(target?.selector).filter(isObject);
  const selector = (type: string) => selectors.find((each) => each.type === type);
  const quote = selector('TextQuoteSelector');
  const position = selector('TextPositionSelector');
  const page = textOf(selector('PageSelector')?.label);
  const inTime = replies.toSorted((a, b) => textOf(a.value.created).localeCompare(textOf(b.value.created)));
  return {
    exact: rawText(quote?.exact),
    prefix: rawText(quote?.prefix),
    suffix: rawText(quote?.suffix),
    start: offsetOf(position?.start),
    end: offsetOf(position?.end),
    comment: [textOf(value.text), ...inTime.map(replyText)].filter(Boolean).join('\n\n'),
    tags: [value, ...inTime.map((reply) => reply.value)].flatMap(({ tags }) => listOf(tags).map(textOf)),
    createdAt: timeOf(value.created),
    updatedAt: timeOf(value.updated),
    locator: page && `p. ${page}`,
  };
}

function replyText({ value }: Row): string {
  const text = textOf(value.text);
  const { display_name: name } = isObject(value.user_info) ? value.user_info : {};
  const writer = textOf(name) || textOf(value.user).replace(/^acct:|@.*$/g, '');
  return text && `${writer || 'Reply'}: ${text}`;
}

/** Context keeps its spaces: they are part of what is compared. */
const rawText = (value: unknown): string => (typeof value === 'string' ? value : '');
const offsetOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
