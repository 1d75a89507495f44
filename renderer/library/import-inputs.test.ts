import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  contentOfItems,
  inputsFromClipboard,
  inputsFromFiles,
  inputsFromFolder,
  inputsFromOpened,
  withArchivesUnpacked,
} from './import-inputs';

const nothing = { files: [], html: '', text: '' };
const note = new File(['The lamp went dark.'], 'lamp.txt', { type: 'text/plain' });
const picture = new File(['png'], 'image.png', { type: 'image/png' });
const decode = async (read: (() => Promise<Uint8Array>) | undefined) =>
  new TextDecoder().decode(await read?.());

describe('LI7 a paste brings in', () => {
  it('the article when a page was copied', async () => {
    const [input] = inputsFromClipboard({ ...nothing, html: '<p>The lamp</p>', text: 'The lamp' });
    expect(input).toMatchObject({ name: 'Clipboard', mediaType: 'text/html' });
    expect(await decode(input?.read)).toBe('<p>The lamp</p>');
  });
  it('plain text when the HTML only colours it', async () => {
    const [input] = inputsFromClipboard({
      ...nothing,
      html: '<meta charset="utf-8"><span style="color:red">The lamp</span>',
      text: 'The lamp',
    });
    expect(input).toMatchObject({ name: 'Clipboard', mediaType: 'text/plain' });
    expect(await decode(input?.read)).toBe('The lamp');
  });
  it('files that were copied rather than their names', () => {
    expect(
      inputsFromClipboard({ ...nothing, files: [note], text: 'lamp.txt' }).map(({ name }) => name),
    ).toEqual(['lamp.txt']);
  });
  it('words rather than the picture of them', () => {
    expect(
      inputsFromClipboard({ files: [picture], html: '<table><tr><td>340</td></tr></table>', text: '340' }),
    ).toMatchObject([{ name: 'Clipboard', mediaType: 'text/html' }]);
  });
  it('a picture alone, so that it can be said that pictures cannot be read', () => {
    expect(inputsFromClipboard({ ...nothing, files: [picture] }).map(({ name }) => name)).toEqual([
      'image.png',
    ]);
  });
  it('nothing when there is nothing but white space', () => {
    expect(inputsFromClipboard({ ...nothing, text: ' \n' })).toEqual([]);
  });
  it('what the browser lets the page read', async () => {
    const item = {
      types: ['text/plain', 'text/html'],
      getType: async (type: string) => new Blob([type === 'text/html' ? '<p>The lamp</p>' : 'The lamp']),
      presentationStyle: 'unspecified' as const,
    };
    expect(await contentOfItems([item])).toEqual({ files: [], html: '<p>The lamp</p>', text: 'The lamp' });
  });
});

describe('LI5 a file is read when its turn comes', () => {
  it('with its name and its kind', async () => {
    const [input] = inputsFromFiles([note]);
    expect(input).toMatchObject({ name: 'lamp.txt', mediaType: 'text/plain' });
    expect(await decode(input?.read)).toBe('The lamp went dark.');
  });
  it('and carries the sentence of the host when it could not be read', () => {
    expect(inputsFromOpened([{ ok: false, name: 'lamp.txt', problem: '“lamp.txt” is gone.' }])).toMatchObject(
      [{ name: 'lamp.txt', problem: '“lamp.txt” is gone.' }],
    );
  });
});

describe('LI6 folders and archives', () => {
  const file = (path: string, content = 'words') => ({ path, file: async () => new File([content], path) });

  it('are one input for each source in them, and one sentence for the rest', async () => {
    const inputs = inputsFromFolder('all', [
      file('all/a.txt', 'first'),
      file('all/deep/b.md'),
      file('all/c.png'),
    ]);
    expect(inputs.map(({ name }) => name)).toEqual(['a.txt', 'b.md', 'all']);
    expect(await decode(inputs[0]?.read)).toBe('first');
    expect(inputs[2]?.problem).toBe('“c.png” in “all” cannot be imported; the other files were.');
  });

  it('LI114 lead from a page to its pictures, which are not named as left out', async () => {
    const inputs = inputsFromFolder('all', [
      file('all/a.md'),
      file('all/pictures/b.png', 'bytes'),
      file('c.png'),
    ]);
    expect(inputs.map(({ problem }) => problem)).toEqual([
      undefined,
      '“c.png” in “all” cannot be imported; the other files were.',
    ]);
    const read = async (path: string) => inputs[0]?.beside?.(path)?.();
    expect(Buffer.from((await read('pictures/b.png')) ?? []).toString()).toBe('bytes');
    expect(await read('pictures/none.png')).toEqual(new Uint8Array());
  });

  it('without a source say so', () => {
    expect(inputsFromFolder('all', [])).toMatchObject([
      { problem: '“all” holds no files. Nothing was imported.' },
    ]);
  });

  it('refuse a file that is too large before it is read', async () => {
    const huge = Object.defineProperty(new File(['x'], 'a.txt'), 'size', { value: 50_000_000 });
    const [input] = inputsFromFolder('all', [{ path: 'all/a.txt', file: async () => huge }]);
    await expect(input?.read()).rejects.toThrow('“a.txt” has 50 MB');
  });

  it('are unpacked from an archive, file by file', async () => {
    const bytes = zipSync({ 'x/a.txt': Buffer.from('first'), 'x/b.txt': Buffer.from('second') });
    const inputs = await withArchivesUnpacked(inputsFromFiles([new File([bytes], 'all.zip'), note]));
    expect(inputs.map(({ name }) => name)).toEqual(['a.txt', 'b.txt', 'lamp.txt']);
    expect(await decode(inputs[1]?.read)).toBe('second');
  });

  it('LI40 but for an archive of a library, which stays whole', async () => {
    const bytes = zipSync({
      'manifest.json': Buffer.from('{"format":"provenote-archive"}'),
      'a.md': Buffer.from('a'),
    });
    const inputs = await withArchivesUnpacked(inputsFromFiles([new File([bytes], 'library.zip')]));
    expect(inputs.map(({ name }) => name)).toEqual(['library.zip']);
    expect(await inputs[0]?.read()).toEqual(bytes);
  });

  it('LI71 whichever of the two endings it has, in any case', async () => {
    const library = zipSync({ 'manifest.json': Buffer.from('{"format":"provenote-archive"}') });
    const sources = zipSync({ 'a.txt': Buffer.from('first') });
    const files = [new File([library], 'library.provenote'), new File([sources], 'SOURCES.PROVENOTE')];
    const inputs = await withArchivesUnpacked(inputsFromFiles(files));
    expect(inputs.map(({ name }) => name)).toEqual(['library.provenote', 'a.txt']);
  });

  it('keep the sentence of an archive that cannot be opened', async () => {
    const [input] = await withArchivesUnpacked(inputsFromFiles([new File(['no archive'], 'all.zip')]));
    expect(input?.problem).toContain('“all.zip” is a ZIP archive that is damaged');
  });
});
