import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportTemplate } from '../../../shared/model';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';

let first: TestWindow;
let second: TestWindow;
beforeEach(async () => {
  first = await freshLibrary();
  second = await anotherWindow();
});
afterEach(async () => {
  await first.store.closeLibrary();
  await second.store.closeLibrary();
});

const template = (id: string): ExportTemplate => {
  return { id, name: `Template ${id}`, scope: 'note', extension: 'md', text: '{{ title }}' };
};

function addTemplate({ store }: TestWindow, id: string): void {
  store.changeSettings({ exportTemplates: { ...store.settings().exportTemplates, [id]: template(id) } });
}

function markNotSame({ store }: TestWindow, pair: string): void {
  store.changeSettings({ notDuplicates: [...store.settings().notDuplicates, pair] });
}

const row = () => first.database.settings.get('settings');

/** The next start: both windows are closed first. */
async function nextStart(): Promise<TestWindow> {
  await first.store.closeLibrary();
  await second.store.closeLibrary();
  first = await anotherWindow();
  return first;
}

describe('ST130 two windows that change settings at one time', () => {
  it('lose nothing of each other, whatever was changed', async () => {
    first.store.changeSettings({ theme: 'dark', colourLabels: { amber: 'Claim?' } });
    second.store.changeSettings({ bibliographyStyle: 'mla', colourLabels: { teal: 'Figure' } });
    await Promise.all([first.store.flush(), second.store.flush()]);
    expect((await nextStart()).store.settings()).toMatchObject({
      theme: 'dark',
      bibliographyStyle: 'mla',
      colourLabels: { amber: 'Claim?', teal: 'Figure' },
    });
  });

  it('keep templates and marks of “not the same” that either made', async () => {
    addTemplate(first, 'one');
    markNotSame(first, 'a b');
    addTemplate(second, 'two');
    markNotSame(second, 'b c');
    await Promise.all([first.store.flush(), second.store.flush()]);
    expect(await row()).toMatchObject({
      exportTemplates: { one: template('one'), two: template('two') },
      notDuplicates: ['a b', 'b c'],
    });
  });

  it('keep what the other one took away', async () => {
    addTemplate(first, 'one');
    await first.store.flush();
    await expect.poll(() => Object.keys(second.store.settings().exportTemplates)).toEqual(['one']);
    first.store.changeSettings({ exportTemplates: {} });
    addTemplate(second, 'two');
    await Promise.all([first.store.flush(), second.store.flush()]);
    expect(await row()).toMatchObject({ exportTemplates: { two: template('two') } });
    expect(await row()).not.toMatchObject({ exportTemplates: { one: template('one') } });
  });

  it('keep what both leave when they are closed before it is written', async () => {
    addTemplate(first, 'one');
    first.inside.leaveSettings();
    addTemplate(second, 'two');
    second.inside.leaveSettings();
    const third = await anotherWindow();
    expect(Object.keys(third.store.settings().exportTemplates).toSorted()).toEqual(['one', 'two']);
    await third.store.flush();
    expect(await row()).toMatchObject({ exportTemplates: { one: template('one'), two: template('two') } });
    await third.store.closeLibrary();
  });

  it('do not bring back what a closed window left and wrote after all', async () => {
    first.store.changeSettings({ theme: 'dark' });
    first.inside.leaveSettings();
    await first.store.flush();
    await expect.poll(() => second.store.settings().theme).toBe('dark');
    second.store.changeSettings({ theme: 'light' });
    expect((await nextStart()).store.settings().theme).toBe('light');
  });
});

describe('ST131 what another window sets', () => {
  it('shows here, and what is being changed here stands', async () => {
    first.store.changeSettings({ textSize: 22 });
    second.store.changeSettings({ theme: 'dark' });
    addTemplate(second, 'two');
    await second.store.flush();
    await expect.poll(() => first.store.settings().theme).toBe('dark');
    expect(first.store.settings()).toMatchObject({
      textSize: 22,
      exportTemplates: { two: template('two') },
    });
  });

  it('leaves everything that says the same the same object', async () => {
    addTemplate(first, 'one');
    await first.store.flush();
    const before = first.store.settings().exportTemplates;
    second.store.changeSettings({ theme: 'dark' });
    await second.store.flush();
    await expect.poll(() => first.store.settings().theme).toBe('dark');
    expect(first.store.settings().exportTemplates).toBe(before);
  });

  it('does not reach what is each window’s own', async () => {
    first.store.changeSettings({ lastColour: 'teal', lastTag: 'claims' });
    second.store.changeSettings({ lastColour: 'amber', lastTag: 'figures', theme: 'dark' });
    await second.store.flush();
    await expect.poll(() => first.store.settings().theme).toBe('dark');
    expect(first.store.settings()).toMatchObject({ lastColour: 'teal', lastTag: 'claims' });
  });

  it('also where it is a citation style', async () => {
    await first.store.recallCitationStyles();
    await second.store.addCitationStyle({ title: 'House style', xml: '<style/>' });
    await expect.poll(() => first.inside.citationStyles().map(({ title }) => title)).toEqual(['House style']);
  });
});

describe('ST132 a damaged entry of the settings', () => {
  const damaged = {
    key: 'settings',
    hasSeenSample: true,
    theme: 'dark',
    exportTemplates: { bad: 7, good: template('good') },
    notDuplicates: ['a b', 9],
    keys: { search: ['Mod+K'], broken: 'Mod+L' },
  };

  it('hides no other, and is announced once', async () => {
    await first.database.settings.put(damaged);
    const { store, messages } = await nextStart();
    expect(store.settings()).toMatchObject({
      theme: 'dark',
      exportTemplates: { good: template('good') },
      notDuplicates: ['a b'],
      keys: { search: ['Mod+K'] },
    });
    expect(messages()).toEqual([
      '2 settings could not be read. They are kept as they were; everything else is here.',
    ]);
    await store.flush();
    expect((await nextStart()).messages()).toEqual([]);
  });

  it('stays as it was when others are changed', async () => {
    await first.database.settings.put(damaged);
    const { store } = await nextStart();
    addTemplate(first, 'new');
    markNotSame(first, 'c d');
    await store.flush();
    expect(await row()).toEqual({
      ...damaged,
      exportTemplates: { ...damaged.exportTemplates, new: template('new') },
      notDuplicates: ['a b', 9, 'c d'],
    });
  });
});
