import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { vi } from 'vitest';

interface MenuOfTest {
  readonly submenu: readonly { readonly label?: string; readonly click?: () => void }[];
}

type Answer = (event: unknown, ...passed: unknown[]) => unknown;

/** The window of the stand-in: it records what it was made with and what was done to it. */
export class StandInWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), {
    send: vi.fn(),
    reload: vi.fn(),
    printToPDF: vi.fn().mockResolvedValue(new TextEncoder().encode('%PDF')),
  });
  readonly loadURL = vi.fn().mockResolvedValue(undefined);
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly destroy = vi.fn();
  readonly maximize = vi.fn();
  readonly isMinimized = () => false;
  readonly isMaximized = () => false;
  readonly getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
  isClosed = false;

  constructor(readonly options: { readonly webPreferences: Record<string, unknown> }) {
    super();
  }

  /** As Electron does: `close` may be prevented, and only then is the window gone. */
  close(): void {
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (isPrevented) return;
    this.isClosed = true;
    this.emit('closed');
  }
}

/**
 * A stand-in for the `electron` module that the compiled shell requires. It is not Electron: it shows that
 * the shell hands Electron the right things, not what Electron makes of them.
 */
export function createStandIn(appData: string) {
  const windows: StandInWindow[] = [];
  const answers = new Map<string, Answer>();
  const protocolHandlers = new Map<string, (request: Request) => Promise<Response>>();
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  });
  const printSession = Object.assign(new EventEmitter(), {
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
    protocol: { handle: vi.fn<(scheme: string, answer: (request: Request) => Response) => void>() },
  });
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    isReady: () => true,
    whenReady: () => Promise.resolve(),
    getPath: (name: string) => `${appData}/${name}`,
    setPath: vi.fn(),
    enableSandbox: vi.fn(),
    requestSingleInstanceLock: vi.fn(() => true),
    setAsDefaultProtocolClient: vi.fn(),
    commandLine: { getSwitchValue: () => '', hasSwitch: () => false, appendSwitch: vi.fn() },
    getLocaleCountryCode: () => 'SE',
    getVersion: () => '0.1.0',
    getName: () => 'Provenote',
    quit: vi.fn(),
  });
  class BrowserWindow extends StandInWindow {
    constructor(options: ConstructorParameters<typeof StandInWindow>[0]) {
      super(options);
      windows.push(this);
      app.emit(
        'web-contents-created',
        {},
        Object.assign(this.webContents, { setWindowOpenHandler: vi.fn() }),
      );
    }
  }
  const electron = {
    app,
    BrowserWindow,
    dialog: { showSaveDialog: vi.fn(), showOpenDialog: vi.fn(), showMessageBox: vi.fn() },
    ipcMain: {
      handle: (channel: string, answer: Answer) => void answers.set(channel, answer),
      on: (channel: string, answer: Answer) => void answers.set(channel, answer),
    },
    Menu: {
      buildFromTemplate: vi.fn((template: readonly MenuOfTest[]) => template),
      setApplicationMenu: vi.fn(),
    },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: vi.fn(),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        void protocolHandlers.set(scheme, handler),
    },
    screen: {
      getPrimaryDisplay: () => ({ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
      getAllDisplays: () => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
    },
    session: { defaultSession: session, fromPartition: vi.fn(() => printSession) },
    shell: { openExternal: vi.fn().mockResolvedValue(undefined) },
  };
  return { electron, windows, answers, protocolHandlers, session, printSession };
}

/** Runs a compiled CommonJS file with `electron` replaced, as Electron's own loader does it. */
export function runWithElectron(path: string, electron: unknown): void {
  const load = createRequire(import.meta.url);
  const nodeModule: { _load(request: string, ...rest: unknown[]): unknown } = load('node:module');
  const original = nodeModule._load;
  nodeModule._load = (request, ...rest) =>
    request === 'electron' ? electron : Reflect.apply(original, nodeModule, [request, ...rest]);
  try {
    load(path);
  } finally {
    nodeModule._load = original;
  }
}
