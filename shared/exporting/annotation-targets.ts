import { isObject, type Json, listOf } from '../loose-json';
import { count, idOf, listAsBefore, text } from './loose-json';

/**
 * A target of the W3C Web Annotation Data Model: words of a source. Positions count Unicode code points,
 * as the Recommendation demands (section 4.2.5), not the UTF-16 code units of the model; null where the
 * place is not known.
 */
export interface WebTarget {
  readonly source: string;
  readonly sourceTitle: string;
  readonly sourceLanguage: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * What became of one target of an annotation: other words (`isOther`) or the same ones elsewhere. `at` counts its
 * targets from 0, -1 for one that is new; `now` is null for one that is gone. `isInBlock` says that the words still lie in
 * the paragraph they lay in.
 */
export interface MovedTarget {
  readonly at: number;
  readonly now: WebTarget | null;
  readonly isOther: boolean;
  readonly isInBlock: boolean;
}

/** A target that names words, or at least their place in the text, with its number in the annotation. */
export interface NumberedTarget extends WebTarget {
  readonly at: number;
}

/**
 * The targets of an annotation that are words: those with a TextQuoteSelector, and with `exact` empty those that
 * have a TextPositionSelector alone.
 */
export function wordTargetsOf(annotation: Json): NumberedTarget[] {
  return listOf(annotation.target).flatMap((target, at) => {
    const read = readTarget(target);
    return read === null ? [] : [{ ...read, at }];
  });
}

/** Of what a target without words is: the IRI of its source, and what selects a part of that, in short. */
export interface OtherTarget {
  readonly source: string;
  readonly sourceTitle: string;
  readonly part: string;
}

/** The targets of an annotation that are no words: whole pages, pictures, moments of a film, other annotations. */
export function otherTargetsOf(annotation: Json): OtherTarget[] {
  return listOf(annotation.target)
    .filter((target) => readTarget(target) === null)
    .map((target) => {
      const leaf = leafOf(target);
      const source = idOf(leaf);
      const selectors = isObject(target) ? selectorsOf(target.selector) : [];
      const sourceTitle = isObject(leaf) ? titleOf(leaf) : '';
      return { source, sourceTitle, part: selectors.map(partInShort).find((part) => part !== '') ?? '' };
    });
}

/** The annotation with its words where they are now; selectors that would lead to the former words go. */
export function withTargets(annotation: Json, moved: readonly MovedTarget[]): Json {
  const targets = listOf(annotation.target);
  const changes = new Map(moved.map((change) => [change.at, change]));
  const kept = targets.flatMap((target, at) => {
    const change = changes.get(at);
    if (change === undefined || !isObject(target)) return [target];
    return change.now === null
      ? []
      : [{ ...target, selector: selectorAt(target.selector, change, change.now) }];
  });
  const model = targets.find((target) => readTarget(target) !== null);
  const added = moved.flatMap(({ at, now }) =>
    at < 0 && now !== null ? [{ ...beside(model), selector: ours(now) }] : [],
  );
  return { ...annotation, target: listAsBefore(annotation.target, [...kept, ...added]) };
}

/** The words and, where it is known, their place. */
export function ours({ exact, prefix, suffix, start, end }: WebTarget): readonly Json[] {
  return [
    { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
    ...(start !== null && end !== null ? [{ type: 'TextPositionSelector', start, end }] : []),
  ];
}

/** A further target on what an annotation's words are of. */
function beside(target: unknown): Json {
  if (!isObject(target)) return {};
  const { id: _id, selector: _selector, ...rest } = target;
  return rest;
}

function selectorAt(selector: unknown, change: MovedTarget, now: WebTarget): unknown {
  const kept = listOf(selector).flatMap((each) => movedSelector(each, change, now));
  const names = kept.flatMap((each) => (isObject(each) ? selectorsOf(each) : []));
  const isFound = names.some(({ type }) => type === 'TextQuoteSelector' || type === 'TextPositionSelector');
  return listAsBefore(selector, isFound ? kept : [...kept, ...ours(now)]);
}

/** Kinds of selectors that lead to an element or about a place, and so still to words in the same paragraph. */
const AROUND = new Set<unknown>(['CssSelector', 'XPathSelector', 'FragmentSelector', 'ProgressionSelector']);

function movedSelector(selector: unknown, change: MovedTarget, now: WebTarget): readonly unknown[] {
  if (!isObject(selector)) return [selector];
  const { refinedBy, ...rest } = selector;
  const refined = listOf(refinedBy).flatMap((each) => movedSelector(each, change, now));
  const inner = refined.length > 0 && { refinedBy: listAsBefore(refinedBy, refined) };
  if (selector.type === 'TextQuoteSelector')
    return [{ ...rest, ...quoteOf(selector, change, now), ...inner }];
  if (selector.type === 'TextPositionSelector')
    return now.start === null || now.end === null
      ? []
      : [{ ...rest, start: now.start, end: now.end, ...inner }];
  if (!change.isOther || (change.isInBlock && AROUND.has(selector.type))) return [{ ...rest, ...inner }];
  return refined;
}

/** Context that still agrees stays as its program wrote it, however long that is. */
function quoteOf(quote: Json, { isOther }: MovedTarget, { exact, prefix, suffix }: WebTarget): Json {
  const agrees = text(quote.prefix).endsWith(prefix.trim()) && text(quote.suffix).startsWith(suffix.trim());
  if (!isOther && agrees) return {};
  return {
    ...(isOther && { exact }),
    ...('prefix' in quote && { prefix }),
    ...('suffix' in quote && { suffix }),
  };
}

function readTarget(target: unknown): WebTarget | null {
  if (!isObject(target)) return null;
  const selectors = selectorsOf(target.selector);
  const quote = selectors.find(
    ({ type, exact }) => type === 'TextQuoteSelector' && typeof exact === 'string',
  );
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const start = count(position?.start);
  const end = count(position?.end);
  const isSpan = start !== null && end !== null && start <= end;
  if (quote === undefined && (!isSpan || start === end)) return null;
  const source = isObject(target.source) ? target.source : {};
  return {
    source: idOf(target.source),
    sourceTitle: titleOf(source),
    sourceLanguage: text(listOf(source.language)[0]),
    exact: text(quote?.exact),
    prefix: text(quote?.prefix),
    suffix: text(quote?.suffix),
    start: isSpan ? start : null,
    end: isSpan ? end : null,
  };
}

const titleOf = (source: Json): string =>
  text(source['dcterms:title']) || text(source['dc:title']) || text(source.title) || text(source.label);

/** What a target is at last about: the source of a part, the first of a choice or list. */
function leafOf(target: unknown): unknown {
  if (!isObject(target)) return target;
  const inner = target.source ?? listOf(target.items)[0];
  return inner === undefined ? target : leafOf(inner);
}

function partInShort(selector: Json): string {
  const { type, value, start, end } = selector;
  if (type === 'DataPositionSelector') return `bytes ${String(start)} to ${String(end)}`;
  return type === 'SvgSelector' ? 'a shape' : text(value);
}

/** Selectors side by side and, as `refinedBy`, inside each other. */
function selectorsOf(value: unknown): Json[] {
  return listOf(value)
    .filter(isObject)
    .flatMap((selector) => [selector, ...selectorsOf(selector.refinedBy)]);
}
