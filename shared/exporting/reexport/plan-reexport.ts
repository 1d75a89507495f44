import { bodyOf, type FilePart, HEAD, hashOf, markBlock, type OwnPart, partsOfFile } from './block-marks';
import type { ExportBlock, NamedBlock } from './export-blocks';
import { longestCommon } from './longest-common';
import { nameBlocks } from './name-blocks';

/** What an update does to one block; `kept` was edited by hand in the file, and stays as it stands there. */
export interface BlockChange {
  readonly kind: 'added' | 'changed' | 'moved' | 'removed' | 'kept';
  readonly id: string;
  /** The words in the file, empty for a new block. */
  readonly before: string;
  /** The words in the library, empty for a removed block. */
  readonly after: string;
}

export interface Reexport {
  readonly text: string;
  readonly changes: readonly BlockChange[];
}

interface ReexportOptions {
  /** Whether blocks that the library no longer has go out of the file; they are listed either way. */
  readonly removesGone: boolean;
}

/** A new file whose blocks carry the marks by which it can be updated. Ends in a line break. */
export function writeMarked(blocks: readonly ExportBlock[]): string {
  return `${nameBlocks(blocks, [])
    .map(({ id, text }) => markBlock(id, text))
    .join('\n\n')}\n`;
}

/**
 * Updates a file that was written before: our blocks are found by their marks and get the words they have now,
 * new ones are put after the block they follow, and all that stands between stays byte for byte. A block that was
 * edited in the file stays as it is. Null for a file that has no block of ours. Quadratic in blocks that changed.
 */
export function planReexport(
  existing: string,
  fresh: readonly ExportBlock[],
  { removesGone }: ReexportOptions,
): Reexport | null {
  const parts = partsOfFile(existing);
  const old = parts.filter((part): part is OwnPart => part.kind === 'own');
  if (old.length === 0) return null;
  const blocks = nameBlocks(fresh, old);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const oldById = new Map(old.map((part) => [part.id, part]));
  const inOrder = longestCommon(
    old.map(({ id }) => id),
    blocks.map(({ id }) => id),
  );
  const inPlace = new Set(inOrder.map(([at]) => old[at]?.id));
  // what was edited by hand does not move either
  for (const part of old) if (isEdited(part) && byId.has(part.id)) inPlace.add(part.id);
  const changes: BlockChange[] = [];
  const texts = parts.map((part) => textOf(part, byId.get(idOf(part)), inPlace, removesGone, changes));
  insertMissing(blocks, parts, texts, inPlace, (block) => {
    const before = oldById.get(block.id);
    const kind = before ? 'moved' : 'added';
    changes.push({ kind, id: block.id, before: before?.body ?? '', after: bodyOf(block.text) });
  });
  return { text: texts.join(''), changes };
}

const isEdited = ({ body, hash }: OwnPart): boolean => hashOf(body) !== hash;
const idOf = (part: FilePart): string => (part.kind === 'own' ? part.id : '');

/** What becomes of a part of the file where it stands. */
function textOf(
  part: FilePart,
  block: NamedBlock | undefined,
  inPlace: ReadonlySet<string | undefined>,
  removesGone: boolean,
  changes: BlockChange[],
): string {
  if (part.kind === 'between') return part.raw;
  const { id, body: before, hash, raw } = part;
  const after = bodyOf(block?.text ?? '');
  if (isEdited(part)) {
    if (before === after) return withEndsOf(raw, markBlock(id, after));
    if (hashOf(after) !== hash) changes.push({ kind: 'kept', id, before, after });
    return raw;
  }
  if (!block) {
    changes.push({ kind: 'removed', id, before, after: '' });
    return removesGone ? '' : raw;
  }
  if (!inPlace.has(id)) return '';
  if (before === after) return raw;
  changes.push({ kind: 'changed', id, before, after });
  return withEndsOf(raw, markBlock(id, block.text));
}

/** Puts the blocks that have no place yet after the block they follow, the first before all others. */
function insertMissing(
  blocks: readonly NamedBlock[],
  parts: readonly FilePart[],
  texts: string[],
  inPlace: ReadonlySet<string | undefined>,
  onInsert: (block: NamedBlock) => void,
): void {
  const file = parts.map(({ raw }) => raw).join('');
  const gap = withEndsOf(file, '\n\n');
  let after = -1;
  let opening = '';
  for (const block of blocks) {
    if (inPlace.has(block.id)) {
      after = parts.findIndex((part) => idOf(part) === block.id);
      continue;
    }
    onInsert(block);
    const marked = withEndsOf(file, markBlock(block.id, block.text));
    if (after >= 0) texts[after] += gap + marked;
    else if (block.id === HEAD) texts[0] = marked + gap + texts[0];
    else opening += marked + gap;
  }
  const first = parts.findIndex(({ kind }) => kind === 'own');
  texts[first] = opening + texts[first];
}

/** Lines ended as those of `sample` are. */
function withEndsOf(sample: string, text: string): string {
  return sample.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
