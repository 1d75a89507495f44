import { describe, expect, it } from 'vitest';
import type { OpenPurpose } from '../../shared/open-purposes';
import { chooseFiles, readFiles } from './choose-files';

class StandInInput extends EventTarget {
  files: File[] | null = null;
  multiple = false;
  accept = '';
  isInPage = false;
  wasClicked = false;
  click(): void {
    this.wasClicked = true;
  }
  remove(): void {
    this.isInPage = false;
  }
}

function chooser(purpose: OpenPurpose = 'sources') {
  const input = new StandInInput();
  const body = {
    append: (added: StandInInput) => {
      added.isInPage = true;
    },
  };
  const document = { createElement: () => input, body } as unknown as Document;
  return { input, answer: chooseFiles(document, purpose) };
}

function unreadable(name: string, errorName: string): File {
  return Object.assign(new File(['x'], name), {
    arrayBuffer: () => Promise.reject(new DOMException('', errorName)),
  });
}

describe('HO1 choosing files', () => {
  it('answers with their bytes and leaves no input behind', async () => {
    const { input, answer } = chooser();
    expect([input.wasClicked, input.isInPage]).toEqual([true, true]);
    input.files = [new File(['abc'], 'a.txt')];
    input.dispatchEvent(new Event('change'));
    expect(await answer).toEqual([{ ok: true, name: 'a.txt', bytes: new Uint8Array([97, 98, 99]) }]);
    expect(input.isInPage).toBe(false);
  });

  it('answers with an empty list when the user cancels', async () => {
    const { input, answer } = chooser();
    input.dispatchEvent(new Event('cancel'));
    expect(await answer).toEqual([]);
    expect(input.isInPage).toBe(false);
  });
});

describe('HO29 the chooser offers what the files are for', () => {
  it('one Markdown file to be updated, and sources by the dozen', async () => {
    expect(chooser('export').input).toMatchObject({ multiple: false, accept: '.md,.markdown,.txt' });
    expect(chooser('sources').input).toMatchObject({ multiple: true });
  });
});

describe('HO2 a file that cannot be read', () => {
  it('is reported by name beside the others', async () => {
    const files = [unreadable('gone.html', 'NotFoundError'), new File(['a'], 'here.txt')];
    expect(await readFiles(files)).toEqual([
      {
        ok: false,
        name: 'gone.html',
        problem: '“gone.html” could not be read: it was moved or deleted after it was chosen.',
      },
      { ok: true, name: 'here.txt', bytes: new Uint8Array([97]) },
    ]);
  });

  it('is refused unread when it is too large', async () => {
    const large = Object.defineProperty(unreadable('large.txt', 'NotReadableError'), 'size', {
      value: 52_400_000,
    });
    expect(await readFiles([large])).toEqual([
      { ok: false, name: 'large.txt', problem: '“large.txt” has 52.4 MB; a source may have 20 MB at most.' },
    ]);
  });
});

describe('HO113 an archive is read by ranges', () => {
  it('and never whole', async () => {
    const file = Object.assign(new File(['PK and what follows'], 'library.zip'), {
      arrayBuffer: () => Promise.reject(new Error('It was read whole')),
    });
    const [opened] = await readFiles([file]);
    if (!opened?.ok || !('readPart' in opened)) throw new Error('It was not opened by ranges');
    expect(opened.size).toBe(19);
    expect(await opened.readPart(3, 6)).toEqual({ ok: true, bytes: new Uint8Array(Buffer.from('and')) });
  });

  it('and says why it cannot be read any more', async () => {
    const file = Object.assign(new File(['PK'], 'library.zip'), {
      slice: () => unreadable('library.zip', 'NotReadableError'),
    });
    const [opened] = await readFiles([file]);
    if (!opened?.ok || !('readPart' in opened)) throw new Error('It was not opened by ranges');
    expect(await opened.readPart(0, 1)).toEqual({
      ok: false,
      problem:
        '“library.zip” could not be read: it changed after it was chosen, or this browser may not read it.',
    });
  });
});
