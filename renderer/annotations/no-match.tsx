import { Button } from '../ui';
import { isFiltering } from './annotation-filter';
import styles from './annotation-sidebar.module.css';
import { clearFilter, useFilter } from './filter-state';

/** What stands in the list's place when the filter leaves nothing, with the way back. */
export function NoMatch({ sourceId, total }: { readonly sourceId: string; readonly total: number }) {
  const filter = useFilter(sourceId);
  const words = filter.text.trim();
  return (
    <div className={styles.none}>
      <p>
        None of the {total.toLocaleString('en')} annotations
        {words === '' ? ' match the filter.' : ` match “${words}”.`}
      </p>
      {isFiltering(filter) ? (
        <Button
          onPress={({ target }) => {
            const field = target.closest('section')?.querySelector<HTMLElement>('input[type="search"]');
            clearFilter(sourceId);
            field?.focus();
          }}
        >
          Clear the filter
        </Button>
      ) : null}
    </div>
  );
}
