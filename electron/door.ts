import type { IpcMain, WebFrameMain } from 'electron';
import * as v from 'valibot';
import { MENU_COMMANDS } from '../shared/desktop-api';
import { parseRecord } from '../shared/model';
import { OPEN_PURPOSES } from '../shared/open-purposes';
import { NOTICE_CHANNELS, type Notices, REQUEST_CHANNELS, type Requests } from './channels';
import { isOfPage } from './page-url';

/** What a message may carry: a page to print, a note's text in a log line, a link of an article, a file's name. */
const Text = v.pipe(v.string(), v.maxLength(20_000));
const Url = v.pipe(v.string(), v.maxLength(8_192));
const Chord = v.pipe(v.string(), v.maxLength(64));
const Page = v.pipe(v.string(), v.maxLength(100_000_000));
/** A place in a file, in bytes. */
const Place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(1_024));

type ArgumentSchemas<Door extends object> = {
  readonly [Member in keyof Door]: Door[Member] extends (...passed: infer Passed) => unknown
    ? v.GenericSchema<unknown, Passed>
    : never;
};

const REQUEST_ARGUMENTS: ArgumentSchemas<Requests> = {
  openFiles: v.strictTuple([v.picklist(OPEN_PURPOSES)]),
  readPart: v.strictTuple([v.strictObject({ key: Name, start: Place, end: Place })]),
  saveFile: v.strictTuple([
    v.strictObject({
      suggestedName: Name,
      mediaType: Name,
      bytes: v.instance(Uint8Array),
      replaces: v.optional(Name),
    }),
  ]),
  beginFile: v.strictTuple([v.strictObject({ suggestedName: Name, mediaType: Name })]),
  addToFile: v.strictTuple([v.strictObject({ id: v.number(), bytes: v.instance(Uint8Array) })]),
  restartFile: v.strictTuple([v.strictObject({ id: v.number() })]),
  endFile: v.strictTuple([v.strictObject({ id: v.number() })]),
  abandonFile: v.strictTuple([v.strictObject({ id: v.number() })]),
  printPage: v.strictTuple([v.strictObject({ suggestedName: Name, html: Page })]),
  openExternal: v.strictTuple([Url]),
  takeFiles: v.strictTuple([]),
  takeLinks: v.strictTuple([]),
  updateState: v.strictTuple([]),
  allowUpdates: v.strictTuple([v.boolean()]),
  checkForUpdate: v.strictTuple([]),
  downloadUpdate: v.strictTuple([]),
  installUpdate: v.strictTuple([]),
};

const NOTICE_ARGUMENTS: ArgumentSchemas<Notices> = {
  log: v.strictTuple([
    v.strictObject({
      level: v.picklist(['info', 'warning', 'error']),
      message: Text,
      cause: v.optional(Text),
    }),
  ]),
  setMenuKeys: v.strictTuple([
    v.pipe(
      v.array(v.strictObject({ command: v.picklist(MENU_COMMANDS), keys: v.nullable(Chord) })),
      v.maxLength(MENU_COMMANDS.length),
    ),
  ]),
  setTheme: v.strictTuple([v.picklist(['system', 'light', 'dark'])]),
  flushed: v.strictTuple([v.strictObject({ id: v.number(), problem: v.nullable(Text) })]),
  cancelUpdate: v.strictTuple([]),
};

interface Knock {
  readonly senderFrame: Pick<WebFrameMain, 'url' | 'parent'> | null;
}

/**
 * The one door between page and shell. A message is heard only from the main frame of the page's own
 * origin and only with arguments that parse; an article's frame, a page that was navigated away and a
 * frame already gone are refused. `refuse` receives one line for the log.
 */
