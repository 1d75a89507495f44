import type { OpenPurpose } from './open-purposes';
import type { ReadLink } from './program-link';

/**
 * The one contract between the page and what it runs in. In Electron the preload exposes it as
 * `window.provenote`; in a browser `renderer/host` implements it with web platform means.
 */
export interface DesktopApi {
  readonly kind: 'desktop' | 'browser';
  readonly versions: HostVersions;
  /** Opens the system's file chooser, which says what the files are for. An empty list means that the user cancelled. */
  openFiles(purpose: OpenPurpose): Promise<readonly OpenedFile[]>;
  /** Asks where to save and writes the whole file, or nothing of it. */
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /**
   * Asks where to save and begins a file there that is written piece by piece and may be of any size. A browser that lets a
   * page write no file of its own takes the pieces as a Blob and hands that to its downloads.
   */
  beginFile(request: FileToBegin): Promise<BegunFile>;
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
  /**
   * Links into the library that the system hands to the program, each read or with its sentence; those from
   * before this call too, and each once. Returns the listener's removal.
   */
  onLinks(listener: (links: readonly ReadLink[]) => void): () => void;
  /** Shows these keys in the application menu, in place of those it was told before. */
  setMenuKeys(keys: readonly MenuKeys[]): void;
  /** Follows the theme the user chose, so that native frames and dialogs match. */
  setTheme(theme: 'system' | 'light' | 'dark'): void;
  /** Updating the program; a browser has none, because it gets its page anew from where that is served. */
  readonly updates?: UpdatesApi;
}

/**
 * Updating the program from inside, step by step as the user asks for it. Only `check` and `download` ask the
 * network, and only where the user allowed it before.
 */
export interface UpdatesApi {
  /** Whether this copy can be updated from inside, and whether the user allows to ask. */
  state(): Promise<UpdateState>;
  /** Allows to ask, or forbids it again, and remembers that: not among the settings, which archives carry along. */
  allow(isAllowed: boolean): Promise<UpdateState>;
  /** Asks which version is the newest. */
  check(): Promise<UpdateCheck>;
  /** Downloads the version that was found, and checks that it is what was released. */
  download(): Promise<UpdateDownload>;
  /** Ends a check or a download that is under way. */
  cancel(): void;
  /** Stores what was typed, installs what was downloaded, and starts it in this one’s place. */
  install(): Promise<UpdateInstall>;
  /** Told about once a second while a download is under way. Returns the listener's removal. */
  onProgress(listener: (progress: UpdateProgress) => void): () => void;
}

/** `downloads` is where packages are got by hand; `reason` says why this copy needs that, in a sentence or two. */
export type UpdateState =
  | {
      readonly kind: 'inside';
      readonly isAllowed: boolean;
      /** The host that is asked. */
      readonly server: string;
      readonly downloads: string;
    }
  | { readonly kind: 'by-hand'; readonly reason: string; readonly downloads: string };

/** A version that is newer than the running one. */
export interface Update {
  readonly version: string;
  /** What is new, as plain text; empty where nothing was written. */
  readonly notes: string;
  /** The day of its release, as 2026-03-04, or null where it is not known. */
  readonly day: string | null;
}

/** What came of asking; `problem` is a sentence with a next step. */
export type UpdateCheck =
  | { readonly outcome: 'newest' | 'cancelled' }
  | { readonly outcome: 'available'; readonly update: Update }
  | { readonly outcome: 'failed'; readonly problem: string };

/** What came of a download; nothing is left of one that failed. */
export type UpdateDownload =
  | { readonly outcome: 'ready' | 'cancelled' }
  | { readonly outcome: 'failed'; readonly problem: string };

/** What came of installing; `stayed` means that something could not be stored and the user chose to keep it open. */
export type UpdateInstall =
  | { readonly outcome: 'stayed' }
  | { readonly outcome: 'failed'; readonly problem: string };

/** In bytes; `total` is null where the server does not say. */
export interface UpdateProgress {
  readonly received: number;
  readonly total: number | null;
}

/** What the About page says of the program and what it runs in. */
export interface HostVersions {
  readonly app: string;
  /** `Electron 45.4.1` or the browser's own name. */
  readonly host: string;
  /** Whether a desktop build is one for trying, which nobody signed and About says so; a browser has none. */
  readonly isUnsigned?: boolean;
}

/** A file's bytes, those of an archive by parts, or why they could not be read, as one sentence that names the file. */
export type OpenedFile =
  | {
      readonly ok: true;
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Names a file that was opened to be updated, so that it can be saved in its own place; a browser gives none. */
      readonly key?: string;
    }
  | OpenedArchive
  | { readonly ok: false; readonly name: string; readonly problem: string };

/** An archive of files, which may be far larger than the memory: its bytes are asked for by ranges. */
export interface OpenedArchive {
  readonly ok: true;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` to before `end`, both within the file. */
  readonly readPart: (start: number, end: number) => Promise<ReadPart>;
}

/** Bytes of a file, or why they could not be read, as one sentence that names it. */
export type ReadPart =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: string };

/** A file to be saved where the user says. */
export interface SaveRequest {
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The `key` of the opened file whose place it takes, unless that changed meanwhile; nothing is asked then. */
  readonly replaces?: string;
}

/** A file to be written piece by piece where the user says. */
export type FileToBegin = Pick<SaveRequest, 'suggestedName' | 'mediaType'>;

/** What came of beginning a file. */
export type BegunFile =
  | { readonly outcome: 'begun'; readonly file: GrowingFile }
  | Exclude<SaveOutcome, { outcome: 'saved' }>;

/** A file that is being written. What was in its place stays there until it is ended; after a failure nothing of it is left. */
export interface GrowingFile {
  /** Adds bytes, and resolves when more can be taken. */
  readonly write: (bytes: Uint8Array) => Promise<PartOutcome>;
  /** Forgets what was written, to begin anew. */
  readonly restart: () => Promise<PartOutcome>;
  /** Makes it whole and gives it its name. */
  readonly end: () => Promise<SaveOutcome>;
  /** Leaves nothing of it. */
  readonly abandon: () => Promise<void>;
}

/** What came of one piece of a file; `problem` is a sentence that names it. */
export type PartOutcome = { readonly outcome: 'written' } | Extract<SaveOutcome, { outcome: 'failed' }>;

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
  'updates',
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
 * origin: changing one of these strands every library.
 */
export const APP_SCHEME = 'provenote-app';
export const APP_HOST = 'library';
export const BROWSER_PORT = 47_319;
export const DATABASE_NAME = 'provenote';
