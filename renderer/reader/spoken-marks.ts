import type { ColourLabels } from '../../shared/model';
import { blockIndexAt } from '../../shared/text';
import { changedSpans } from './annotation-changes';
import type { ArticleSection } from './article-dom';
import type { ArticleView } from './article-view';
import { fillBlock } from './block-dom';
import { type IntervalIndex, indexIntervals, overlapping } from './interval-index';
import { keepKeyboard } from './kept-keyboard';
import { type SpokenSpan, spokenStretches } from './spoken-stretches';
import { blocksNear } from './viewport';

// With more annotations than this only what comes near the viewport is marked: each takes two elements or so.
const MARKED_THROUGHOUT = 10_000;

/**
 * Puts `<mark>` elements around the annotated words, whose beginnings and ends screen readers then say. A
 * section at a time and only while the window has nothing to do, those in view first; afterwards a change
 * makes anew the blocks it touches. A class, because its marks go with it (`dispose`).
 */
export class SpokenMarks {
  readonly #view: ArticleView;
  readonly #marked = new Map<number, string>();
  readonly #visited = new Set<ArticleSection>();
  readonly #onScroll = () => this.#askForTime();
  #index: IntervalIndex<SpokenSpan> = indexIntervals<SpokenSpan>([]);
  #labels: ColourLabels | null = null;
  #request = 0;

  constructor(view: ArticleView) {
    this.#view = view;
    view.pane.addEventListener('scroll', this.#onScroll, { passive: true });
  }

  /** Takes a new state of the annotations; what it changes in blocks already marked is changed at once. */
  setAnnotations(index: IntervalIndex<SpokenSpan>, labels: ColourLabels): void {
    const changes = changedSpans(this.#index.items, index.items);
    const isRenamed = labels !== this.#labels;
    this.#index = index;
    this.#labels = labels;
    const { blocks } = this.#view.dom;
    if (isRenamed) this.#visited.clear();
    else {
      const touched = new Set<number>();
      for (const { start, end } of changes) {
        const last = blockIndexAt(blocks, Math.max(start, end - 1));
        for (let at = blockIndexAt(blocks, start); at <= last; at++) touched.add(at);
      }
      const visited = [...this.#visited];
      this.#mark(
        [...touched].filter((at) => visited.some((one) => at >= one.firstBlock && at < one.endBlock)),
      );
    }
    this.#askForTime();
  }

  /** Takes every mark away. */
  dispose(): void {
    this.#view.pane.removeEventListener('scroll', this.#onScroll);
    cancelIdleCallback(this.#request);
    this.#index = indexIntervals<SpokenSpan>([]);
    this.#mark([...this.#marked.keys()]);
  }

  #askForTime(): void {
    if (this.#request === 0) this.#request = requestIdleCallback(this.#goOn, { timeout: 500 });
  }

  readonly #goOn = (): void => {
    this.#request = 0;
    const section = this.#nextSection();
    if (section === undefined) return;
    this.#visited.add(section);
    const { firstBlock, endBlock } = section;
    this.#mark(Array.from({ length: endBlock - firstBlock }, (_, at) => firstBlock + at));
    this.#askForTime();
  };

  /** The first section near the viewport that is not marked yet, then the first of the article. */
  #nextSection(): ArticleSection | undefined {
    const { pane, dom } = this.#view;
    const near = blocksNear(pane, dom);
    const waiting = dom.sections.filter((section) => !this.#visited.has(section));
    const isNear = ({ firstBlock, endBlock }: ArticleSection) =>
      firstBlock < near.end && endBlock > near.first;
    const isBounded = this.#index.items.length > MARKED_THROUGHOUT;
    return waiting.find(isNear) ?? (isBounded ? undefined : waiting[0]);
  }

  /** Makes those of the blocks anew whose marks are not what they should be. */
  #mark(blockIndexes: readonly number[]): void {
    const { dom, painter } = this.#view;
    const labels = this.#labels;
    if (labels === null) return;
    const refill = blockIndexes.flatMap((at) => {
      const block = dom.blocks[at];
      const element = dom.blockElements[at];
      if (block === undefined || element === undefined) return [];
      const stretches = spokenStretches(overlapping(this.#index, block), block, labels);
      const key = stretches.length === 0 ? undefined : JSON.stringify(stretches);
      if (this.#marked.get(at) === key) return [];
      if (key === undefined) this.#marked.delete(at);
      else this.#marked.set(at, key);
      return [{ at, element, fill: () => fillBlock(element, dom.text, block, stretches) }];
    });
    if (refill.length === 0) return;
    const restore = keepKeyboard(
      dom,
      refill.map(({ element }) => element),
    );
    for (const { fill } of refill) fill();
    const indexes = refill.map(({ at }) => at).sort((a, b) => a - b);
    painter.refresh({ first: indexes[0] ?? 0, end: (indexes.at(-1) ?? 0) + 1 });
    restore();
  }
}