export function openDoor(
  ipcMain: Pick<IpcMain, 'handle' | 'on'>,
  pageUrl: string,
  requests: Requests,
  notices: Notices,
  refuse: (line: string) => void,
): void {
  function admit<Passed>(
    schema: v.GenericSchema<unknown, Passed>,
    channel: string,
    knock: Knock,
    raw: unknown[],
  ): { readonly passed: Passed } | { readonly refusal: string } {
    const frame = knock.senderFrame;
    if (frame === null || frame.parent !== null || !isOfPage(pageUrl, frame.url)) {
      return { refusal: `${channel} was refused: it came from ${frame?.url ?? 'a frame that is gone'}` };
    }
    const parsed = parseRecord(schema, raw);
    if (parsed.ok) return { passed: parsed.value };
    return { refusal: `${channel} was refused: ${parsed.problem}` };
  }

  function answer<Name extends keyof Requests>(
    name: Name,
    schema: v.GenericSchema<unknown, Parameters<Requests[Name]>>,
    handler: (...passed: Parameters<Requests[Name]>) => ReturnType<Requests[Name]>,
  ): void {
    const channel = REQUEST_CHANNELS[name];
    ipcMain.handle(channel, (event, ...raw: unknown[]) => {
      const admitted = admit(schema, channel, event, raw);
      if ('passed' in admitted) return handler(...admitted.passed);
      refuse(admitted.refusal);
      throw new Error(admitted.refusal);
    });
  }

  function hear<Name extends keyof Notices>(
    name: Name,
    schema: v.GenericSchema<unknown, Parameters<Notices[Name]>>,
    handler: (...passed: Parameters<Notices[Name]>) => void,
  ): void {
    const channel = NOTICE_CHANNELS[name];
    ipcMain.on(channel, (event, ...raw: unknown[]) => {
      const admitted = admit(schema, channel, event, raw);
      if ('passed' in admitted) handler(...admitted.passed);
      else refuse(admitted.refusal);
    });
  }

  answer('openFiles', REQUEST_ARGUMENTS.openFiles, requests.openFiles);
  answer('readPart', REQUEST_ARGUMENTS.readPart, requests.readPart);
  answer('saveFile', REQUEST_ARGUMENTS.saveFile, requests.saveFile);
  answer('beginFile', REQUEST_ARGUMENTS.beginFile, requests.beginFile);
  answer('addToFile', REQUEST_ARGUMENTS.addToFile, requests.addToFile);
  answer('restartFile', REQUEST_ARGUMENTS.restartFile, requests.restartFile);
  answer('endFile', REQUEST_ARGUMENTS.endFile, requests.endFile);
  answer('abandonFile', REQUEST_ARGUMENTS.abandonFile, requests.abandonFile);
  answer('printPage', REQUEST_ARGUMENTS.printPage, requests.printPage);
  answer('openExternal', REQUEST_ARGUMENTS.openExternal, requests.openExternal);
  answer('takeFiles', REQUEST_ARGUMENTS.takeFiles, requests.takeFiles);
  answer('takeLinks', REQUEST_ARGUMENTS.takeLinks, requests.takeLinks);
  answer('updateState', REQUEST_ARGUMENTS.updateState, requests.updateState);
  answer('allowUpdates', REQUEST_ARGUMENTS.allowUpdates, requests.allowUpdates);
  answer('checkForUpdate', REQUEST_ARGUMENTS.checkForUpdate, requests.checkForUpdate);
  answer('downloadUpdate', REQUEST_ARGUMENTS.downloadUpdate, requests.downloadUpdate);
  answer('installUpdate', REQUEST_ARGUMENTS.installUpdate, requests.installUpdate);
  hear('log', NOTICE_ARGUMENTS.log, notices.log);
  hear('setMenuKeys', NOTICE_ARGUMENTS.setMenuKeys, notices.setMenuKeys);
  hear('setTheme', NOTICE_ARGUMENTS.setTheme, notices.setTheme);
  hear('flushed', NOTICE_ARGUMENTS.flushed, notices.flushed);
  hear('cancelUpdate', NOTICE_ARGUMENTS.cancelUpdate, notices.cancelUpdate);
}
