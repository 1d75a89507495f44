import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Article } from '../store';
import { type ArticleDom, buildArticle } from './article-dom';
import { HighlightPainter } from './highlight-painter';
import { loadPictures } from './picture-loading';

/** The article that stands in the page now, the pane it scrolls in and what paints on it. */
export interface ArticleView {
  readonly dom: ArticleDom;
  readonly pane: HTMLElement;
  readonly painter: HighlightPainter;
}

/**
 * Builds the article into `root` before the first paint and takes it down again with the component or
 * with another article. Null on the first render.
 */
export function useArticleView(
  article: Article,
  pane: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
): ArticleView | null {
  const [view, setView] = useState<ArticleView | null>(null);
  const { text, blocks, pictures } = article;
  useLayoutEffect(() => {
    if (pane.current === null || root.current === null) return;
    const dom = buildArticle(root.current, text, blocks, pictures);
    const painter = new HighlightPainter(dom);
    const endLoading = loadPictures(pane.current, dom);
    setView({ dom, pane: pane.current, painter });
    return () => {
      painter.dispose();
      endLoading();
    };
  }, [text, blocks, pictures, pane, root]);
  return view;
}
