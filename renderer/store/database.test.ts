import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freshLibrary, loadWindow, logged } from './testing/fresh-library';

afterEach(() => vi.restoreAllMocks());

/** Another program on the same disk, with a newer database. */
function newerDatabase(): Dexie {
  const newer = new Dexie('provenote');
  newer.version(2).stores({ notes: 'id, updatedAt' });
  return newer;
}

describe('ST24 a library that cannot be used says what to do', () => {
  it('when a newer Provenote upgrades it, this window stops writing', async () => {
    const window = await freshLibrary();
    const newer = newerDatabase();
    await newer.open();
    await expect(window.store.createNote()).rejects.toThrow('the library was closed. Reload the window');
    expect(window.messages()).toContain(
      'Another window updated the library, so this one stopped saving. Reload this window to go on.',
    );
    expect(await newer.table('notes').count()).toBe(0);
    newer.close();
  });

  it('when a newer Provenote upgraded it before, it does not open', async () => {
    const window = await freshLibrary();
    await window.store.closeLibrary();
    const newer = newerDatabase();
    await newer.open();
    newer.close();
    const late = await loadWindow();
    await expect(late.store.openLibrary()).rejects.toThrow('opened by a newer version of Provenote');
  });

  it('when the window may not store data', async () => {
    const window = await freshLibrary();
    await window.store.closeLibrary();
    const late = await loadWindow();
    vi.spyOn(late.database, 'open').mockRejectedValue(new DOMException('denied', 'SecurityError'));
    await expect(late.store.openLibrary()).rejects.toThrow('may not store data');
  });

  it('when the system closes it while it is in use', async () => {
    const window = await freshLibrary();
    window.database.backendDB().onclose?.(new Event('close'));
    expect(window.messages()).toEqual([
      'The system closed the library. Reload this window to open it again.',
    ]);
    await expect(window.store.createNote()).rejects.toThrow('the library was closed');
    expect(logged.at(-1)?.level).toBe('error');
  });
});
