import { useEffect, useState } from 'react';
import { useColourLabels, useSettings } from '../store';
import type { ArticleView } from './article-view';
import type { IntervalIndex } from './interval-index';
import { SpokenMarks } from './spoken-marks';
import type { SpokenSpan } from './spoken-stretches';

/** Keeps marks for screen readers in the article while the user wants them; not one element is there otherwise. */
export function useSpokenMarks(view: ArticleView | null, index: IntervalIndex<SpokenSpan>): void {
  const isOn = useSettings(({ hasSpokenMarks }) => hasSpokenMarks);
  const labels = useColourLabels();
  const [marks, setMarks] = useState<SpokenMarks | null>(null);
  useEffect(() => {
    if (view === null || !isOn) return;
    const created = new SpokenMarks(view);
    setMarks(created);
    return () => {
      created.dispose();
      setMarks(null);
    };
  }, [view, isOn]);
  useEffect(() => marks?.setAnnotations(index, labels), [marks, index, labels]);
}
