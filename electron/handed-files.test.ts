import { describe, expect, it, vi } from 'vitest';
import { createHandedFiles, filesOfCommandLine } from './handed-files';

const read = async (name: string) => ({ ok: true, name, bytes: new Uint8Array([1]) }) as const;

describe('SH29 the files of a command line are opened', () => {
  it('from the folder it was typed in, without the program, switches and other addresses', () => {
    const words = [
      '/opt/Provenote/provenote',
      '--no-sandbox',
      'ferry.html',
      '/home/mira/기사.pdf',
      'https://example.org/',
    ];
    expect(filesOfCommandLine({ words, folder: '/home/mira', isPackaged: true })).toEqual([
      '/home/mira/ferry.html',
      '/home/mira/기사.pdf',
    ]);
  });

  it('without the folder of a program that is not packaged', () => {
    expect(
      filesOfCommandLine({ words: ['electron', '.', 'ferry.md'], folder: '/home/mira', isPackaged: false }),
    ).toEqual(['/home/mira/ferry.md']);
  });

  it('from file addresses, of this machine alone', () => {
    const words = ['provenote', 'file:///home/mira/a%20b.txt', 'file://elsewhere.example/a.txt'];
    expect(filesOfCommandLine({ words, folder: '/', isPackaged: true })).toEqual(['/home/mira/a b.txt']);
  });
});

it('SH92 a command line with a link has no files, whatever else it names', () => {
  const words = ['provenote', '--', 'provenote://source/s1', 'C:\\Users\\mira\\secret.txt', '/etc/passwd'];
  expect(filesOfCommandLine({ words, folder: '/', isPackaged: true })).toEqual([]);
});

describe('SH30 what the system hands over waits for the page', () => {
  it('is given once, and the page is told', async () => {
    const tell = vi.fn();
    const handed = createHandedFiles(read, tell);
    handed.add(['a.html']);
    handed.add(['b.html']);
    expect(tell).toHaveBeenCalledTimes(2);
    expect((await handed.take()).map(({ name }) => name)).toEqual(['a.html', 'b.html']);
    expect(await handed.take()).toEqual([]);
  });

  it('is nothing to tell of when there are no files', () => {
    const tell = vi.fn();
    createHandedFiles(read, tell).add([]);
    expect(tell).not.toHaveBeenCalled();
  });
});
