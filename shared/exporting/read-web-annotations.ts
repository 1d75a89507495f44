import { ANCHOR_STATES, COLOURS } from '../model';
import {
  COLOUR_NAMESPACE,
  OWN_NAMESPACE,
  type WebAnnotation,
  type WebAnnotationSet,
  type WebTarget,
} from './web-annotation';

/** What a file of annotations held, and a sentence for each part of it that could not be read. */
export interface ReadWebAnnotations extends WebAnnotationSet {
  readonly problems: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads W3C Web Annotations: a collection with its page embedded, a page, a list or one annotation, by any
 * program. Each annotation is read on its own, and one without words to quote is a problem, not an error.
 * Bodies without a purpose are comments; selectors other than of quoted words and positions are passed
 * over. What `writeWebAnnotations` wrote comes back as it was. Linear.
 */
export function readWebAnnotations(json: string): ReadWebAnnotations {
  let file: unknown;
  try {
    file = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name: '', title: '', annotations: [], problems: [`The file is no JSON: ${reason}`] };
  }
  const problems: string[] = [];
  const annotations = itemsOf(file).flatMap((item, index) => {
    const read = readAnnotation(item);
    if (typeof read !== 'string') return [read];
    problems.push(`Annotation ${index + 1} was left out: ${read}`);
    return [];
  });
  if (annotations.length === 0 && problems.length === 0 && !isEmptyCollection(file))
    problems.push('The file holds no Web Annotations.');
  const collection = isObject(file) ? file : {};
  return { name: nameOf(text(collection.id)), title: text(collection.label), annotations, problems };
}

function itemsOf(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  if (!isObject(file)) return [];
  if (isObject(file.first)) return itemsOf(file.first);
  if (Array.isArray(file.items)) return file.items;
  return 'target' in file ? [file] : [];
}

function isEmptyCollection(file: unknown): boolean {
  return isObject(file) && (isObject(file.first) || Array.isArray(file.items));
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
function readAnnotation(item: unknown): WebAnnotation | string {
  if (!isObject(item)) return 'it is no object.';
  const targets = listOf(item.target).flatMap(readTarget);
  if (targets.length === 0) return 'it quotes no words (it has no TextQuoteSelector).';
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

/** The quoted words of a target, none where it has no TextQuoteSelector. */
function readTarget(target: unknown): WebTarget[] {
  if (!isObject(target)) return [];
  const selectors = selectorsOf(target.selector);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (typeof quote?.exact !== 'string') return [];
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const start = count(position?.start);
  const end = count(position?.end);
  const isSpan = start !== null && end !== null && start <= end;
  const source = isObject(target.source) ? target.source : {};
  return [
    {
      source: typeof target.source === 'string' ? target.source : text(source.id),
      sourceTitle: text(source['dcterms:title']),
      sourceLanguage: text(listOf(source.language)[0]),
      exact: quote.exact,
      prefix: text(quote.prefix),
      suffix: text(quote.suffix),
      start: isSpan ? start : null,
      end: isSpan ? end : null,
    },
  ];
}

/** Selectors side by side and, as `refinedBy`, inside each other. */
function selectorsOf(value: unknown): Json[] {
  return listOf(value)
    .filter(isObject)
    .flatMap((selector) => [selector, ...listOf(selector.refinedBy).filter(isObject)]);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
