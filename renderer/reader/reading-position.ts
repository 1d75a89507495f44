import { useLayoutEffect, useState } from 'react';
import { paragraphCount, paragraphNumber } from '../../shared/text';
import { keepPlace } from '../store';
import type { ArticleView } from './article-view';
import { setReadingPlace } from './reading-place';
import { scrollToOffset } from './scroll-to-offset';
import { blocksNear, firstBlockInView } from './viewport';

// Less than the gap between blocks, in CSS pixels: with more, the block above would be in view, and each
// reopening would go up by one.
const TOP_MARGIN = 8;

/**
 * Opens the article where it was left, then follows the scrolling: which sections to paint, which
 * paragraph the status line names, which place to keep. Without a source no place is kept: that of an older
 * revision says nothing of the newest.
 */
export function useReadingPosition(
  view: ArticleView | null,
  sourceId: string | null,
  savedOffset: number,
): void {
  // The saved place is where to begin; what is kept on the way does not move the reader.
  const [openingOffset] = useState(savedOffset);
  useLayoutEffect(() => {
    if (view === null) return;
    const { pane, dom, painter } = view;
    const stopScrolling =
      openingOffset > 0
        ? scrollToOffset(pane, dom, { offset: openingOffset, at: TOP_MARGIN / pane.clientHeight })
        : undefined;
    let lastBlock = -1;
    const follow = () => {
      painter.showBlocks(blocksNear(pane, dom));
      const block = dom.blocks[firstBlockInView(pane, dom)];
      if (block === undefined) return;
      setReadingPlace({
        paragraph: paragraphNumber(dom.blocks, block.start),
        paragraphs: paragraphCount(dom.blocks),
      });
      if (block.start !== lastBlock && lastBlock !== -1 && sourceId !== null)
        keepPlace(sourceId, block.start);
      lastBlock = block.start;
    };
    follow();
    const resized = new ResizeObserver(follow);
    resized.observe(pane);
    resized.observe(dom.root);
    pane.addEventListener('scroll', follow, { passive: true });
    return () => {
      stopScrolling?.();
      resized.disconnect();
      pane.removeEventListener('scroll', follow);
      setReadingPlace(null);
    };
  }, [view, sourceId, openingOffset]);
}
