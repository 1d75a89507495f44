import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { watchPage } from './page-health';

function watched(response: number) {
  const webContents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  const window = { webContents, destroy: vi.fn() };
  const ask = vi.fn().mockResolvedValue({ response, checkboxChecked: false });
  const log = vi.fn();
  watchPage(window as unknown as Parameters<typeof watchPage>[0], ask, log);
  return { webContents, window, ask, log };
}

describe('SH25 a page that dies', () => {
  it('is reloaded if the user wants it', async () => {
    const { webContents, log } = watched(0);
    webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 });
    await expect.poll(() => webContents.reload).toHaveBeenCalledOnce();
    expect(log).toHaveBeenCalledWith({ level: 'error', message: 'The page died', cause: 'oom 5' });
  });

  it('is closed if the user wants that', async () => {
    const { webContents, window } = watched(1);
    webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
    await expect.poll(() => window.destroy).toHaveBeenCalledOnce();
    expect(webContents.reload).not.toHaveBeenCalled();
  });

  it('asks nothing when it ended as it should', () => {
    const { webContents, ask } = watched(0);
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(ask).not.toHaveBeenCalled();
  });
});
