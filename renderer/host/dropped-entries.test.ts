import { expect, it } from 'vitest';
import { filesInFolder } from './dropped-entries';

type Tree = { readonly [name: string]: string | Tree };

/** Entries as a drop hands them over: a reader gives two at a time, and then none. */
function folderOf(name: string, tree: Tree): FileSystemDirectoryEntry {
  const entries = Object.entries(tree).map(([inner, content]) =>
    typeof content === 'string'
      ? {
          name: inner,
          isFile: true,
          isDirectory: false,
          file: (done: (file: File) => void) => done(new File([content], inner)),
        }
      : folderOf(inner, content),
  );
  const createReader = () => {
    const left = [...entries];
    return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 2)) };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemDirectoryEntry;
}

it('HO9 a folder gives all its files with their paths, however many a reader hands out at a time', async () => {
  const folder = folderOf('all', {
    'a.txt': 'a',
    'b.txt': 'b',
    'c.txt': 'c',
    deep: { er: { 'd.txt': 'words' } },
  });
  const files = await filesInFolder(folder);
  expect(files.map(({ path }) => path)).toEqual(['all/a.txt', 'all/b.txt', 'all/c.txt', 'all/deep/er/d.txt']);
  expect(await (await files[3]?.file())?.text()).toBe('words');
});

it('HO9 a folder that cannot be listed rejects', async () => {
  const createReader = () => ({
    readEntries: (_: unknown, fail: (cause: Error) => void) => fail(new DOMException('', 'NotReadableError')),
  });
  const folder = { name: 'all', isDirectory: true, createReader } as unknown as FileSystemDirectoryEntry;
  await expect(filesInFolder(folder)).rejects.toThrow(DOMException);
});
