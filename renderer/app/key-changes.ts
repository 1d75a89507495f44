import { givenKeys, isSameChord, type OfferedCommand } from '../ui';

/** The user's own keys as the settings keep them: chords by command id. */
export type UserKeys = Readonly<Record<string, string[]>>;

/** Other commands that were given one of these chords; one without Ctrl, Cmd or Alt counts also while turned off. */
export function holdersOf(
  chords: readonly string[],
  id: string,
  commands: readonly OfferedCommand[],
  keys: UserKeys,
): readonly OfferedCommand[] {
  return commands.filter((other) => other.id !== id && chordsOf(other, keys).some(isAmong(chords)));
}

/**
 * The settings in which `command` has these chords and its `holders` no longer do. A command that has the
 * chords it came with again is no longer named in them.
 */
export function giveKeys(
  keys: UserKeys,
  command: OfferedCommand,
  chords: readonly string[],
  holders: readonly OfferedCommand[] = [],
): UserKeys {
  const taken = holders.reduce(
    (rest, holder) =>
      withKeys(
        rest,
        holder,
        chordsOf(holder, keys).filter((own) => !isAmong(chords)(own)),
      ),
    keys,
  );
  return withKeys(taken, command, chords);
}

/** The chords a command was given, whether single keys are on or off. */
export function chordsOf(command: OfferedCommand, keys: UserKeys): readonly string[] {
  return givenKeys({ id: command.id, keys: command.defaultKeys }, { keys });
}

/** Whether the user changed the keys of this command. */
export function isChanged(command: OfferedCommand, keys: UserKeys): boolean {
  return Object.hasOwn(keys, command.id);
}

function withKeys(keys: UserKeys, command: OfferedCommand, chords: readonly string[]): UserKeys {
  const { [command.id]: _before, ...rest } = keys;
  const isDefault =
    chords.length === command.defaultKeys.length &&
    chords.every((own, at) => isSameChord(own, command.defaultKeys[at] ?? ''));
  return isDefault ? rest : { ...rest, [command.id]: [...chords] };
}

const isAmong = (chords: readonly string[]) => (own: string) =>
  chords.some((chord) => isSameChord(chord, own));
