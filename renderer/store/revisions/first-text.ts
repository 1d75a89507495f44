import { type Annotation, partsOf, readParts, type Source, type TextTarget } from '../../../shared/model';
import { database } from '../records/database';
import { isStub, NO_REVISION } from '../records/stubs';
import { readBody } from '../sources/article-body';
import { afterRefusal, afterRevision } from './anchored-annotation';
import { followInWorker } from './reanchoring';
import { followAll, type Outcome } from './reanchoring-job';

/**
 * What becomes of an annotation from elsewhere when its source's text is searched for its words for the first time:
 * it stands at them, or waits on. Words that are only similar are not its words, since no earlier text
 * speaks for them: their place is the first that is offered (ST73).
 */
export function afterFirstText(annotation: Annotation, revisionId: string, outcome: Outcome): Annotation {
  const placed = afterRevision(annotation, revisionId, outcome);
  if (placed.anchor === 'fuzzy') return afterRefusal(placed);
  return placed.anchor === 'moved' || placed.anchor === 'exact'
    ? asRead({ ...placed, anchor: 'exact' })
    : placed;
}

/** Where its words stand first is what another program said of them, and no change of its user's. */
function asRead(annotation: Annotation): Annotation {
  const { origin, revisionId } = annotation;
  if (origin === undefined || origin.read.revisionId !== NO_REVISION) return annotation;
  return {
    ...annotation,
    origin: { ...origin, read: { ...origin.read, revisionId, parts: readParts(annotation) } },
  };
}

/**
 * What is looked for of an annotation: its targets. One from elsewhere whose file said no place has 0 for
 * both ends, and its place is looked for without that hint: words at the beginning of a text are no likelier.
 */
export function soughtParts(annotation: Annotation): readonly TextTarget[] {
  const parts = partsOf(annotation);
  const isUnplaced = annotation.revisionId === NO_REVISION && annotation.end === 0;
  return isUnplaced ? parts.map((part) => ({ ...part, start: -1 })) : parts;
}

/** More text, or more words to be found, than this is left to a worker: a frame is not enough for it. */
const LONG_TEXT = 200_000;
const MANY = 200;

/**
 * Gives annotations that wait their places in the newest text of their source; those of a source without text
 * stay as they are. Null when `signal` was aborted.
 */
export async function placeWaiting(
  source: Source,
  annotations: readonly Annotation[],
  signal: AbortSignal,
): Promise<readonly Annotation[] | null> {
  if (annotations.length === 0 || isStub(source) || source.characterCount === 0) return annotations;
  const body = readBody(await database.bodies.get(source.revisionId));
  if (!body.ok) return annotations;
  const { text } = body.value.body;
  const items = annotations.map((annotation, at) => ({ id: String(at), parts: soughtParts(annotation) }));
  const job = { newText: text, groups: [{ oldText: null, items }] };
  const isShort = text.length <= LONG_TEXT && items.length <= MANY;
  const followed = isShort
    ? [...followAll(job)]
    : await followInWorker(job, { onProgress: () => undefined, signal });
  if (followed === null || signal.aborted) return null;
  const outcomes = new Map(followed.map(({ id, outcome }) => [id, outcome]));
  return annotations.map((annotation, at) => {
    const outcome = outcomes.get(String(at));
    return outcome === undefined ? annotation : afterFirstText(annotation, source.revisionId, outcome);
  });
}
