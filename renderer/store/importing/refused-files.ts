import { UnreadableFile, unreadableProblem } from '../../../shared/file-problems';
import type { ImportProblem } from '../../../shared/importing';
import { isStub } from '../records/stubs';
import { findSource } from '../sources/sources';
import { type Ending, failed, type ImportInput, type ImportItem } from './import-items';
import { type KeptOutcome, keepFile } from './kept-files';

interface RefusedFile {
  readonly input: ImportInput;
  readonly mediaType: string;
}

/** Files in the panel whose text could not be had, by item: they are read again if they are kept all the same. */
const files = new Map<string, RefusedFile>();

/**
 * The ending of a file whose text cannot be had. It can still be kept, unless it is empty or would stand in
 * place of a text that is there (ST79).
 */
export async function refuse(
  input: ImportInput,
  itemId: string,
  mediaType: string,
  { code, message }: ImportProblem,
): Promise<Ending> {
  const { name, read, versionOf } = input;
  const source = versionOf === undefined ? null : await findSource(versionOf);
  const isKeepable = code !== 'empty' && code !== 'cancelled' && (source === null || isStub(source));
  if (isKeepable) files.set(itemId, { input: { name, read, versionOf }, mediaType });
  return { ...failed(message), isKeepable };
}

/** Keeps a file that was refused; null for one that is forgotten. Rejects when it cannot be read any more. */
export async function keepRefused({ id, name, message }: ImportItem): Promise<KeptOutcome | null> {
  const refused = files.get(id);
  if (refused === undefined) return null;
  const { input, mediaType } = refused;
  const bytes = await input.read();
  const kept = await keepFile({ name, bytes, mediaType, problem: message }, input.versionOf ?? null);
  files.delete(id);
  return kept;
}

/** Forgets the file of one item, or all of them. */
export function forgetRefused(itemId?: string): void {
  if (itemId === undefined) files.clear();
  else files.delete(itemId);
}

/** Whether an error says that a file could not be read, and nothing of what is in it. */
export function isReadError(cause: unknown): boolean {
  if (cause instanceof UnreadableFile) return true;
  return cause instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(cause.name);
}

/** The sentence for a file that could not be opened. Browsers give a file that was moved or changed since it was chosen a NotFoundError or NotReadableError. */
export function readProblem(name: string, cause: unknown): string {
  if (cause instanceof UnreadableFile) return cause.message;
  if (cause instanceof Error && cause.name === 'NotFoundError')
    return unreadableProblem(name, 'it was moved or deleted since it was chosen');
  if (cause instanceof Error && cause.name === 'NotReadableError')
    return unreadableProblem(name, 'it changed since it was chosen, or may not be opened');
  return unreadableProblem(name, 'the system could not open it');
}
