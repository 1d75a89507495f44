import { afterEach, describe, expect, it } from 'vitest';
import type { ExportTemplate } from '../../../shared/model';
import { archiveOf, importInto } from '../testing/archives';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText } from '../testing/make-records';

let window: TestWindow;
afterEach(() => window.store.closeLibrary());

const TEXT = 'The harbour master counted 340 boats.';

function template(id: string, text: string, name = 'House'): ExportTemplate {
  return { id, name, scope: 'note', extension: 'md', text };
}

function setTemplates({ store }: TestWindow, ...templates: readonly ExportTemplate[]): void {
  store.changeSettings({ exportTemplates: Object.fromEntries(templates.map((one) => [one.id, one])) });
}

/** A library with a source, a template, a style and a decision, as an archive. */
async function archiveWith(...templates: readonly ExportTemplate[]): Promise<Uint8Array> {
  const other = await freshLibrary();
  await addText(other, 'harbour.txt', TEXT);
  setTemplates(other, ...templates);
  const style = await other.store.addCitationStyle({ title: 'House style', xml: '<style id="archive"/>' });
  other.store.changeSettings({ notDuplicates: ['a b'], bibliographyStyle: style.id, theme: 'dark' });
  other.store.changeSettings({ exportFormats: { note: 'template:t' } });
  await other.store.flush();
  const archive = await archiveOf(other);
  await other.store.closeLibrary();
  return archive;
}

async function storedTemplates(): Promise<readonly string[]> {
  const row = await window.database.settings.get('settings');
  const templates = Object.values((row as { exportTemplates?: object }).exportTemplates ?? {});
  return templates.map(({ name, text }: ExportTemplate) => `${name}: ${text}`);
}

async function storedStyles(): Promise<readonly string[]> {
  const row = await window.database.settings.get('citation-styles');
  return ((row as { styles?: { title: string }[] } | undefined)?.styles ?? []).map(({ title }) => title);
}

describe('ST133 an archive’s templates, styles and decisions', () => {
  it('come beside the own ones of a library with sources, whose other settings stay', async () => {
    const archive = await archiveWith(template('t', 'theirs', 'Theirs'));
    window = await freshLibrary();
    await addText(window, 'council.txt', 'The council counted none.');
    setTemplates(window, template('m', 'mine', 'Mine'));
    window.store.changeSettings({ notDuplicates: ['c d'] });
    const item = await importInto(window, archive);
    expect(item?.message).toBe(
      'Archive: 1 source, 1 export template, 1 citation style and 1 pair of sources that are not the same added.',
    );
    expect(await storedTemplates()).toEqual(['Mine: mine', 'Theirs: theirs']);
    expect(await storedStyles()).toEqual(['House style']);
    await expect.poll(() => window.store.settings().notDuplicates).toEqual(['c d', 'a b']);
    expect(window.store.settings().theme).toBe('system');
  });

  it('come beside the own ones also where the library holds nothing else', async () => {
    const archive = await archiveWith(template('t', 'theirs', 'Theirs'));
    window = await freshLibrary();
    setTemplates(window, template('m', 'mine', 'Mine'));
    await window.store.addCitationStyle({ title: 'My style', xml: '<style id="mine"/>' });
    await importInto(window, archive);
    expect(await storedTemplates()).toEqual(['Mine: mine', 'Theirs: theirs']);
    expect(await storedStyles()).toEqual(['My style', 'House style']);
    expect(window.store.settings().theme).toBe('dark');
  });

  it('get a number where their name is taken by another', async () => {
    const archive = await archiveWith(template('t', 'theirs'));
    window = await freshLibrary();
    setTemplates(window, template('m', 'mine'));
    await window.store.addCitationStyle({ title: 'House style', xml: '<style id="mine"/>' });
    const item = await importInto(window, archive);
    expect(item?.message).toContain('2 names of a template or style taken here and given a number');
    expect(await storedTemplates()).toEqual(['House: mine', 'House (2): theirs']);
    expect(await storedStyles()).toEqual(['House style', 'House style (2)']);
  });

  it('are not added again when they are there, whatever they are called here', async () => {
    const archive = await archiveWith(template('t', 'theirs'));
    window = await freshLibrary();
    setTemplates(window, template('m', 'mine'));
    await importInto(window, archive);
    const again = await importInto(window, archive);
    expect(again?.message).toMatch(/^Archive: nothing new; 1 was there already\.$/);
    expect(await storedTemplates()).toEqual(['House: mine', 'House (2): theirs']);
  });

  it('get another id where theirs is taken, and what was chosen follows', async () => {
    const archive = await archiveWith(template('t', 'theirs'));
    window = await freshLibrary();
    setTemplates(window, template('t', 'mine'));
    await importInto(window, archive);
    expect(await storedTemplates()).toEqual(['House: mine', 'House (2): theirs']);
    const { exportFormats, exportTemplates } = window.store.settings();
    const [, id] = Object.keys(exportTemplates);
    expect(exportFormats).toEqual({ note: `template:${id}` });
    expect(id).not.toBe('t');
  });

  it('are brought in also where they are all that is new', async () => {
    const archive = await archiveWith(template('t', 'theirs'));
    window = await freshLibrary();
    await importInto(window, archive);
    setTemplates(window);
    await window.store.flush();
    const item = await importInto(window, archive);
    expect(item?.message).toMatch(/^Archive: 1 export template added; 1 was there already\.$/);
    await window.store.undo();
    expect(await storedTemplates()).toEqual([]);
    await window.store.redo();
    expect(await storedTemplates()).toEqual(['House: theirs']);
  });
});

describe('ST134 undo of an archive', () => {
  it('takes back what it did to the settings, and redo makes it again', async () => {
    const archive = await archiveWith(template('t', 'theirs', 'Theirs'));
    window = await freshLibrary();
    setTemplates(window, template('m', 'mine', 'Mine'));
    window.store.changeSettings({ textSize: 22 });
    await window.store.flush();
    const before = await window.database.settings.toArray();
    await importInto(window, archive);
    await window.store.flush();
    await window.store.undo();
    expect(await storedTemplates()).toEqual(['Mine: mine']);
    expect(await storedStyles()).toEqual([]);
    expect(await window.database.settings.get('settings')).toMatchObject(before[0] as object);
    await expect.poll(() => window.store.settings().theme).toBe('system');
    await window.store.redo();
    expect(await storedTemplates()).toEqual(['Mine: mine', 'Theirs: theirs']);
    expect(await storedStyles()).toEqual(['House style']);
  });

  it('leaves what was changed since', async () => {
    const archive = await archiveWith(template('t', 'theirs', 'Theirs'));
    window = await freshLibrary();
    await importInto(window, archive);
    setTemplates(window, template('t', 'edited', 'Theirs'), template('n', 'new', 'New'));
    await window.store.flush();
    await window.store.undo();
    expect(await storedTemplates()).toEqual(['Theirs: edited', 'New: new']);
  });
});
