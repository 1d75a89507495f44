import { sizeInWords } from './size-in-words';
import { isArchiveName, sizeLimit } from './source-kinds';

/** Thrown by what reads a file that cannot be read; its message is the sentence for the user. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** The sentence for a file above the `sizeLimit` of its name; it is refused before a byte of it is read. */
export function tooLargeProblem(name: string, size: number): string {
  const kind = isArchiveName(name) ? 'an archive' : 'a source';
  return `“${name}” has ${sizeInWords(size)}; ${kind} may have ${sizeInWords(sizeLimit(name))} at most.`;
}

/** The sentence for a file that was chosen and could not be read; `reason` is a clause without a full stop. */
export function unreadableProblem(name: string, reason: string): string {
  return `“${name}” could not be read: ${reason}.`;
}

/** The sentence for a file that could not be written; `reason` is a clause without a full stop. */
export function unwritableProblem(name: string, reason: string): string {
  return `“${name}” could not be saved: ${reason}.`;
}
