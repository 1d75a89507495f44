import { useLayoutEffect, useState } from 'react';
import { changeSettings, settings, useSettings } from '../store';
import { type OfferedCommand, showKeys, spellKeys } from '../ui';
import { giveKeys, holdersOf, type UserKeys } from './key-changes';
import { recordPress } from './key-recording';

/** Which row of the dialog is being changed, and how far it got. */
export type RowEditing =
  | { readonly kind: 'recording'; readonly id: string; readonly why: string | null }
  | {
      readonly kind: 'clash';
      readonly id: string;
      readonly keys: readonly string[];
      readonly holders: readonly OfferedCommand[];
    };

/** What was just done, and the keys before it, for Undo. */
export interface KeyNews {
  readonly text: string;
  readonly before: UserKeys | null;
}

export interface KeyEditing {
  readonly row: RowEditing | null;
  readonly news: KeyNews | null;
  readonly record: (command: OfferedCommand) => void;
  readonly cancel: () => void;
  /** Gives the row that clashes its key, and takes it from those that had it. */
  readonly takeOver: () => void;
  readonly reset: (command: OfferedCommand) => void;
  readonly resetAll: () => void;
  readonly undo: () => void;
}

/**
 * Changing keys, one row at a time. While a row records, every press on the window is its own: nothing else
 * sees it, so that Escape closes no dialog and a letter looks up no row. While it asks, Escape is.
 */
export function useKeyEditing(commands: readonly OfferedCommand[]): KeyEditing {
  const keys = useSettings((kept) => kept.keys);
  const [row, setRow] = useState<RowEditing | null>(null);
  const [news, setNews] = useState<KeyNews | null>(null);
  const find = (id: string | undefined) => commands.find((command) => command.id === id);
  const say = (text: string) => setNews({ text, before: null });

  const give = (command: OfferedCommand, chords: readonly string[], holders: readonly OfferedCommand[]) => {
    changeSettings({ keys: { ...giveKeys(keys, command, chords, holders) } });
    setNews({ text: doneWords(command, chords, holders), before: keys });
    setRow(null);
  };
  const ask = (command: OfferedCommand, chords: readonly string[]) => {
    const holders = holdersOf(chords, command.id, commands, keys);
    const palette = holders.find(({ id }) => id === PALETTE);
    if (palette) {
      const why = `${chords.map(showKeys).join(', ')} is how “${palette.title}” is reached. Give that another key first.`;
      say(why);
      setRow((now) => (now?.kind === 'recording' ? { ...now, why } : null));
    } else if (holders.length === 0) give(command, chords, []);
    else {
      setRow({ kind: 'clash', id: command.id, keys: chords, holders });
      say(clashWords(chords, holders));
    }
  };
  const cancel = () => {
    setRow(null);
    say('Nothing was changed.');
  };
  const refuse = (id: string, why: string) => {
    setRow({ kind: 'recording', id, why });
    say(why);
  };
  const hear = (event: KeyboardEvent) => {
    const command = find(row?.id);
    if (command === undefined || (row?.kind === 'clash' && event.key !== 'Escape')) return;
    const recorded = recordPress(event, command, settings().hasSingleKeys);
    if (recorded.kind === 'leave') return cancel();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (recorded.kind === 'cancel') cancel();
    else if (recorded.kind === 'refused') refuse(command.id, recorded.why);
    else if (recorded.kind === 'chord') ask(command, [recorded.keys]);
    else if (recorded.kind === 'clear' && command.id === PALETTE)
      refuse(command.id, 'This command keeps a key: it is how every other is reached.');
    else if (recorded.kind === 'clear') give(command, [], []);
  };
  useWindowKeys(row === null ? null : hear, cancel);

  return {
    row,
    news,
    record: (command) => {
      setRow({ kind: 'recording', id: command.id, why: null });
      say(`Press the new key for “${command.title}”. Escape cancels, Backspace takes its key away.`);
    },
    cancel,
    takeOver: () => {
      const command = find(row?.id);
      if (row?.kind === 'clash' && command !== undefined) give(command, row.keys, row.holders);
    },
    reset: (command) => ask(command, command.defaultKeys),
    resetAll: () => {
      changeSettings({ keys: {} });
      setNews({ text: 'Every command has the key it came with.', before: keys });
      setRow(null);
    },
    undo: () => {
      if (news?.before) changeSettings({ keys: { ...news.before } });
      say('The keys are as they were before.');
    },
  };
}

/** The command that must always have a key. */
const PALETTE = 'commands';

/**
 * Hears every key press before anything else while `hear` is given; a pointer pressed elsewhere cancels. The
 * listeners are those of the last drawing, which know the row as it is.
 */
function useWindowKeys(hear: ((event: KeyboardEvent) => void) | null, cancel: () => void): void {
  useLayoutEffect(() => {
    if (hear === null) return;
    const onPointer = ({ target }: PointerEvent) => {
      if (!(target instanceof Element && target.closest('[data-editing]'))) cancel();
    };
    window.addEventListener('keydown', hear, { capture: true });
    window.addEventListener('pointerdown', onPointer, { capture: true });
    return () => {
      window.removeEventListener('keydown', hear, { capture: true });
      window.removeEventListener('pointerdown', onPointer, { capture: true });
    };
  });
}

function doneWords(
  { title }: OfferedCommand,
  chords: readonly string[],
  holders: readonly OfferedCommand[],
): string {
  if (chords.length === 0) return `“${title}” has no key now.`;
  const lost = holders.length === 0 ? '' : `, and no longer ${titlesOf(holders)}`;
  return `${chords.map(spellKeys).join(' or ')} now runs “${title}”${lost}.`;
}

function clashWords(chords: readonly string[], holders: readonly OfferedCommand[]): string {
  return `${chords.map(spellKeys).join(' or ')} runs ${titlesOf(holders)}. Take it over, or cancel.`;
}

/** The names of commands in quotation marks, in one line. */
export function titlesOf(commands: readonly OfferedCommand[]): string {
  return commands.map(({ title }) => `“${title}”`).join(' and ');
}
