import { describe, expect, it } from 'vitest';
import { contentOfItems, inputsFromClipboard, inputsFromFiles, inputsFromOpened } from './import-inputs';

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
