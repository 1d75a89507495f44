import { useLayoutEffect, useMemo } from 'react';
import { create } from 'zustand';
import { isSingleKey } from './chord';
import { isOfInputMethod, matchesKeys } from './key-press';
import { type Keymap, keymap, keysInUse, useKeymap } from './keymap';
import { useLatest } from './use-latest';

/**
 * One thing the user can do. `keys` are the chords it comes with (see `chord.ts`), which the user may
 * change. `scope` tells where they act: 'article' keys while the article or the window has the keyboard,
 * never in a text field; 'anywhere' keys in text fields too, except a single character, which is typed.
 */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly group: 'Library' | 'Article' | 'Annotation' | 'Note' | 'View' | 'Help';
  readonly keys?: readonly string[];
  readonly scope?: 'article' | 'anywhere';
  readonly isEnabled?: boolean;
  readonly run: () => void;
}

interface CommandRegistry {
  readonly commands: ReadonlyMap<string, Command>;
}

const useRegistry = create<CommandRegistry>(() => ({ commands: new Map() }));

/**
 * Offers a command while the calling component is mounted: in the command palette, in the list of
 * shortcuts, and by its keys. The newest `run` is always the one called.
 */
export function useCommand(command: Command): void {
  const { id, title, group, scope, isEnabled = true } = command;
  const keys = command.keys?.join('\n');
  const run = useLatest(command.run);
  useLayoutEffect(
    () =>
      offerCommand({
        id,
        title,
        group,
        scope,
        isEnabled,
        keys: keys?.split('\n').filter(Boolean),
        run: () => run.current(),
      }),
    [id, title, group, scope, isEnabled, keys],
  );
}

/** Offers a command until what is returned is called; outside React. */
export function offerCommand(command: Command): () => void {
  const { id } = command;
  if (!places.has(id)) places.set(id, places.size);
  useRegistry.setState((state) => ({ commands: new Map(state.commands).set(id, command) }));
  return () =>
    useRegistry.setState((state) => {
      if (state.commands.get(id) !== command) return state;
      const commands = new Map(state.commands);
      commands.delete(id);
      return { commands };
    });
}

/** A command with the chords it answers to now in `keys`, and those it came with. */
export interface OfferedCommand extends Command {
  readonly keys: readonly string[];
  readonly defaultKeys: readonly string[];
}

/** Every command on offer now, in the order in which they were first offered. */
export function useCommands(): readonly OfferedCommand[] {
  const commands = useRegistry((state) => state.commands);
  const map = useKeymap();
  return useMemo(
    () =>
      inOrder([...commands.values()]).map((command) => ({
        ...command,
        keys: keysInUse(command, map),
        defaultKeys: command.keys ?? [],
      })),
    [commands, map],
  );
}

/**
 * The first chord that `fits` of those each of these commands answers to now; null for one that has none or
 * is not on offer.
 */
export function useKeysOf(
  ids: readonly string[],
  fits: (keys: string) => boolean = () => true,
): readonly (string | null)[] {
  const map = useKeymap();
  const first = useRegistry(({ commands }) =>
    ids.map((id) => chordsOf(commands.get(id), map).find(fits) ?? '').join('\n'),
  );
  return useMemo(() => first.split('\n').map((keys) => keys || null), [first]);
}

/** The first chord the command answers to now, written as in `Command.keys`; null when there is none. */
export function useKeyOf(id: string): string | null {
  const map = useKeymap();
  return useRegistry(({ commands }) => chordsOf(commands.get(id), map)[0] ?? null);
}

function chordsOf(command: Command | undefined, map: Keymap): readonly string[] {
  return command === undefined ? [] : keysInUse(command, map);
}

/** Whether a press is one of the chords this command answers to now, wherever it happened. */
export function isPressOf(event: KeyboardEvent, command: Pick<Command, 'id' | 'keys'>): boolean {
  return keysInUse(command, keymap()).some((keys) => matchesKeys(event, keys));
}

/** Runs the command with this id, if it is on offer and enabled; says whether it ran. */
export function runCommand(id: string): boolean {
  const command = useRegistry.getState().commands.get(id);
  if (!command?.isEnabled) return false;
  command.run();
  return true;
}

/**
 * The command whose keys match this key press, if it may act where the press happened. Where several do,
 * one that the user gave the chord to goes before one that came with it, and else the one first offered.
 */
export function commandForKey(event: KeyboardEvent): Command | null {
  const isTyping = isTextField(event.target);
  if (isPressOfControl(event) || (isTyping && isOfInputMethod(event))) return null;
  const map = keymap();
  const answers = (command: Command) =>
    keysInUse(command, map).some((keys) => !(isTyping && isSingleKey(keys)) && matchesKeys(event, keys));
  const able = inOrder(
    [...useRegistry.getState().commands.values()].filter(
      (command) => command.isEnabled && (!isTyping || command.scope === 'anywhere') && answers(command),
    ),
  );
  return able.find(({ id }) => Object.hasOwn(map.keys, id)) ?? able[0] ?? null;
}

/** When each command was offered first: a command that comes and goes keeps its place. */
const places = new Map<string, number>();

function inOrder(commands: Command[]): readonly Command[] {
  const placeOf = ({ id }: Command) => places.get(id) ?? places.size;
  return commands.sort((one, other) => placeOf(one) - placeOf(other));
}

/** Enter and Space on a focused button or link press it, whatever command they stand for elsewhere. */
function isPressOfControl(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return (
    event.target instanceof Element &&
    event.target.closest('button, a[href], summary, [role=separator]') !== null
  );
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type)
  );
}
