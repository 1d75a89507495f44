import { isObject, type Json, listOf } from '../loose-json';
import { type Colour, tagNameOf } from '../model';
import { COLOUR_NAMESPACE } from './annotation-iris';
import { listAsBefore, text } from './loose-json';
import { wordsOfHtml } from './words-of-html';

/** What one body of a Web Annotation says here: a part of the comment, or a tag. `at` counts the bodies from 0. */
export interface BodyPart {
  readonly at: number;
  readonly as: 'comment' | 'tag';
  readonly text: string;
}

/**
 * What the bodies of an annotation say, in their order. HTML is its words, a choice its first item, and what is no
 * text at all its IRI, so that nobody misses it. A body without a purpose has the annotation's motivation
 * (Web Annotation Data Model, 3.1.6). A colour of this program's says nothing.
 */
export function bodyPartsOf(annotation: Json): BodyPart[] {
  const motivations = listOf(annotation.motivation);
  const isTagging = motivations.length === 1 && motivations[0] === 'tagging';
  return bodiesOf(annotation).flatMap((body, at): BodyPart[] => {
    if (isColour(body)) return [];
    const said = textOf(body).trim();
    if (said === '') return [];
    const purpose = isObject(body) ? text(listOf(body.purpose)[0]) : '';
    const isTag = purpose === 'tagging' || purpose === 'classifying' || (purpose === '' && isTagging);
    return [{ at, as: isTag && hasValue(body) ? 'tag' : 'comment', text: said }];
  });
}

/** What its comment is here: an empty line, or whatever `separator` is, between what its bodies say. */
export function commentPartsOf(annotation: Json): BodyPart[] {
  return bodyPartsOf(annotation).filter((part) => part.as === 'comment');
}

/**
 * The annotation with another comment: of several bodies only those whose part of it changed are changed, and
 * what was written between them is a body of its own.
 */
export function withComment(annotation: Json, comment: string, separator: string, spelling = asItIs): Json {
  const parts = commentPartsOf(annotation);
  const before = bodiesOf(annotation);
  const isOneText = parts.length === 1 && isPlainText(before[parts[0]?.at ?? 0]);
  const { texts, added, place } = isOneText
    ? { texts: [comment === '' ? null : comment], added: '', place: 1 }
    : dividedAgain(
        parts.map((part) => spelling(part.text)),
        comment,
        separator,
      );
  const more = added === '' ? [] : [commentBody(added)];
  const placeOfMore = parts[place]?.at ?? before.length;
  const said = new Map(
    parts.map(({ at }, index) => [at, { before: parts[index], now: texts[index] ?? null }]),
  );
  const bodyNow = (body: unknown, at: number): readonly unknown[] => {
    const part = said.get(at);
    if (part === undefined || part.now === spelling(part.before?.text ?? '')) return [body];
    return part.now === null ? [] : [withText(body, part.now)];
  };
  return withBodies(annotation, [
    ...before.slice(0, placeOfMore).flatMap(bodyNow),
    ...more,
    ...before.slice(placeOfMore).flatMap((body, at) => bodyNow(body, at + placeOfMore)),
  ]);
}

/** The annotation without the tags that went, with those that came; one for the other is the same body. */
export function withTags(annotation: Json, gone: readonly string[], come: readonly string[]): Json {
  const names = new Map(
    bodyPartsOf(annotation).flatMap((part) => (part.as === 'tag' ? [[part.at, tagNameOf(part.text)]] : [])),
  );
  const waiting = [...come];
  const renamed = new Map<string, string | undefined>();
  const bodies = bodiesOf(annotation).flatMap((body, at) => {
    const name = names.get(at);
    if (typeof name !== 'string' || !gone.includes(name)) return [body];
    // A tag that stands there twice is one tag here.
    if (renamed.has(name)) return [];
    const other = waiting.shift();
    renamed.set(name, other);
    return other === undefined ? [] : [withText(body, other)];
  });
  const added = waiting.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
  return withBodies(annotation, [...bodies, ...added]);
}

/** The tags that its bodies are here. */
export function tagsIn(annotation: Json): string[] {
  const tags = bodyPartsOf(annotation).filter((part) => part.as === 'tag');
  return [...new Set(tags.map((tag) => tagNameOf(tag.text)))].filter((name) => name !== null);
}

/** The annotation with a body that names the colour, in place of the one it had. */
export function withColour(annotation: Json, colour: Colour, label: string): Json {
  const others = bodiesOf(annotation).filter((body) => !isColour(body));
  return withBodies(annotation, [...others, colourBody(colour, label)]);
}

