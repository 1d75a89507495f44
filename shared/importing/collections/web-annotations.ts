import { counted } from '../../counted';
import {
  type OtherTarget,
  readAnnotationFile,
  replyWords,
  type WebTarget,
  withNumbersKept,
} from '../../exporting';
import { isObject, type Json, listOf } from '../../loose-json';
import { LONGEST_ORIGIN, type Origin } from '../../model';
import type { Collection } from './collection';
import { nearestColour } from './colours';
import { type FoundAnnotation, type Gathering, gather } from './gather';
import type { JsonFile } from './json-records';
import { textOf, timeOf } from './loose-json';
import { type AnnotatedThing, bookOf, sourceOf } from './web-annotation-sources';
import { type Thread, threadsOf } from './web-annotation-threads';

/** Whether a record, or the file around the records, is what the Web Annotation Data Model describes. */
export function isWebAnnotation(record: Json): boolean {
  const contexts = listOf(record['@context']);
  return (
    contexts.some((context) => typeof context === 'string' && /\/ns\/anno\b/.test(context)) ||
    (listOf(record.type).some((type) => type === 'Annotation') && 'target' in record) ||
    listOf(record.type).some(
      (type) => type === 'AnnotationCollection' || type === 'AnnotationPage' || type === 'AnnotationSet',
    )
  );
}

/**
 * Web Annotations by the source they are on, each with what it is in its file. Several targets on one source are the
 * parts of one joined quotation; of an annotation on several sources each has one, and the first has the
 * comment. One without words is a remark on what it is about; a reply stands under the comment it answers, with its
 * writer's name, or as a remark where that is not in the file. A class that is no colour of this program is a tag.
 */
export function collectWebAnnotations(text: string, { root, records, problems }: JsonFile): Collection {
  const kept = withNumbersKept(text);
  const whole: unknown = root === null || kept === text ? root : JSON.parse(kept);
  const read = readAnnotationFile(whole ?? records.map(({ value }) => value), text);
  const gathering = gather('Web Annotations', [...problems, ...read.problems]);
  const book = bookOf(read.holder);
  for (const [index, thread] of threadsOf(read.annotations).entries()) {
    const where = `Annotation ${index + 1}`;
    if (thread.annotation.targets.length > 0)
      addQuotations(gathering, where, thread, { book, file: read.file });
    else addRemark(gathering, where, thread, { book, file: read.file });
  }
  return gathering.collection();
}

interface FileOf {
  readonly book: AnnotatedThing | null;
  readonly file: Origin['file'];
}

function addQuotations(gathering: Gathering, where: string, thread: Thread, { book, file }: FileOf): void {
  const { annotation } = thread;
  const numbered = annotation.targets.map((target, at) => ({
    target,
    at: annotation.original?.targets[at] ?? at,
  }));
  for (const [at, { about, targets }] of targetsBySource(numbered, book).entries()) {
    const quoted = targets.filter(({ target }) => target.exact !== '');
    const words = quoted.length > 0 ? quoted : targets;
    const [first, ...more] = words.map(({ target }) => target);
    if (first === undefined) continue;
    gathering.addSource(about.key, about.csl);
    const isFirst = at === 0;
    const origin = originOf(gathering, where, thread, {
      file,
      targets: words.map((each) => each.at),
      isFirst,
    });
    const uuid = isFirst ? uuidOf(annotation.id) : undefined;
    gathering.addAnnotation(about.key, where, {
      ...saidBy(thread, isFirst),
      ...first,
      more,
      ...(first.exact === '' && { locator: `characters ${first.start ?? 0} to ${first.end ?? 0}` }),
      ...(uuid !== undefined && { uuid }),
      ...origin,
    });
  }
}

