import { isObject, type Json, listOf } from '../loose-json';
import { ANCHOR_STATES, COLOURS, isSameJson, type Origin } from '../model';
import { bodyPartsOf } from './annotation-bodies';
import { takeApart } from './annotation-file';
import { COLOUR_NAMESPACE, OWN_NAMESPACE } from './annotation-iris';
import {
  type NumberedTarget,
  type OtherTarget,
  otherTargetsOf,
  type WebTarget,
  wordTargetsOf,
} from './annotation-targets';
import { text } from './loose-json';
import type { WebAnnotation, WebAnnotationSet } from './web-annotation';
import { annotationJson } from './write-web-annotations';

/** An annotation as another program wrote it, with what of it is no quotation and no comment. */
export interface OriginalAnnotation {
  readonly value: Json;
  readonly at: Origin['at'];
  /** Which of its targets the words of `targets` are, in their order. */
  readonly targets: readonly number[];
  /** Its targets that are no words; those that are other annotations make it a reply. */
  readonly others: readonly OtherTarget[];
  /** The colour by the name or number that its program calls it; empty where it has none. */
  readonly colourName: string;
}

/** `original` is absent for what this program wrote: nothing of that is lost. */
export interface ReadWebAnnotation extends WebAnnotation {
  readonly original?: OriginalAnnotation;
}

/** What a file of annotations held, and a sentence for each part of it that could not be read. */
export interface ReadWebAnnotations extends WebAnnotationSet {
  readonly annotations: readonly ReadWebAnnotation[];
  readonly problems: readonly string[];
}

/** The same with what tells the file from others, and what stood around its annotations. */
export interface ReadAnnotationFile extends ReadWebAnnotations {
  readonly file: Origin['file'];
  readonly holder: Json;
}

/**
 * Reads W3C Web Annotations: a collection with its pages embedded, a page, a list or one annotation, by any
 * program. Each annotation is read on its own; one without words to quote has no targets, and what is no
 * annotation is a problem, not an error. Bodies without a purpose are comments; selectors other than of quoted words and
 * positions are passed over, and stand in `original`. What `writeWebAnnotations` wrote comes back as it was. Linear.
 */
export function readWebAnnotations(json: string): ReadWebAnnotations {
  let root: unknown;
  try {
    root = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name: '', title: '', annotations: [], problems: [`The file is no JSON: ${reason}`] };
  }
  const { name, title, annotations, problems } = readAnnotationFile(root, json);
  return { name, title, annotations, problems };
}

/** The same of a file that was parsed already; `fileText` is its text. */
export function readAnnotationFile(root: unknown, fileText: string): ReadAnnotationFile {
  const { items, file, holder } = takeApart(root, fileText);
  const problems: string[] = [];
  const annotations = items.flatMap(({ value, at }, index) => {
    const read = readAnnotation(value, at);
    if (typeof read !== 'string') return [read];
    problems.push(`Annotation ${index + 1} was left out: ${read}`);
    return [];
  });
  const isEmptyCollection = file.wrapper !== 'null';
  if (items.length === 0 && (!isEmptyCollection || isElsewhere(holder))) problems.push(nothingIn(holder));
  const name = nameOf(text(holder.id));
  return { name, title: text(holder.label), annotations, problems, file, holder };
}

/** Whether a collection leaves its annotations to another file. */
const isElsewhere = ({ first }: Json): boolean => typeof first === 'string';

function nothingIn({ first }: Json): string {
  const where = typeof first === 'string' ? `: it is a list of those at ${first}. Import that file` : '';
  return `The file holds no Web Annotations${where}.`;
}

function nameOf(id: string): string {
  const opening = `${OWN_NAMESPACE}annotations:`;
  if (!id.startsWith(opening)) return id;
  try {
    return decodeURIComponent(id.slice(opening.length));
  } catch {
    // a `%` that encodes nothing: the id was not written by this program
    return id;
  }
}

/** The annotation, or why it cannot be used. */
function readAnnotation(item: unknown, at: Origin['at']): ReadWebAnnotation | string {
  if (!isObject(item)) return 'it is no object.';
  if (listOf(item.target).length === 0) return 'it is about nothing (it has no target).';
  const targets = wordTargetsOf(item);
  const own = ownAnnotation(item, targets.map(withoutNumber));
  return isOwn(item, own) ? own : foreignAnnotation(item, targets, own, at);
}

/** Whether the annotation was written here from what was made here; only then does its anchor have a state. */
const isOwn = (item: Json, read: WebAnnotation): boolean =>
  read.anchor !== null && read.targets.length > 0 && isSameJson(annotationJson(read), item);

function foreignAnnotation(
  value: Json,
  targets: readonly NumberedTarget[],
  own: WebAnnotation,
  at: Origin['at'],
): ReadWebAnnotation {
  const parts = bodyPartsOf(value);
  const said = (as: 'comment' | 'tag') => parts.filter((part) => part.as === as).map((part) => part.text);
  const colourName = listOf(value.body).map((body) => (isObject(body) ? text(body.color) : ''));
  return {
    ...own,
    label: '',
    comment: said('comment').join('\n\n'),
    tags: said('tag'),
    original: {
      value,
      at,
      targets: targets.map((target) => target.at),
      others: otherTargetsOf(value),
      colourName: colourName.find((name) => name !== '') ?? '',
    },
  };
}

function ownAnnotation(item: Json, targets: readonly WebTarget[]): WebAnnotation {
  const bodies = [...listOf(item.body), ...listOf(item.bodyValue)].map(readBody);
  const classes = bodies.filter(({ purpose }) => purpose === 'classifying');
  const comment = bodies
    .filter(({ purpose, value }) => purpose !== 'tagging' && purpose !== 'classifying' && value !== '')
    .map(({ value }) => value)
    .join('\n\n');
  const coloured = classes.find(({ id }) => id.startsWith(COLOUR_NAMESPACE));
  const motivations = listOf(item.motivation);
  const isHighlight = motivations.length > 0 ? motivations.includes('highlighting') : comment === '';
  return {
    id: text(item.id),
    kind: isHighlight ? 'highlight' : 'comment',
    created: text(item.created),
    modified: text(item.modified),
    colour: COLOURS.find((colour) => coloured?.id === COLOUR_NAMESPACE + colour) ?? null,
    label: (coloured ?? classes[0])?.value ?? '',
    tags: bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    comment,
    anchor: ANCHOR_STATES.find((state) => state === item['provenote:anchor']) ?? null,
    revisionId: text(item['provenote:revision']),
    targets,
  };
}

function readBody(body: unknown): { readonly id: string; readonly purpose: string; readonly value: string } {
  if (typeof body === 'string') return { id: '', purpose: 'commenting', value: body };
  if (!isObject(body)) return { id: '', purpose: '', value: '' };
  return { id: text(body.id), purpose: text(listOf(body.purpose)[0]), value: text(body.value) };
}

const withoutNumber = ({ at: _at, ...target }: NumberedTarget): WebTarget => target;
