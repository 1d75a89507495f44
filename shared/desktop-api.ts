/**
 * The one contract between the page and what it runs in. In Electron the preload exposes it as
 * `window.provenote`; in a browser `renderer/host` implements it with web platform means.
 */
export interface DesktopApi {
  readonly kind: 'desktop' | 'browser';
  readonly versions: HostVersions;
  /** Opens the system's file chooser. An empty list means that the user cancelled. */
  openFiles(): Promise<readonly OpenedFile[]>;
  /** Asks where to save and writes the whole file, or nothing of it. */
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** Makes a PDF of a page of HTML: on the desktop a file where the user says, in a browser by its print dialog. */
  printPage(request: PrintRequest): Promise<PrintOutcome>;
  /** Hands a link to the system's browser; anything but http, https and mailto is refused. */
  openExternal(url: string): Promise<OpenOutcome>;
  /** Writes one line to the log; the page calls it with the cause of every error it shows. */
  log(entry: LogEntry): void;
  /** `listener` is awaited before the window closes; it must settle within `FLUSH_TIMEOUT_MS`. Returns its removal. */
  onFlush(listener: () => Promise<void>): () => void;
  /** Commands chosen in the application menu. Returns the listener's removal. */
  onCommand(listener: (command: MenuCommand) => void): () => void;
  /**
   * Files that the system hands to the program (“open with”), those from before this call too; each is handed
   * over once. Returns the listener's removal.
   */
  onFiles(listener: (files: readonly OpenedFile[]) => void): () => void;
  /** Shows these keys in the application menu, in place of those it was told before. */
  setMenuKeys(keys: readonly MenuKeys[]): void;
  /** Follows the theme the user chose, so that native frames and dialogs match. */
  setTheme(theme: 'system' | 'light' | 'dark'): void;
}

/** What the About page says of the program and what it runs in. */
export interface HostVersions {
  readonly app: string;
  /** `Electron 45.4.1` or the browser's own name. */
  readonly host: string;
  /** Whether a desktop build is one for trying, which nobody signed and About says so; a browser has none. */
  readonly isUnsigned?: boolean;
}

/** A file's bytes, or why they could not be read, as one sentence that names the file. */
export type OpenedFile =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly name: string; readonly problem: string };

/** A file to be saved where the user says. */
export interface SaveRequest {
  readonly suggestedName: string;
  readonly mediaType: string;
  /** A Blob is written part by part and never in memory whole. */
  readonly bytes: Uint8Array | Blob;
}

/** What came of saving; `problem` is a sentence that names the file. */
export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly name: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly problem: string };

/** A page of HTML that stands alone, to become a PDF. */
export interface PrintRequest {
  readonly suggestedName: string;
  readonly html: string;
}

/** What came of printing; a browser was only `asked`, and does not tell what came of it. */
export type PrintOutcome = SaveOutcome | { readonly outcome: 'asked' };

/** What came of opening a link; `problem` is a sentence. */
export type OpenOutcome =
  | { readonly outcome: 'opened' }
  | { readonly outcome: 'refused'; readonly problem: string };

/** One line of the log. */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly cause?: string;
}

/** What the desktop’s menu can ask of the page. */
export const MENU_COMMANDS = [
  'import',
  'new-note',
  'export',
  'undo',
  'redo',
  'find',
  'commands',
  'shortcuts',
  'about',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** The key of a command of the menu, written as `Mod+Shift+E`; null shows none. The page acts on it, not the menu. */
export interface MenuKeys {
  readonly command: MenuCommand;
  readonly keys: string | null;
}

/** How long the shell waits for the page to store what was typed before it closes all the same. */
export const FLUSH_TIMEOUT_MS = 5_000;

/**
 * Scheme and host of the page in Electron and the port of the browser host. IndexedDB belongs to an
 * origin: changing one of these strands every library (DESIGN.md section 4).
 */
export const APP_SCHEME = 'provenote-app';
export const APP_HOST = 'library';
export const BROWSER_PORT = 47_319;
export const DATABASE_NAME = 'provenote';

/** No file of text larger than this is read as a source, 20 MB: about twenty novels. */
export const MAX_SOURCE_BYTES = 20_000_000;
/** The same for files that carry pictures and type beside their words: books, archives of pages. */
export const MAX_PACKED_BYTES = 100_000_000;
/** The same for ZIP archives, which may hold a whole library: 500 MB. No larger one is written. */
export const MAX_ARCHIVE_BYTES = 500_000_000;
