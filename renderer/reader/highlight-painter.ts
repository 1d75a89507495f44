import { COLOURS, type Colour, type TextSpan } from '../../shared/model';
import { changedSpans } from './annotation-changes';
import type { ArticleDom, ArticleSection } from './article-dom';
import { rangeOfSpan } from './dom-span';
import { type IntervalIndex, indexIntervals, overlapping } from './interval-index';
import type { PlacedPart } from './placed-parts';
import { segmentsOf } from './segments';

/** The first and the last but one of the sections whose highlights are painted. */
export interface SectionRange {
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
 * colour and depth, filled only for the sections near the viewport, and only what changed is redone.
 * A class, because it owns entries in the document's registry until `dispose`.
 */
export class HighlightPainter {
  readonly #dom: ArticleDom;
  readonly #registry: HighlightRegistry;
  readonly #buckets = new Map<string, Highlight>();
  readonly #painted = new Map<number, Map<string, PaintedSegment>>();
  #index: IntervalIndex<PlacedPart> = indexIntervals<PlacedPart>([]);
  #anticipated: PaintedSegment | null = null;

  constructor(dom: ArticleDom, registry: HighlightRegistry = CSS.highlights) {
    this.#dom = dom;
    this.#registry = registry;
    for (const colour of COLOURS) {
      this.#addBucket(`${colour}-1`, 0);
      this.#addBucket(`${colour}-2`, 0);
    }
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

  /** Takes a new state of the annotations and repaints the sections in which something changed. */
  setAnnotations(index: IntervalIndex<PlacedPart>): void {
    this.forgetAnticipated();
    const changes = changedSpans(this.#index.items, index.items);
    this.#index = index;
    for (const at of [...this.#painted.keys()]) {
      const section = this.#dom.sections[at];
      if (section && changes.some(({ start, end }) => start < section.end && end > section.start))
        this.#paint(at, section);
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

  /** Says which sections are near the viewport; those that no longer are give their ranges back. */
  showSections({ first, end }: SectionRange): void {
    for (const at of [...this.#painted.keys()]) {
      if (at < first || at >= end) this.#clear(at);
    }
    for (const [at, section] of this.#dom.sections.entries()) {
      if (at >= first && at < end && !this.#painted.has(at)) this.#paint(at, section);
    }
  }

  /** Marks a span on top of the colours, or all parts of one that was joined, or none. */
  setExtra(name: Extra, span: TextSpan | null, ...more: readonly TextSpan[]): void {
    const bucket = this.#buckets.get(name);
    if (bucket === undefined || (bucket.size === 0 && span === null)) return;
    bucket.clear();
    if (span === null) return;
    for (const part of [span, ...more]) bucket.add(rangeOfSpan(this.#dom, part));
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

  #paint(at: number, section: ArticleSection): void {
    const before = this.#painted.get(at) ?? new Map<string, PaintedSegment>();
    const after = new Map<string, PaintedSegment>();
    for (const segment of segmentsOf(overlapping(this.#index, section), section)) {
      const name = `${segment.colour}-${segment.depth}`;
      const key = `${segment.start} ${segment.end} ${name}`;
      const kept = before.get(key);
      const bucket = kept?.bucket ?? this.#buckets.get(name);
      if (bucket === undefined) continue;
      before.delete(key);
      const range = kept?.range ?? rangeOfSpan(this.#dom, segment);
      if (kept === undefined) bucket.add(range);
      after.set(key, { bucket, range });
    }
    for (const { bucket, range } of before.values()) bucket.delete(range);
    this.#painted.set(at, after);
  }

  #clear(at: number): void {
    for (const { bucket, range } of this.#painted.get(at)?.values() ?? []) bucket.delete(range);
    this.#painted.delete(at);
  }
}
