import { describe, expect, it } from 'vitest';
import { rangesOf } from '../file-ranges';
import { contentOfFolder, unpackArchive } from './index';
import { zipOf } from './testing/make-book';

const at = (...paths: string[]) => paths.map((path) => ({ path }));
const pathsOf = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('IM86 the files of an archive', () => {
  it('come in the order of their paths, each with its own bytes', async () => {
    const bytes = zipOf({ 'b/two.md': 'second', 'a/one.txt': 'first', 'a/deep/er/three.html': 'third' });
    const { files, problem } = await unpackArchive({ name: 'all.zip', ranges: rangesOf(bytes) });
    expect(problem).toBeNull();
    const contents = files.map(async ({ name, read }) => [
      name,
      new TextDecoder().decode((await read()) ?? undefined),
    ]);
    expect(await Promise.all(contents)).toEqual([
      ['three.html', 'third'],
      ['one.txt', 'first'],
      ['two.md', 'second'],
    ]);
  });

  it('do not hold those of an archive inside', async () => {
    const bytes = zipOf({ 'inner.zip': zipOf({ 'a.txt': 'words' }), 'b.txt': 'words' });
    const { files, problem } = await unpackArchive({ name: 'all.zip', ranges: rangesOf(bytes) });
    expect(pathsOf(files)).toEqual(['b.txt']);
    expect(problem?.message).toBe('“inner.zip” in “all.zip” cannot be imported; the other files were.');
  });
});

describe('IM87 of a folder', () => {
  it('what is hidden or of the system is passed over', () => {
    const files = at('x/.DS_Store', '__MACOSX/x/._a.txt', 'x/Thumbs.db', 'x/.git/a.txt', 'x/a.txt');
    expect(contentOfFolder(files)).toEqual({ chosen: at('x/a.txt'), leftOut: [] });
  });

  it('a page is a source and what was saved beside it is not', () => {
    const files = at('x/Page.html', 'x/Page_files/frame.html', 'x/Page_files/a.css', 'x/My_files/a.txt');
    expect(contentOfFolder(files)).toEqual({ chosen: at('x/Page.html', 'x/My_files/a.txt'), leftOut: [] });
  });

  it('what cannot be a source is named, and counted after the third', async () => {
    const bytes = zipOf({
      'a.png': '1',
      'b.exe': '2',
      'c.xls': '3',
      'd.zip': '4',
      'e.mp3': '5',
      'f.txt': 'words',
    });
    const { problem } = await unpackArchive({ name: 'all.zip', ranges: rangesOf(bytes) });
    expect(problem?.message).toBe(
      '“a.png”, “b.exe”, “c.xls” and 2 others in “all.zip” cannot be imported; the other files were.',
    );
  });
});

describe('IM88 an archive that brings nothing in', () => {
  const whole = zipOf({ 'a.txt': 'words '.repeat(80) });
  it.each([
    ['is cut', whole.subarray(0, 60), /“all\.zip” is a ZIP archive that is damaged/],
    [
      'is a bomb',
      zipOf({ 'a.txt': new Uint8Array(20_000_000) }),
      /“all\.zip” was not unpacked: “a\.txt” in it/,
    ],
    [
      'holds no source',
      zipOf({ 'a.png': '1' }),
      /“all\.zip” holds no file that can be imported, only “a\.png”\./,
    ],
    ['is empty', zipOf({}), /“all\.zip” holds no files/],
  ])('because it %s says so', async (_, bytes, sentence) => {
    const { files, problem } = await unpackArchive({ name: 'all.zip', ranges: rangesOf(bytes) });
    expect(files).toEqual([]);
    expect(problem?.message).toMatch(sentence);
  });

  it('a damaged file costs that file alone', async () => {
    const bytes = zipOf({ 'a.txt': 'abcdefghij'.repeat(9), 'b.txt': 'other words' });
    const spoilt = bytes.map((byte, index) => (index > 36 && index < 44 ? byte ^ 0x55 : byte));
    const { files } = await unpackArchive({ name: 'all.zip', ranges: rangesOf(spoilt) });
    expect(await Promise.all(files.map(async ({ read }) => (await read()) === null))).toEqual([true, false]);
  });

  it('a locked file is named before it is read', async () => {
    const bytes = zipOf({ 'a.txt': 'words' });
    const list = Buffer.from(bytes).indexOf('PK\x01\x02');
    const locked = bytes.map((byte, index) => (index === list + 8 ? byte | 1 : byte));
    const { files } = await unpackArchive({ name: 'all.zip', ranges: rangesOf(locked) });
    expect(files[0]?.problem).toContain('“a.txt” in “all.zip” is locked with a password');
  });
});
