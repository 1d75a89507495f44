import { useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { followPasted, useSettings } from '../store';
import { Dialog, Kbd, type OfferedCommand, runCommand, showKeys, useCommands } from '../ui';
import styles from './command-palette.module.css';
import { afterFocusReturns, tryFrames, useKeptSelection } from './kept-selection';

/**
 * Every command by name, with its key: type a few letters, choose with the arrows, run with Enter. What can
 * be done is what could be done when it opened: it acts on the words that were selected then.
 */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys);
  const { contains } = useFilter({ sensitivity: 'base' });
  const offered = useCommands();
  const [commands] = useState(() =>
    offered.filter((command) => command.isEnabled && command.id !== 'commands'),
  );
  useKeptSelection();
  const run = (id: string) => {
    onClose();
    // The dialog gives focus back first, so that the command acts where the user was.
    afterFocusReturns(() => tryFrames(() => runCommand(id)));
  };
  return (
    <Dialog title="Commands" isOpen onClose={onClose} width={560}>
      <Autocomplete filter={contains}>
        <SearchField aria-label="Search commands" autoFocus className={styles.search ?? ''}>
          <Input
            role="combobox"
            aria-expanded
            placeholder="What would you like to do?"
            onPaste={(event) => (followPasted(event) ? onClose() : undefined)}
          />
        </SearchField>
        <ListBox
          aria-label="Commands"
          items={commands}
          className={styles.list ?? ''}
          onAction={(key) => run(String(key))}
          renderEmptyState={() => <p className={styles.none}>No command has this name.</p>}
        >
          {(command: OfferedCommand) => (
            <ListBoxItem
              id={command.id}
              textValue={`${command.title} ${command.group}`}
              className={styles.item ?? ''}
            >
              <span>{command.title}</span>
              <small>{command.group}</small>
              <span className={styles.keys}>
                {command.keys.map((keys) => (
                  <Kbd key={keys}>{showKeys(keys)}</Kbd>
                ))}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      {hasSingleKeys ? null : (
        <p className={styles.note}>Single-letter keys are off. Every command runs from here.</p>
      )}
    </Dialog>
  );
}
