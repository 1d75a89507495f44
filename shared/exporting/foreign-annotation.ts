import { isObject, type Json, listOf } from '../loose-json';
import { type Annotation, type Colour, isSameJson, type Origin } from '../model';
import { commentPartsOf, dividedAgain, tagsIn, withColour, withComment, withTags } from './annotation-bodies';
import { type MovedTarget, withTargets } from './annotation-targets';
import { text } from './loose-json';

/** What its user changed of an annotation of another program. What is absent is as it was read. */
export interface Edits {
  /** `separator` is what stands between the parts of a comment, `spelling` how their words are spelled there. */
  readonly comment?: {
    readonly words: string;
    readonly separator: string;
    readonly spelling?: (words: string) => string;
  };
  readonly tags?: { readonly gone: readonly string[]; readonly come: readonly string[] };
  readonly colour?: { readonly colour: Colour; readonly label: string };
  readonly kind?: Annotation['kind'];
  readonly targets?: readonly MovedTarget[];
}

/** An annotation of another program as it stands in the library: one record of it, of which it may have several. */
export interface ForeignAnnotation {
  readonly origin: Origin;
  readonly edits: Edits;
  /** When its user last changed it here. */
  readonly modified: string;
}

interface Item {
  readonly value: Json;
  readonly at: Origin['at'];
}

/**
 * One annotation and its replies as their file had them, with what was changed here and nothing else; what was
 * changed has `modified`. `records` are all records of it. A reply whose words are gone from the comment is left out.
 */
export function editedItems(records: readonly ForeignAnnotation[]): Item[] {
  const [first] = records;
  if (first === undefined) return [];
  const { origin } = first;
  const before = parsed(origin.json);
  const modified = records.map((record) => record.modified).reduce((a, b) => (a > b ? a : b));
  const replies = records.flatMap((record) => record.origin.replies);
  let now = before;
  let answers: readonly (Json | null)[] = replies.map((reply) => parsed(reply.json));
  for (const { edits } of records) {
    const edited = withEdits(now, answers, edits);
    now = edited.annotation;
    answers = edited.replies;
  }
  const moved = records.flatMap(({ edits }) => edits.targets ?? []);
  if (moved.length > 0) now = withTargets(now, moved);
  return [
    { value: stamped(now, before, modified), at: origin.at },
    ...replies.flatMap(({ json, at }, index) => {
      const answer = answers[index];
      return answer ? [{ value: stamped(answer, parsed(json), modified), at }] : [];
    }),
  ];
}

/** Whether what was kept of an annotation is JSON still; a damaged one goes out as what the library holds of it. */
export function isSoundOrigin({ json, file, replies }: Origin): boolean {
  try {
    for (const each of [json, ...replies.map((reply) => reply.json)])
      if (!isObject(JSON.parse(each))) return false;
    if (file.wrapper !== '') JSON.parse(file.wrapper);
    return true;
  } catch (cause) {
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}

/** What a reply says under the comment it answers: its writer's name, then its words. */
export function replyWords(reply: Json): string {
  const words = commentPartsOf(reply).map((part) => part.text);
  return words.length === 0 ? '' : `${writerOf(reply)}: ${words.join('\n')}`;
}

function writerOf({ creator }: Json): string {
  const [first] = listOf(creator);
  if (!isObject(first)) return text(first).replace(/^acct:|@.*$/g, '') || 'Reply';
  return text(listOf(first.name)[0]) || text(listOf(first.nickname)[0]) || 'Reply';
}

const parsed = (json: string): Json => {
  const value: unknown = JSON.parse(json);
  return isObject(value) ? value : {};
};

const stamped = (now: Json, before: Json, modified: string): Json =>
  isSameJson(now, before) ? before : { ...now, modified };

interface Thread {
  readonly annotation: Json;
  readonly replies: readonly (Json | null)[];
}

function withEdits(annotation: Json, replies: readonly (Json | null)[], edits: Edits): Thread {
  let thread: Thread = { annotation, replies };
  if (edits.comment) thread = withThread(thread, edits.comment);
  if (edits.tags) thread = withTagsOf(thread, edits.tags);
  if (edits.colour)
    thread = {
      ...thread,
      annotation: withColour(thread.annotation, edits.colour.colour, edits.colour.label),
    };
  if (edits.kind) thread = { ...thread, annotation: withKind(thread.annotation, edits.kind) };
  return thread;
}

/** A comment with the replies under it, divided into both again. */
function withThread({ annotation, replies }: Thread, comment: NonNullable<Edits['comment']>): Thread {
  const { words, separator, spelling = (same) => same } = comment;
  const own = commentPartsOf(annotation).map((part) => spelling(part.text));
  const answers = replies.map((reply) => (reply ? spelling(replyWords(reply)) : ''));
  const spoken = answers.filter((answer) => answer !== '');
  if (spoken.length === 0)
    return { annotation: withComment(annotation, words, separator, spelling), replies };
  const { texts, added, place } = dividedAgain([...own, ...spoken], words, separator);
  const left = [...texts.slice(own.length)];
  let extra = added;
  let placeOfExtra = Math.min(place, own.length);
  const now = replies.map((reply, index) => {
    const answer = answers[index] ?? '';
    if (reply === null || answer === '') return reply;
    const said = left.shift() ?? null;
    if (said === answer) return reply;
    const name = `${writerOf(reply)}: `;
    if (said?.startsWith(name)) return withComment(reply, said.slice(name.length), '\n');
    if (said !== null) {
      extra = said;
      placeOfExtra = own.length;
    }
    return null;
  });
  const ownNow = texts.slice(0, own.length);
  const rest = ownNow.toSpliced(placeOfExtra, 0, extra).filter((part) => part !== null && part !== '');
  const isSame = extra === '' && ownNow.every((part, index) => part === own[index]);
  return {
    annotation: isSame ? annotation : withComment(annotation, rest.join(separator), separator, spelling),
    replies: now,
  };
}

/** A tag stands with the annotation, or with a reply to it. */
function withTagsOf({ annotation, replies }: Thread, { gone, come }: NonNullable<Edits['tags']>): Thread {
  const own = new Set(tagsIn(annotation));
  const changed = gone.some((tag) => own.has(tag)) || come.length > 0;
  return {
    annotation: changed ? withTags(annotation, gone, come) : annotation,
    replies: replies.map((reply) =>
      reply && tagsIn(reply).some((tag) => gone.includes(tag)) ? withTags(reply, gone, []) : reply,
    ),
  };
}

/** Only what the other program called by one of these two is called by the other. */
function withKind(annotation: Json, kind: Annotation['kind']): Json {
  const [former, other] =
    kind === 'comment' ? ['highlighting', 'commenting'] : ['commenting', 'highlighting'];
  const { motivation } = annotation;
  if (motivation === former) return { ...annotation, motivation: other };
  if (!Array.isArray(motivation) || !motivation.includes(former)) return annotation;
  const renamed = motivation.map((each: unknown) => (each === former ? other : each));
  return { ...annotation, motivation: [...new Set(renamed)] };
}
