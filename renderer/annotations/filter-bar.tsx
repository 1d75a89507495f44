import { memo } from 'react';
import type { Annotation } from '../../shared/model';
import { useColourLabels } from '../store';
import { criterionKey, toggleCriterion } from './annotation-filter';
import styles from './filter-bar.module.css';
import { FilterChips } from './filter-chips';
import { FilterField } from './filter-field';
import { FilterMenu } from './filter-menu';
import { changeFilter, clearFilter, useFilter } from './filter-state';
import { criterionWords } from './filter-words';

interface FilterBarProps {
  readonly sourceId: string;
  readonly annotations: readonly Annotation[];
  /** Gives the keyboard to the list. */
  readonly onGoToList: () => void;
}

/** Narrows the list by words and by what is chosen in a menu, and shows by what it is narrowed. */
export const FilterBar = memo(function FilterBar({ sourceId, annotations, onGoToList }: FilterBarProps) {
  const filter = useFilter(sourceId);
  const labels = useColourLabels();
  return (
    <search className={styles.bar} aria-label="Filter of the annotations">
      <div className={styles.row}>
        <FilterField sourceId={sourceId} annotations={annotations} onGoToList={onGoToList} />
        <FilterMenu
          annotations={annotations}
          criteria={filter.criteria}
          onToggle={(criterion) => changeFilter(sourceId, (now) => toggleCriterion(now, criterion))}
        />
      </div>
      {filter.criteria.length > 0 ? (
        <FilterChips
          chips={filter.criteria.map((criterion) => ({
            key: criterionKey(criterion),
            words: criterionWords(criterion, labels),
            colour: criterion.kind === 'colour' ? criterion.value : null,
            remove: () => changeFilter(sourceId, (now) => toggleCriterion(now, criterion)),
          }))}
          onClear={() => clearFilter(sourceId)}
        />
      ) : null}
    </search>
  );
});
