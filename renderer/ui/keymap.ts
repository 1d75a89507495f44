import { create } from 'zustand';
import { isSingleKey } from './chord';

/** What the user made of the keys. `app` hands it in, since nothing here knows where it is kept. */
export interface Keymap {
  /** The user's own chords by command id, in place of the command's; an empty list takes its keys away. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Whether commands answer to one character pressed alone. */
  readonly hasSingleKeys: boolean;
}

const useStore = create<Keymap>(() => ({ keys: {}, hasSingleKeys: true }));

/** Every key press and every key shown follows it from here on. */
export function setKeymap(keymap: Keymap): void {
  useStore.setState(keymap);
}

/** The keymap as it is now. */
export function keymap(): Keymap {
  return useStore.getState();
}

export const useKeymap = (): Keymap => useStore();

/** The chords a command is given: the user's, or else its own. Single keys are among them even when off. */
export function givenKeys(
  { id, keys }: { readonly id: string; readonly keys?: readonly string[] },
  map: Pick<Keymap, 'keys'>,
): readonly string[] {
  return (Object.hasOwn(map.keys, id) ? map.keys[id] : keys) ?? [];
}

/** The chords a command answers to. */
export function keysInUse(
  command: { readonly id: string; readonly keys?: readonly string[] },
  map: Keymap,
): readonly string[] {
  const given = givenKeys(command, map);
  return map.hasSingleKeys ? given : given.filter((keys) => !isSingleKey(keys));
}
