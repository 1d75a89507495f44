/**
 * The fuses of Electron, in the order of its wire, and how each stands in every build of Provenote. A fuse is
 * a byte in the executable that no setting, variable or file changes afterwards, and that the signature covers.
 */
export const FUSES = {
  /** `ELECTRON_RUN_AS_NODE` would make a signed program run anyone's script under its name. */
  runAsNode: false,
  /** No cookie is ever kept, and the system's key ring would be asked for a key all the same. */
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  /** `--inspect` would hand the main process to whoever may start the program. */
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  /** The page is served under its own scheme and needs no `file:` at all. */
  grantFileProtocolExtraPrivileges: false,
} as const;

export type FuseName = keyof typeof FUSES;
export type Fuses = Readonly<Record<FuseName, boolean>>;

/** The fuses of the program that tests drive from outside: it differs from every other build in this one alone. */
export const INSPECTABLE_FUSES: Fuses = { ...FUSES, enableNodeCliInspectArguments: true };

export const FUSE_NAMES = Object.keys(FUSES) as readonly FuseName[];

/** What stands before the wire in Electron's executable (`@electron/fuses`, constants.js). */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export type FuseState = 'on' | 'off' | 'removed' | 'unknown';

/** One wire of an executable; a universal one of macOS has a wire for each of its two processors. */
export interface FuseWire {
  readonly version: number;
  /** As many as the wire is long, which may be more than have a name here. */
  readonly states: readonly FuseState[];
}

const STATES: Readonly<Record<number, FuseState>> = { 48: 'off', 49: 'on', 114: 'removed' };

/** Every wire of an executable, in order; none where it is not Electron's. Linear in its bytes. */
export function readFuseWires(executable: Buffer): readonly FuseWire[] {
  const wires: FuseWire[] = [];
  let at = executable.indexOf(SENTINEL);
  while (at !== -1) {
    const start = at + SENTINEL.length;
    const length = executable[start + 1] ?? 0;
    const bytes = executable.subarray(start + 2, start + 2 + length);
    wires.push({
      version: executable[start] ?? 0,
      states: [...bytes].map((byte) => STATES[byte] ?? 'unknown'),
    });
    at = executable.indexOf(SENTINEL, start);
  }
  return wires;
}

/** How the wires differ from what was `asked`, one sentence each; none where they are as they must be. */
export function fuseProblems(wires: readonly FuseWire[], asked: Fuses = FUSES): readonly string[] {
  if (wires.length === 0) return ['The executable has no fuses; it is not Electron’s.'];
  return wires.flatMap((wire) => {
    if (wire.version !== 1) return [`The fuses have version ${wire.version}; 1 is known.`];
    return FUSE_NAMES.flatMap((name, place) => {
      const wanted = asked[name] ? 'on' : 'off';
      const found = wire.states[place] ?? 'missing';
      return found === wanted ? [] : [`The fuse ${name} is ${found} and must be ${wanted}.`];
    });
  });
}
