import type { Annotation, ColourLabels } from '../../shared/model';
import type { FilterCriterion } from './annotation-filter';

/** What the menu calls each anchor state. */
export const STATE_WORDS: Readonly<Record<Annotation['anchor'], string>> = {
  exact: 'Exact',
  moved: 'Moved',
  fuzzy: 'Similar words',
  orphan: 'Orphan',
};

/** What the menu calls the rest. */
export const HAS_WORDS = { comment: 'With a comment', note: 'Quoted in a note' } as const;

/** A criterion as a chip says it. */
export function criterionWords(criterion: FilterCriterion, labels: ColourLabels): string {
  switch (criterion.kind) {
    case 'colour':
      return labels[criterion.value];
    case 'tag':
      return criterion.value;
    case 'state':
      return STATE_WORDS[criterion.value];
    case 'has':
      return HAS_WORDS[criterion.value];
  }
}
