import { COLOURS, type Colour, type TextSpan } from '../../shared/model';
import { changedSpans } from './annotation-changes';
import type { ArticleDom } from './article-dom';
import { rangeOfSpan } from './dom-span';
import { type IntervalIndex, indexIntervals, overlapping } from './interval-index';
import { type PaintSlice, paintSlices } from './paint-slices';
import type { PlacedPart } from './placed-parts';
import { segmentsOf } from './segments';
import { countWhile } from './sorted';

/** Blocks `[first, end)` of an article. */
export interface BlockRange {
  readonly first: number;
  readonly end: number;
}

interface PaintedSegment {
  readonly bucket: Highlight;
  readonly range: StaticRange;
}

type Extra = 'hover' | 'focus' | 'flash';

/**
 * Paints annotations with the CSS Custom Highlight API (css-highlight-api-1): one `Highlight` for each
 * colour and depth, filled only for the blocks near the viewport, and only what changed is redone.
 * A class, because it owns entries in the document's registry until `dispose`.
 */
export class HighlightPainter {
  readonly #dom: ArticleDom;
  readonly #registry: HighlightRegistry;
  readonly #slices: readonly PaintSlice[];
  readonly #buckets = new Map<string, Highlight>();
  readonly #painted = new Map<number, Map<string, PaintedSegment>>();
  #index: IntervalIndex<PlacedPart> = indexIntervals<PlacedPart>([]);
  readonly #extras = new Map<Extra, readonly TextSpan[]>();
  #anticipated: PaintedSegment | null = null;

  constructor(dom: ArticleDom, registry: HighlightRegistry = CSS.highlights) {
    this.#dom = dom;
    this.#slices = paintSlices(dom.blocks);
    this.#registry = registry;
    for (const colour of COLOURS) {
      this.#addBucket(`${colour}-1`, 0);
      this.#addBucket(`${colour}-2`, 0);
    }
    this.#addBucket('found', 1);
    this.#addBucket('flash', 1);
    this.#addBucket('hover', 2);
    this.#addBucket('focus', 3);
  }

  #addBucket(name: string, priority: number): void {
    const bucket = new Highlight();
    bucket.priority = priority;
    this.#buckets.set(name, bucket);
    this.#registry.set(`provenote-${name}`, bucket);
  }

  /** Takes a new state of the annotations and repaints the slices in which something changed. */
  setAnnotations(index: IntervalIndex<PlacedPart>): void {
    this.forgetAnticipated();
    const changes = changedSpans(this.#index.items, index.items);
    this.#index = index;
    for (const at of [...this.#painted.keys()]) {
      const slice = this.#slices[at];
      if (slice && changes.some(({ start, end }) => start < slice.end && end > slice.start))
        this.#paint(at, slice);
    }
  }

  /** Marks words whose annotation is being stored, until the next state of the annotations, or until it fails. */
  anticipate(span: TextSpan, colour: Colour): void {
    this.forgetAnticipated();
    const depth = overlapping(this.#index, span).length === 0 ? 1 : 2;
    const bucket = this.#buckets.get(`${colour}-${depth}`);
    if (bucket === undefined) return;
    const range = rangeOfSpan(this.#dom, span);
    bucket.add(range);
    this.#anticipated = { bucket, range };
  }

  /** Takes the mark of `anticipate` away. */
  forgetAnticipated(): void {
    this.#anticipated?.bucket.delete(this.#anticipated.range);
    this.#anticipated = null;
  }

  /** Says which blocks are near the viewport; those that no longer are give their ranges back. */
  showBlocks({ first, end }: BlockRange): void {
    const from = countWhile(this.#slices, ({ endBlock }) => endBlock <= first);
    const to = countWhile(this.#slices, ({ firstBlock }) => firstBlock < end);
    for (const at of [...this.#painted.keys()]) {
      if (at < from || at >= to) this.#clear(at);
    }
    for (let at = from; at < to; at++) {
      const slice = this.#slices[at];
      if (slice && !this.#painted.has(at)) this.#paint(at, slice);
    }
  }

  /** Marks a span on top of the colours, or all parts of one that was joined, or none. */
  setExtra(name: Extra, span: TextSpan | null, ...more: readonly TextSpan[]): void {
    const bucket = this.#buckets.get(name);
    if (bucket === undefined || (bucket.size === 0 && span === null)) return;
    const spans = span === null ? [] : [span, ...more];
    this.#extras.set(name, spans);
    bucket.clear();
    for (const part of spans) bucket.add(rangeOfSpan(this.#dom, part));
  }

  /** Finds the words of these blocks anew, whose text nodes were made anew. */
  refresh({ first, end }: BlockRange): void {
    for (const at of [...this.#painted.keys()]) {
      const slice = this.#slices[at];
      if (slice === undefined || slice.endBlock <= first || slice.firstBlock >= end) continue;
      this.#clear(at);
      this.#paint(at, slice);
    }
    for (const [name, [first, ...more]] of this.#extras) this.setExtra(name, first ?? null, ...more);
  }

  /** How many ranges stand in the registry now. */
  get rangeCount(): number {
    let count = 0;
    for (const bucket of this.#buckets.values()) count += bucket.size;
    return count;
  }

  dispose(): void {
    for (const [name, bucket] of this.#buckets) {
      bucket.clear();
      if (this.#registry.get(`provenote-${name}`) === bucket) this.#registry.delete(`provenote-${name}`);
    }
    this.#painted.clear();
  }

  #paint(at: number, slice: PaintSlice): void {
    const before = this.#painted.get(at) ?? new Map<string, PaintedSegment>();
    const after = new Map<string, PaintedSegment>();
    const paint = (span: TextSpan, name: string): void => {
      const key = `${span.start} ${span.end} ${name}`;
      const kept = before.get(key);
      const bucket = kept?.bucket ?? this.#buckets.get(name);
      if (bucket === undefined) return;
      before.delete(key);
      const range = kept?.range ?? rangeOfSpan(this.#dom, span);
      if (kept === undefined) bucket.add(range);
      after.set(key, { bucket, range });
    };
    const here = overlapping(this.#index, slice);
    for (const segment of segmentsOf(here, slice)) paint(segment, `${segment.colour}-${segment.depth}`);
    for (const { anchor, start, end } of here) {
      const within = { start: Math.max(start, slice.start), end: Math.min(end, slice.end) };
      if (anchor === 'fuzzy') paint(within, 'found');
    }
    for (const { bucket, range } of before.values()) bucket.delete(range);
    this.#painted.set(at, after);
  }

  #clear(at: number): void {
    for (const { bucket, range } of this.#painted.get(at)?.values() ?? []) bucket.delete(range);
    this.#painted.delete(at);
  }
}