/** What it is about is told on a line of its own: a page, a picture, a moment of a film. */
function addRemark(gathering: Gathering, where: string, thread: Thread, { book, file }: FileOf): void {
  const [other = NOTHING_NAMED] = thread.annotation.original?.others ?? [];
  const about = sourceOf(other, book);
  gathering.addSource(about.key, about.csl);
  gathering.addAnnotation(about.key, where, {
    ...saidBy(thread, true),
    locator: placeInWords(other),
    ...originOf(gathering, where, thread, { file, targets: [], isFirst: true }),
  });
}

const NOTHING_NAMED: OtherTarget = { source: '', sourceTitle: '', part: '' };

function placeInWords({ source, part }: OtherTarget): string {
  const thing = source || 'Something that its file does not name';
  return part === '' ? thing : `${thing} (${part})`;
}

/** What its writers said of it. Of an annotation on several sources the first has the comment. */
function saidBy({ annotation, replies }: Thread, isFirst: boolean): FoundAnnotation {
  const { colour, original, label } = annotation;
  const answers = replies.map(({ value }) => replyWords(value));
  const own = original === undefined ? annotation.comment : annotation.comment.trim();
  const replyTags = replies.flatMap(({ tags }) => tags);
  const tags =
    colour === null ? [...annotation.tags, label, ...replyTags] : [...annotation.tags, ...replyTags];
  return {
    // what another program calls a highlight is one by having no comment
    ...(colour !== null && original === undefined && { kind: annotation.kind }),
    comment: isFirst ? [own, ...answers].filter((words) => words !== '').join('\n\n') : '',
    tags,
    colour: colour ?? nearestColour(original?.colourName ?? ''),
    createdAt: timeOf(annotation.created),
    updatedAt: timeOf(annotation.modified),
  };
}

/** The annotation as it came, which is kept unless this program wrote it or it is too long. */
function originOf(
  gathering: Gathering,
  where: string,
  { annotation, replies }: Thread,
  {
    file,
    targets,
    isFirst,
  }: Pick<FileOf, 'file'> & { readonly targets: readonly number[]; readonly isFirst: boolean },
): Pick<FoundAnnotation, 'origin'> {
  const { original, id } = annotation;
  if (original === undefined) return {};
  const json = JSON.stringify(original.value);
  const answers = isFirst ? replies.map(({ value, at }) => ({ json: JSON.stringify(value), at })) : [];
  if (answers.reduce((sum, answer) => sum + answer.json.length, json.length) > LONGEST_ORIGIN) {
    if (isFirst)
      gathering.addProblem(
        `${where} is longer than ${counted(LONGEST_ORIGIN, 'character')}: it goes out again only with its words, comment and tags.`,
      );
    return {};
  }
  const { at } = original;
  return { origin: { iri: id, json, at: [...at], file, replies: answers, targets: [...targets] } };
}

interface NumberedTarget {
  readonly target: WebTarget;
  readonly at: number;
}

interface TargetsOfSource {
  readonly about: AnnotatedThing;
  readonly targets: readonly NumberedTarget[];
}

function targetsBySource(
  targets: readonly NumberedTarget[],
  book: AnnotatedThing | null,
): readonly TargetsOfSource[] {
  const bySource = new Map<string, TargetsOfSource>();
  for (const numbered of targets) {
    const about = sourceOf(numbered.target, book);
    const before = bySource.get(about.key);
    bySource.set(about.key, {
      about: before?.about ?? about,
      targets: [...(before?.targets ?? []), numbered],
    });
  }
  return [...bySource.values()];
}

/** A UUID tells an annotation from every other, also where it is only the end of an address within its file. */
const uuidOf = (iri: string): string | undefined =>
  /^(?:urn:uuid:|#)([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(iri)?.[1];

/** Whether the file is a collection or a page of annotations, even an empty one. */
export function isAnnotationFile(root: unknown): boolean {
  return isObject(root) && (isWebAnnotation(root) || isGraphOfAnnotations(root));
}

function isGraphOfAnnotations(root: Json): boolean {
  return listOf(root['@graph']).some((node) => isObject(node) && textOf(node.type) === 'Annotation');
}
