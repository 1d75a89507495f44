import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import { FLUSH_TIMEOUT_MS, type MenuKeys } from '../shared/desktop-api';
import type { ReadLink } from '../shared/program-link';
import { APP_SCHEMES, servePage } from './app-protocol';
import { menuTemplate } from './application-menu';
import { beginAtomically, writeAtomically } from './atomic-write';
import {
  COMMAND_CHANNEL,
  FILES_CHANNEL,
  FLUSH_CHANNEL,
  LINKS_CHANNEL,
  UPDATE_PROGRESS_CHANNEL,
} from './channels';
import { dataFolder } from './data-folder';
import { developmentUrl } from './development';
import { openDoor } from './door';
import { openExternalLink } from './external-links';
import { createFlushRequests, holdClose } from './flush-before-close';
import { createHandedFiles, filesOfCommandLine } from './handed-files';
import { linksOfCommandLine } from './handed-links';
import { keepUntilTaken } from './inbox';
import { createLog } from './log';
import { guardNavigation } from './navigation';
import { keepOffline, silenceChromium } from './offline';
import { openFiles, readChosenFile } from './open-files';
import { watchPage } from './page-health';
import { PAGE_URL } from './page-url';
import { denyPermissions } from './permissions';
import { createPrinter, printPage } from './print-page';
import { rangedFiles } from './ranged-files';
import { type SaveParts, saveFile } from './save-file';
import { createPartSaver } from './save-in-parts';
import { claimLibrary } from './single-instance';
import { updatedFiles } from './updated-files';
import { programUpdates } from './updates/program-updates';
import { windowOptions } from './window';
import { restoreBounds, type WindowState } from './window-state';
import { readWindowState, writeWindowState } from './window-state-file';

const devUrl = developmentUrl(app.isPackaged, process.env.PROVENOTE_DEV_URL);
const pageUrl = devUrl ?? PAGE_URL;
const userData = dataFolder({
  appData: app.getPath('appData'),
  switchValue: app.commandLine.getSwitchValue('user-data-dir'),
  environment: process.env,
  isDevelopment: devUrl !== null,
});
const log = createLog(join(userData, 'logs', 'provenote.log'), () => new Date());
const warn = (message: string): void => log({ level: 'warning', message });
const stateFile = join(userData, 'window-state.json');

let window: BrowserWindow | null = null;
let isQuitting = false;
let state: WindowState = readWindowState(stateFile, warn);

function remember(change: Partial<WindowState>): void {
  state = { ...state, ...change };
  writeWindowState(stateFile, state, warn);
}

const flushes = createFlushRequests((id) => window?.webContents.send(FLUSH_CHANNEL, id), FLUSH_TIMEOUT_MS);

const updates = programUpdates({
  app,
  isAllowed: () => state.allowsUpdates,
  setAllowed: (allowsUpdates) => remember({ allowsUpdates }),
  onProgress: (progress) => window?.webContents.send(UPDATE_PROGRESS_CHANNEL, progress),
  leave: () => window?.close(),
  log,
});

const archives = rangedFiles();
const readFile = (path: string) => readChosenFile(path, archives.offer);

const handedFiles = createHandedFiles(readFile, () => window?.webContents.send(FILES_CHANNEL));

const handedLinks = keepUntilTaken<ReadLink>(() => window?.webContents.send(LINKS_CHANNEL));

function openHanded(words: readonly string[], folder: string): void {
  handedLinks.add(linksOfCommandLine(words));
  handedFiles.add(filesOfCommandLine({ words, folder, isPackaged: app.isPackaged }));
}

function focusWindow(): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function openWindow(): void {
  const opened = new BrowserWindow(
    windowOptions({
      bounds: restoreBounds(state.bounds, workAreas()),
      isDark: nativeTheme.shouldUseDarkColors,
      preload: join(__dirname, 'preload.cjs'),
      platform: process.platform,
    }),
  );
  window = opened;
  if (state.isMaximised) opened.maximize();
  watchPage(opened, (options) => dialog.showMessageBox(opened, options), log);
  opened.once('ready-to-show', () => opened.show());
  opened.on(
    'close',
    holdClose({
      flush: () => flushes.flush(),
      confirmLoss: (problem) => confirmLoss(opened, problem),
      close: () => {
        if (updates.isLeaving()) return updates.finishLeaving();
        if (isQuitting) app.quit();
        else opened.close();
        return true;
      },
      stayed: () => {
        isQuitting = false;
        updates.stay();
      },
      report: warn,
    }),
  );
  opened.on('close', () => remember({ bounds: opened.getNormalBounds(), isMaximised: opened.isMaximized() }));
  opened.on('closed', () => {
    window = null;
  });
  void opened.loadURL(pageUrl).catch((error: unknown) => warn(`The page did not load: ${String(error)}`));
}

