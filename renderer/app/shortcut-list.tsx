import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components';
import { useSettings } from '../store';
import { type Command, type OfferedCommand, spellKeys } from '../ui';
import { chordsOf, isChanged } from './key-changes';
import { ShortcutRow } from './shortcut-row';
import styles from './shortcuts-dialog.module.css';
import type { KeyEditing } from './use-key-editing';

const GROUPS: readonly Command['group'][] = ['Library', 'Article', 'Annotation', 'Note', 'View', 'Help'];

interface ShortcutListProps {
  readonly commands: readonly OfferedCommand[];
  readonly editing: KeyEditing;
}

/** The commands by what they act on. Arrows go from row to row, Enter changes the key of one. */
export function ShortcutList({ commands, editing }: ShortcutListProps) {
  const keys = useSettings((settings) => settings.keys);
  const groups = GROUPS.map((group) => ({
    group,
    rows: commands.filter((command) => command.group === group),
  }));
  return (
    <GridList
      aria-label="Commands and their keys"
      className={styles.list ?? ''}
      selectionMode="none"
      onAction={(id) => {
        const command = commands.find((one) => one.id === id);
        if (command && editing.row === null) editing.record(command);
      }}
    >
      {groups.map(({ group, rows }) =>
        rows.length === 0 ? null : (
          <GridListSection key={group} id={group} className={styles.group ?? ''}>
            <GridListHeader className={styles.heading ?? ''}>{group}</GridListHeader>
            {rows.map((command) => (
              <GridListItem
                key={command.id}
                id={command.id}
                textValue={rowName(command)}
                className={styles.item ?? ''}
              >
                <ShortcutRow
                  command={command}
                  given={chordsOf(command, keys)}
                  isChanged={isChanged(command, keys)}
                  row={editing.row?.id === command.id ? editing.row : null}
                  editing={editing}
                />
              </GridListItem>
            ))}
          </GridListSection>
        ),
      )}
    </GridList>
  );
}

function rowName({ title, keys }: OfferedCommand): string {
  return `${title}: ${keys.length === 0 ? 'no key' : keys.map(spellKeys).join(' or ')}`;
}
