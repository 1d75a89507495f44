import { rootFlags } from './run-electron';

/** How a test starts the packed program. */
export interface ElectronStart {
  readonly executable: string;
  /** The folder of the library. */
  readonly data: string;
  /** What it is to open, as “open with” and links say it. */
  readonly words?: readonly string[];
}

export interface ElectronLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  readonly chromiumSandbox: boolean;
}

/**
 * Chromium slows a window that another one covers, and a test would wait for frames that are never drawn. The
 * browser that the specs run in has the same switches.
 */
const STEADY = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** Variables that would make something else of the program, or of the library it opens. */
const FOREIGN = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'PROVENOTE_DEV_URL'];

/** The command line and environment of a start. Chromium keeps its sandbox but for root, whom it refuses. */
export function electronLaunch(
  { executable, data, words = [] }: ElectronStart,
  environment: Readonly<Record<string, string | undefined>>,
  flags: readonly string[] = rootFlags(),
): ElectronLaunch {
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || FOREIGN.includes(name) ? [] : [[name, value] as const],
  );
  return {
    executablePath: executable,
    args: [...flags, ...STEADY, ...words],
    env: { ...Object.fromEntries(kept), PROVENOTE_DATA: data },
    chromiumSandbox: !flags.includes('--no-sandbox'),
  };
}
