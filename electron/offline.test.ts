import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { isLocalRequest, keepOffline, silenceChromium } from './offline';
import { PAGE_URL } from './page-url';

type RequestListener = (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void;
type DownloadListener = (event: { preventDefault(): void }, item: { getURL(): string }) => void;

function offlineSession(platform: NodeJS.Platform) {
  const onBeforeRequest = vi.fn<(listener: RequestListener) => void>();
  const on = vi.fn<(name: string, listener: DownloadListener) => void>();
  const setSpellCheckerEnabled = vi.fn();
  const report = vi.fn();
  const session = { webRequest: { onBeforeRequest }, on, setSpellCheckerEnabled } as unknown as Session;
  keepOffline(session, PAGE_URL, platform, report);
  return {
    request: onBeforeRequest.mock.calls[0]?.[0],
    download: on.mock.calls[0]?.[1],
    setSpellCheckerEnabled,
    report,
  };
}

describe('SH10 no request leaves the machine', () => {
  it.each([
    'provenote-app://library/assets/a.js',
    'blob:provenote-app://library/1',
    'data:,a',
    'devtools://devtools/a',
  ])('lets %s pass', (url) => {
    expect(isLocalRequest(PAGE_URL, url)).toBe(true);
  });

  it.each([
    'https://example.org/a.png',
    'http://127.0.0.1:8080/',
    'wss://example.org/',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'provenote-app://other/',
    'not an address',
  ])('stops %s', (url) => {
    expect(isLocalRequest(PAGE_URL, url)).toBe(false);
  });

  it('cancels and reports', () => {
    const { request, report } = offlineSession('linux');
    const callback = vi.fn();
    request?.({ url: 'https://example.org/a.png' }, callback);
    expect(callback).toHaveBeenCalledWith({ cancel: true });
    expect(report.mock.calls[0]?.[0]).toContain('https://example.org/a.png');
  });

  it('cancels nothing of the page', () => {
    const { request, report } = offlineSession('linux');
    const callback = vi.fn();
    request?.({ url: PAGE_URL }, callback);
    expect(callback).toHaveBeenCalledWith({ cancel: false });
    expect(report).not.toHaveBeenCalled();
  });

  it('refuses a download', () => {
    const { download } = offlineSession('linux');
    const preventDefault = vi.fn();
    download?.({ preventDefault }, { getURL: () => 'https://example.org/a.exe' });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('resolves no name', () => {
    const appendSwitch = vi.fn();
    silenceChromium({ appendSwitch });
    expect(appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
  });
});

describe('SH11 spelling is checked only where no dictionary is downloaded', () => {
  it.each([
    ['darwin', true],
    ['linux', false],
    ['win32', false],
  ] as const)('on %s: %s', (platform, isEnabled) => {
    expect(offlineSession(platform).setSpellCheckerEnabled).toHaveBeenCalledWith(isEnabled);
  });
});
