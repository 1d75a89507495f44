import { useState } from 'react';
import { Switch, useFilter } from 'react-aria-components';
import { changeSettings, useSettings } from '../store';
import { Button, Dialog, isSameChord, type OfferedCommand, showKeys, useCommands, useKeyOf } from '../ui';
import { FixedKeys } from './fixed-keys';
import { chordsOf } from './key-changes';
import { ShortcutList } from './shortcut-list';
import { type ShortcutQuery, ShortcutSearch } from './shortcut-search';
import styles from './shortcuts-dialog.module.css';
import { type KeyEditing, useKeyEditing } from './use-key-editing';

/** Every command with its key, to look up and to change. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const commands = useCommands();
  const editing = useKeyEditing(commands);
  const [query, setQuery] = useState<ShortcutQuery>({ by: 'name', text: '' });
  const found = useFound(commands, query);
  const isSearching = query.by === 'name' ? query.text.trim() !== '' : query.keys !== null;
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose} width={780}>
      <div className={styles.head}>
        <ShortcutSearch query={query} onChange={setQuery} />
        <SingleKeys />
      </div>
      <div className={styles.scroller}>
        {found.length > 0 ? (
          <ShortcutList commands={found} editing={editing} />
        ) : (
          <p className={styles.nothing}>{nothingWords(query)}</p>
        )}
        {isSearching ? null : <FixedKeys />}
      </div>
      <Foot editing={editing} />
    </Dialog>
  );
}

function useFound(commands: readonly OfferedCommand[], query: ShortcutQuery): readonly OfferedCommand[] {
  const { contains } = useFilter({ sensitivity: 'base' });
  const own = useSettings((settings) => settings.keys);
  if (query.by === 'name')
    return commands.filter(({ title, group }) => contains(`${title} ${group}`, query.text.trim()));
  const { keys } = query;
  if (keys === null) return commands;
  return commands.filter((command) => chordsOf(command, own).some((chord) => isSameChord(chord, keys)));
}

function nothingWords(query: ShortcutQuery): string {
  if (query.by === 'name') return `No command is called “${query.text.trim()}”.`;
  return `${query.keys === null ? '' : showKeys(query.keys)} is free: no command has it.`;
}

/** Single-letter keys, on or off at once. */
function SingleKeys() {
  const isOn = useSettings((settings) => settings.hasSingleKeys);
  const palette = useKeyOf('commands');
  return (
    <Switch
      className={styles.switch ?? ''}
      isSelected={isOn}
      onChange={(hasSingleKeys) => changeSettings({ hasSingleKeys })}
    >
      <span className={styles.track} aria-hidden="true" />
      <span>
        <b>Single-letter keys</b>{' '}
        <span className={styles.explanation}>
          Speech input may press them unasked. Without them, every command still runs from{' '}
          {palette === null ? 'the palette' : showKeys(palette)}.
        </span>
      </span>
    </Switch>
  );
}

/** What was just done, with its undoing, and the way back to the keys the program came with. */
function Foot({ editing }: { readonly editing: KeyEditing }) {
  const changed = useSettings((settings) => Object.keys(settings.keys).length);
  const { news, row } = editing;
  return (
    <div className={styles.foot}>
      {/* While a row asks, it shows the words itself. */}
      <p role="status" className={row === null ? undefined : 'visually-hidden'}>
        {news?.text}
      </p>
      {row !== null ? (
        <p className={styles.help} aria-hidden="true">
          Escape cancels{row.kind === 'recording' ? ', Backspace takes the key away, Tab goes on' : ''}.
        </p>
      ) : news === null ? (
        <p className={styles.help}>Choose a command and press Enter to change its key.</p>
      ) : null}
      {news?.before && row === null ? (
        <Button look="ghost" onPress={editing.undo}>
          Undo
        </Button>
      ) : null}
      <Button isDisabled={changed === 0} onPress={editing.resetAll}>
        Reset all
      </Button>
    </div>
  );
}
