import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Session } from 'electron';
import { APP_SCHEME, type PrintRequest, type SaveOutcome } from '../shared/desktop-api';
import { keepOffline } from './offline';
import { type SaveParts, saveFile } from './save-file';

/** Pages to print have a host of their own, which is not the library's origin. */
const PRINT_URL = `${APP_SCHEME}://print/`;
/** Countries whose paper is Letter (CLDR 48, `measurementData/paperSize`); everywhere else it is A4. */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

interface PrintWindow {
  loadURL(url: string): Promise<void>;
  destroy(): void;
  readonly webContents: { printToPDF(options: PrintToPDFOptions): Promise<Uint8Array> };
}

export interface PrinterParts {
  /** A session that nothing else uses and that is kept nowhere. */
  readonly session: Session;
  readonly platform: NodeJS.Platform;
  /** ISO 3166, two letters; empty where the system does not say. */
  readonly country: string;
  openWindow(options: BrowserWindowConstructorOptions): PrintWindow;
  report(line: string): void;
}

/**
 * Gives a function that renders a page of HTML as a PDF in a window that is never shown, runs no script and
 * reaches no network. The page is served to that window alone, because a `data:` address holds 2 MB at most.
 */
export function createPrinter(parts: PrinterParts): (html: string) => Promise<Uint8Array> {
  const { session, platform, country, openWindow, report } = parts;
  const pages = new Map<string, string>();
  let count = 0;
  keepOffline(session, PRINT_URL, platform, report);
  session.protocol.handle(APP_SCHEME, ({ url }) => {
    const html = pages.get(url);
    if (html === undefined) return new Response(null, { status: 404 });
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
    return new Response(html, { headers });
  });
  return async (html) => {
    count += 1;
    const url = `${PRINT_URL}${count}`;
    pages.set(url, html);
    const window = openWindow({
      show: false,
      webPreferences: {
        session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
      },
    });
    try {
      await window.loadURL(url);
      return await window.webContents.printToPDF({
        pageSize: LETTER.has(country) ? 'Letter' : 'A4',
        preferCSSPageSize: false,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      pages.delete(url);
      window.destroy();
    }
  };
}

/** Renders the page, asks where to save it and writes the whole file, or nothing. A failure is a sentence naming the file. */
export async function printPage(
  parts: SaveParts & { render(html: string): Promise<Uint8Array>; report(line: string): void },
  { suggestedName, html }: PrintRequest,
): Promise<SaveOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await parts.render(html);
  } catch (error) {
    parts.report(`Rendering ${suggestedName} failed: ${String(error)}`);
    const problem = `“${suggestedName}” could not be made: Chromium did not render its pages. Export it as a web page and print that.`;
    return { outcome: 'failed', problem };
  }
  return saveFile(parts, { suggestedName, mediaType: 'application/pdf', bytes });
}