/** A comment as a body of ours: plain text, so that nobody reads signs in it as HTML. */
export function commentBody(value: string): Json {
  return { type: 'TextualBody', purpose: 'commenting', value, format: 'text/plain' };
}

/** A colour as a body of ours, by an IRI of this program; `value` is its label. */
export function colourBody(colour: Colour, value: string): Json {
  return { id: COLOUR_NAMESPACE + colour, type: 'TextualBody', purpose: 'classifying', value };
}

/**
 * Which words of a comment that was put together of `parts` are which part's now: null for one that is gone. Parts
 * that stand at its beginning and end are theirs; what is between goes to the first of the others, or where there is
 * none is `added` before the part numbered `place`.
 */
export function dividedAgain(
  parts: readonly string[],
  comment: string,
  separator: string,
): { readonly texts: readonly (string | null)[]; readonly added: string; readonly place: number } {
  let rest = comment;
  let from = 0;
  for (; from < parts.length && begins(rest, parts[from] ?? '', separator); from++)
    rest = rest.slice((parts[from] ?? '').length + separator.length);
  let to = parts.length;
  for (; to > from && ends(rest, parts[to - 1] ?? '', separator); to--)
    rest = rest.slice(0, Math.max(0, rest.length - (parts[to - 1] ?? '').length - separator.length));
  return {
    texts: parts.map((part, at) => {
      if (at < from || at >= to) return part;
      return at === from && rest !== '' ? rest : null;
    }),
    added: from === to ? rest : '',
    place: from,
  };
}

const begins = (words: string, part: string, separator: string): boolean =>
  words === part || words.startsWith(part + separator);
const ends = (words: string, part: string, separator: string): boolean =>
  words === part || words.endsWith(separator + part);
const asItIs = (words: string): string => words;

/** Its bodies as a list; a `bodyValue` is short for a body of plain text. */
function bodiesOf({ body, bodyValue }: Json): readonly unknown[] {
  const plain = typeof bodyValue === 'string' ? [shortBody(bodyValue)] : [];
  return [...listOf(body), ...plain];
}

const shortBody = (value: string): Json => ({ type: 'TextualBody', value, format: 'text/plain' });

function withBodies(annotation: Json, bodies: readonly unknown[]): Json {
  const { body, bodyValue, ...rest } = annotation;
  const [only] = bodies;
  if (typeof bodyValue === 'string' && bodies.length === 1 && isObject(only) && isShort(only))
    return { ...rest, bodyValue: only.value };
  return bodies.length === 0 ? rest : { ...rest, body: listAsBefore(body, bodies) };
}

const isShort = (body: Json): boolean =>
  body.type === 'TextualBody' && body.format === 'text/plain' && Object.keys(body).length === 3;

const isColour = (body: unknown): boolean => isObject(body) && text(body.id).startsWith(COLOUR_NAMESPACE);

/** Whether the words stand in the file, and not only the IRI of what has them. */
function hasValue(body: unknown): boolean {
  if (!isObject(body)) return false;
  return typeof body.value === 'string' || hasValue(listOf(body.items)[0] ?? body.source);
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (!isObject(body)) return '';
  if (typeof body.value === 'string') return isHtml(body) ? wordsOfHtml(body.value) : body.value;
  const inner = listOf(body.items)
    .map(textOf)
    .find((words) => words !== '');
  return inner ?? (textOf(body.source) || text(body.id));
}

/** Words that stand in one body, in which more can be written. */
const isPlainText = (body: unknown): boolean =>
  isObject(body) && typeof body.value === 'string' && !isHtml(body);

const isHtml = ({ format }: Json): boolean => /html/i.test(text(listOf(format)[0]));

/** The body with other words; one whose words are elsewhere gives way to one that holds them. */
function withText(body: unknown, value: string): unknown {
  if (!isObject(body)) return commentBody(value);
  if (typeof body.value === 'string')
    return { ...body, value, ...(isHtml(body) && { format: listAsBefore(body.format, ['text/plain']) }) };
  const items = listOf(body.items);
  const spoken = items.findIndex((item) => textOf(item) !== '');
  if (spoken >= 0)
    return { ...body, items: items.map((item, at) => (at === spoken ? withText(item, value) : item)) };
  return hasValue(body.source) ? { ...body, source: withText(body.source, value) } : commentBody(value);
}
