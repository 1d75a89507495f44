import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createPrinter, printPage } from './print-page';

const HTML = '<!doctype html><p>Kept</p>';
const PDF = new TextEncoder().encode('%PDF');

function printer(country: string, loadURL = vi.fn().mockResolvedValue(undefined)) {
  const handle = vi.fn<(scheme: string, answer: (request: Request) => Response) => void>();
  const onBeforeRequest = vi.fn();
  const session = Object.assign(new EventEmitter(), {
    protocol: { handle },
    webRequest: { onBeforeRequest },
    setSpellCheckerEnabled: vi.fn(),
  }) as unknown as Session;
  const window = {
    loadURL,
    destroy: vi.fn(),
    webContents: { printToPDF: vi.fn().mockResolvedValue(PDF) },
  };
  const openWindow = vi.fn(() => window);
  const render = createPrinter({ session, platform: 'linux', country, openWindow, report: vi.fn() });
  const served = (url: string) => handle.mock.calls[0]?.[1](new Request(url));
  return { render, window, openWindow, served, onBeforeRequest };
}

describe('EX102 on the desktop a page becomes a PDF in a window of its own', () => {
  it('that is never shown, runs no script, and goes', async () => {
    const { render, window, openWindow } = printer('SE');
    expect(await render(HTML)).toBe(PDF);
    expect(openWindow).toHaveBeenCalledWith(
      expect.objectContaining({
        show: false,
        webPreferences: expect.objectContaining({ javascript: false, sandbox: true, nodeIntegration: false }),
      }),
    );
    expect(window.destroy).toHaveBeenCalledOnce();
  });

  it('to which alone the page is served, while it is rendered', async () => {
    let response: Response | undefined;
    const parts = printer(
      'SE',
      vi.fn(async (url: string) => {
        response = parts.served(url);
      }),
    );
    await parts.render(HTML);
    expect(await response?.text()).toBe(HTML);
    expect(response?.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox$/);
    expect(parts.served('provenote-app://print/1')?.status).toBe(404);
  });

  it('from which no request leaves', () => {
    const callback = vi.fn();
    printer('SE').onBeforeRequest.mock.calls[0]?.[0]({ url: 'https://example.org/' }, callback);
    expect(callback).toHaveBeenCalledWith({ cancel: true });
  });

  it.each([
    ['US', 'Letter'],
    ['MX', 'Letter'],
    ['KR', 'A4'],
    ['', 'A4'],
  ])('on the paper of the country: %s has %s', async (country, pageSize) => {
    const { render, window } = printer(country);
    await render(HTML);
    expect(window.webContents.printToPDF).toHaveBeenCalledWith(expect.objectContaining({ pageSize }));
  });

  it('and a page that cannot be rendered is reported by name, its window gone, nothing asked', async () => {
    const { render, window } = printer('SE', vi.fn().mockRejectedValue(new Error('ERR_FAILED')));
    const showSaveDialog = vi.fn();
    const report = vi.fn();
    const outcome = await printPage(
      { folder: '/', showSaveDialog, write: vi.fn(), render, report },
      { suggestedName: 'Kept.pdf', html: HTML },
    );
    expect(outcome).toMatchObject({ outcome: 'failed', problem: expect.stringContaining('“Kept.pdf”') });
    expect(report).toHaveBeenCalledWith(expect.stringContaining('ERR_FAILED'));
    expect(window.destroy).toHaveBeenCalledOnce();
    expect(showSaveDialog).not.toHaveBeenCalled();
  });
});
