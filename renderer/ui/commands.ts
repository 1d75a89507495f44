import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/**
 * One thing the user can do. `keys` are written as `Mod+Shift+E`, `]`, `h`: `Mod` is Cmd on macOS and
 * Ctrl elsewhere. `scope` tells where a bare key works: 'article' keys act while the article or the
 * window has the keyboard, never in a text field; 'anywhere' keys carry Mod and act in text fields too.
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
  const run = useRef(command.run);
  useEffect(() => {
    run.current = command.run;
  });
  useEffect(() => {
    const registered: Command = {
      id,
      title,
      group,
      scope,
      isEnabled,
      keys: keys?.split('\n'),
      run: () => run.current(),
    };
    useRegistry.setState((state) => ({ commands: new Map(state.commands).set(id, registered) }));
    return () =>
      useRegistry.setState((state) => {
        if (state.commands.get(id) !== registered) return state;
        const commands = new Map(state.commands);
        commands.delete(id);
        return { commands };
      });
  }, [id, title, group, scope, isEnabled, keys]);
}

/** Every command on offer now, in the order its rooms registered them. */
export function useCommands(): readonly Command[] {
  const commands = useRegistry((state) => state.commands);
  return [...commands.values()];
}

/** Runs the command with this id, if it is on offer and enabled; says whether it ran. */
export function runCommand(id: string): boolean {
  const command = useRegistry.getState().commands.get(id);
  if (!command?.isEnabled) return false;
  command.run();
  return true;
}

/** The command whose keys match this key press, if it may act where the press happened. */
export function commandForKey(event: KeyboardEvent): Command | null {
  const isTyping = isTextField(event.target);
  if (isPressOfControl(event)) return null;
  for (const command of useRegistry.getState().commands.values()) {
    if (!command.isEnabled) continue;
    if (isTyping && command.scope !== 'anywhere') continue;
    if (command.keys?.some((keys) => matchesKeys(event, keys))) return command;
  }
  return null;
}

const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/**
 * Whether a press is this chord. Shift counts only for letters and named keys: `?` already contains it.
 * With Alt a letter is told by its place on the keyboard, since Option+N on macOS is a dead key.
 */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const { modifiers, key } = chordOf(keys);
  const wants = (name: string) => modifiers.includes(name);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  if (mod !== wants('Mod') || otherMod || event.altKey !== wants('Alt')) return false;
  const isSymbol = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSymbol && event.shiftKey !== wants('Shift')) return false;
  if (event.altKey && /^[a-z]$/i.test(key)) return event.code === `Key${key.toUpperCase()}`;
  return event.key.toLowerCase() === key.toLowerCase();
}

const SYMBOLS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  Delete: 'Del',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};
const MAC_SYMBOLS: Readonly<Record<string, string>> = {
  ...SYMBOLS,
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Delete: '⌦',
};

/** How a chord is shown to the user: `⇧⌘E` on macOS, `Ctrl Shift E` elsewhere. */
export function showKeys(keys: string): string {
  const symbols = isMac ? MAC_SYMBOLS : SYMBOLS;
  const { modifiers, key } = chordOf(keys);
  const last = symbols[key] ?? (modifiers.length > 0 && key.length === 1 ? key.toUpperCase() : key);
  return [...modifiers.map((modifier) => symbols[modifier] ?? modifier), last].join(isMac ? '' : ' ');
}

/** `+` is both the joint of a chord and a key of its own. */
function chordOf(keys: string): { readonly modifiers: readonly string[]; readonly key: string } {
  if (keys === '+') return { modifiers: [], key: '+' };
  const parts = keys.split('+');
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) || '+' };
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
