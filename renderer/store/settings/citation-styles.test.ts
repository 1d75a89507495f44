import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const HOUSE = { title: 'House style', xml: '<style/>' };

async function storedRow(): Promise<unknown> {
  return window.database.settings.get('citation-styles');
}

describe('EX82 the user’s own citation styles', () => {
  it('come back at the next start', async () => {
    const kept = await window.store.addCitationStyle(HOUSE);
    await window.store.closeLibrary();
    window = await anotherWindow();
    expect(await storedRow()).toMatchObject({ styles: [{ ...HOUSE, id: kept.id }] });
  });

  it('take the place of an earlier one of the same title, and keep its id', async () => {
    const first = await window.store.addCitationStyle(HOUSE);
    const second = await window.store.addCitationStyle({ ...HOUSE, xml: '<style version="1.0"/>' });
    expect(second.id).toBe(first.id);
    expect(await storedRow()).toMatchObject({ styles: [second] });
  });

  it('are gone when removed, and a message says so', async () => {
    const kept = await window.store.addCitationStyle(HOUSE);
    await window.store.removeCitationStyle(kept);
    expect(await storedRow()).toMatchObject({ styles: [] });
    expect(window.messages()).toContain('Removed the style “House style”');
  });

  it('leave one that cannot be read where it is', async () => {
    await window.database.settings.put({ key: 'citation-styles', styles: [{ id: 7 }] });
    const kept = await window.store.addCitationStyle(HOUSE);
    await window.store.removeCitationStyle(kept);
    expect(await storedRow()).toMatchObject({ styles: [{ id: 7 }] });
  });
});