function workAreas(): Electron.Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}

async function confirmLoss(owner: BrowserWindow, problem: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(owner, {
    type: 'warning',
    message: 'Something you typed could not be stored.',
    detail: problem,
    buttons: ['Keep open', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

function showMenu(keys: readonly MenuKeys[]): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        platform: process.platform,
        isDevelopment: !app.isPackaged,
        keys,
        send: (command) => window?.webContents.send(COMMAND_CHANNEL, command),
      }),
    ),
  );
}

function whenReady(): void {
  denyPermissions(session.defaultSession, pageUrl);
  if (devUrl === null) {
    keepOffline(session.defaultSession, pageUrl, process.platform, warn);
    servePage(protocol, join(__dirname, '..', 'page'));
  }
  nativeTheme.themeSource = state.theme;
  showMenu([]);
  const saving: SaveParts = {
    folder: app.getPath('documents'),
    showSaveDialog: (options) =>
      window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options),
    write: writeAtomically,
  };
  const updated = updatedFiles(writeAtomically);
  const partSaver = createPartSaver({ ...saving, begin: beginAtomically });
  app.on('will-quit', (event) => partSaver.holdQuit(event, () => app.quit()));
  const render = createPrinter({
    session: session.fromPartition('print'),
    platform: process.platform,
    country: app.getLocaleCountryCode(),
    openWindow: (options) => new BrowserWindow(options),
    report: warn,
  });
  openDoor(
    ipcMain,
    pageUrl,
    {
      openFiles: (purpose) =>
        openFiles(
          (options) => (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)),
          purpose,
          { read: readFile, remember: updated.remember },
        ),
      readPart: archives.read,
      saveFile: (request) =>
        request.replaces === undefined
          ? saveFile(saving, request)
          : updated.replace(request.replaces, request.bytes),
      beginFile: partSaver.begin,
      addToFile: partSaver.add,
      restartFile: partSaver.restart,
      endFile: partSaver.end,
      abandonFile: partSaver.abandon,
      printPage: (request) => printPage({ ...saving, render, report: warn }, request),
      openExternal: (url) => openExternalLink(shell, url),
      takeFiles: handedFiles.take,
      takeLinks: async () => handedLinks.take(),
      updateState: updates.state,
      allowUpdates: updates.allow,
      checkForUpdate: updates.check,
      downloadUpdate: updates.download,
      installUpdate: updates.install,
    },
    {
      log,
      setMenuKeys: showMenu,
      setTheme: (theme) => {
        nativeTheme.themeSource = theme;
        remember({ theme });
      },
      flushed: (answer) => flushes.answered(answer),
      cancelUpdate: updates.cancel,
    },
    warn,
  );
  openWindow();
}

// It would strike --no-sandbox from the command line, without which root cannot start a renderer at all; the
// window asks for its sandbox itself.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setPath('userData', userData);
protocol.registerSchemesAsPrivileged([...APP_SCHEMES]);
if (devUrl === null) silenceChromium(app.commandLine);
process.on('uncaughtExceptionMonitor', (error) =>
  log({ level: 'error', message: 'The shell failed', cause: String(error.stack) }),
);

const isFirst = claimLibrary(app, (words, folder) => {
  openHanded(words, folder);
  focusWindow();
});
if (isFirst) {
  openHanded(process.argv, process.cwd());
  // macOS hands files over so, the first of them before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    handedFiles.add([path]);
    if (window === null && app.isReady()) openWindow();
  });
  // And so links, which packages register with the system. The program never does that itself: it would take
  // them from another copy at every start, and register a path that the next update, or an AppImage, moves.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    handedLinks.add(linksOfCommandLine([url]));
    if (window === null && app.isReady()) openWindow();
    else focusWindow();
  });
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents, pageUrl, warn));
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (window === null && app.isReady()) openWindow();
  });
  void app.whenReady().then(whenReady);
} else {
  app.quit();
}
