import type { OpenedArchive, OpenedFile } from '../../shared/desktop-api';
import { tooLargeProblem, unreadableProblem } from '../../shared/file-problems';
import { rangesOf } from '../../shared/file-ranges';
import { acceptedBy, CHOOSERS, type OpenPurpose } from '../../shared/open-purposes';
import { isArchiveName, sizeLimit } from '../../shared/source-kinds';

/**
 * Asks for files through an input that is in the page only while the chooser is open. Resolves to an empty
 * list when the user cancels (the input's `cancel` event).
 */
export function chooseFiles(document: Document, purpose: OpenPurpose): Promise<readonly OpenedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = CHOOSERS[purpose].isMany;
  input.accept = acceptedBy(purpose);
  input.hidden = true;
  return new Promise((resolve, reject) => {
    const finish = (files: Promise<readonly OpenedFile[]>): void => {
      input.remove();
      files.then(resolve, reject);
    };
    input.addEventListener('cancel', () => finish(Promise.resolve([])));
    input.addEventListener('change', () => finish(readFiles([...(input.files ?? [])])));
    document.body.append(input);
    input.click();
  });
}

/** Reads each file on its own, but archives, which are read by ranges; one that vanished, or is too large, is reported by name beside the others. */
export function readFiles(files: readonly File[]): Promise<readonly OpenedFile[]> {
  return Promise.all(files.map(readOne));
}

async function readOne(file: File): Promise<OpenedFile> {
  const { name, size } = file;
  if (size > sizeLimit(name)) return { ok: false, name, problem: tooLargeProblem(name, size) };
  if (isArchiveName(name)) return archiveOf(file);
  try {
    return { ok: true, name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return { ok: false, name, problem: unreadableProblem(name, reasonOf(error)) };
  }
}

function archiveOf(file: File): OpenedArchive {
  const { name, size } = file;
  const { read } = rangesOf(file);
  return {
    ok: true,
    name,
    size,
    readPart: async (start, end) => {
      try {
        return { ok: true, bytes: await read(start, end) };
      } catch (error) {
        return { ok: false, problem: unreadableProblem(name, reasonOf(error)) };
      }
    },
  };
}

/** A browser tells no more than a DOMException's name (File API, section 6.4). */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError') return 'it was moved or deleted after it was chosen';
  if (name === 'NotReadableError') return 'it changed after it was chosen, or this browser may not read it';
  return 'the browser did not say why';
}
