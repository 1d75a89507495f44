import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshLibrary, logged, type TestWindow } from '../testing/fresh-library';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

describe('ST27 what goes wrong is shown once and logged with its cause', () => {
  it('shows the sentence and logs the cause of the cause', () => {
    const cause = new Error('outer', { cause: new Error('inner') });
    window.store.reportError('The export was not saved.', cause);
    expect(window.messages()).toEqual(['The export was not saved.']);
    expect(logged.at(-1)?.cause).toMatch(/outer[\s\S]*caused by[\s\S]*inner/);
  });

  it('does not show the same failure twice', () => {
    const cause = new Error('full');
    window.store.reportError('The note was not saved.', cause);
    window.store.reportError('Something went wrong.', cause);
    expect(window.messages()).toEqual(['The note was not saved.']);
  });

  it('shows a sentence that stands already once, as the newest', () => {
    window.store.announce('Copied.');
    window.store.announce('Saved.');
    window.store.announce('Copied.');
    expect(window.messages()).toEqual(['Saved.', 'Copied.']);
  });
});
