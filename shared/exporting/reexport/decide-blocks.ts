import { bodyOf, hashOf } from './block-hash';
import type { Dialect, OwnPart } from './dialect';
import type { NamedBlock } from './export-blocks';
import { type Ledger, ledgerName } from './ledger';
import { longestCommon } from './longest-common';

/**
 * What an update does to one block. `kept` was edited by hand in the file and changed or removed in the library as
 * well; `deleted` was taken out of the file by hand; `removed` is no longer in the library.
 */
export interface BlockChange {
  readonly kind: 'added' | 'changed' | 'moved' | 'removed' | 'kept' | 'deleted';
  readonly id: string;
  /** The words in the file, empty for a block that is not there. */
  readonly before: string;
  /** The words in the library, empty for a block that is no longer there. */
  readonly after: string;
}

/** Whether a change is made; a block whose change is not made stays as the file has it. */
export type Decision = (change: BlockChange) => boolean;

/** What is done unless the user says otherwise: nothing that undoes work done by hand, or takes words out of the file. */
export const isMadeByDefault: Decision = ({ kind }) =>
  kind === 'added' || kind === 'changed' || kind === 'moved';

/** What becomes of a block: it stays, gets its new words, goes out, or is put in; one that is `absent` stays out. */
export type Outcome = 'stay' | 'update' | 'drop' | 'insert' | 'absent';

export interface Decided {
  /** Every change there is to decide on, in the order of the file, those that are not made among them. */
  readonly changes: readonly BlockChange[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

interface Versions {
  readonly old: readonly OwnPart[];
  readonly blocks: readonly NamedBlock[];
  readonly ledger: Ledger | null;
  readonly dialect: Dialect;
}

/** Compares each block of a file with what was written in it and with what the library says now. */
export function decideBlocks(versions: Versions, isMade: Decision): Decided {
  const { old, blocks, ledger, dialect } = versions;
  const changes: BlockChange[] = [];
  const outcomes = new Map<string, Outcome>();
  const decide = (change: BlockChange, made: Outcome, otherwise: Outcome) => {
    changes.push(change);
    outcomes.set(change.id, isMade(change) ? made : otherwise);
  };
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const inPlace = staying(versions);
  for (const { id, body: before, hash } of old) {
    const block = byId.get(id);
    const after = bodyOf(block?.text ?? '');
    if (hashOf(before) !== hash) {
      if (before === after) outcomes.set(id, 'update');
      else if (hashOf(after) === hash) outcomes.set(id, 'stay');
      else decide({ kind: 'kept', id, before, after }, block ? 'update' : 'drop', 'stay');
    } else if (!block) decide({ kind: 'removed', id, before, after }, 'drop', 'stay');
    else if (!inPlace.has(id)) decide({ kind: 'moved', id, before, after }, 'insert', 'stay');
    else if (before === after) outcomes.set(id, 'stay');
    else decide({ kind: 'changed', id, before, after }, 'update', 'stay');
  }
  for (const { id, text } of blocks) {
    if (outcomes.has(id)) continue;
    const wasWritten = ledger?.has(ledgerName(id, dialect.numberOf(id))) ?? false;
    decide(
      { kind: wasWritten ? 'deleted' : 'added', id, before: '', after: bodyOf(text) },
      'insert',
      'absent',
    );
  }
  return { changes, outcomes };
}

/**
 * The blocks that the library did not move: those that stand in the file as they follow each other there, and, where
 * the ledger tells the order of the last writing, those that only the file's user moved.
 */
function staying({ old, blocks, ledger, dialect }: Versions): ReadonlySet<string> {
  const oldIds = old.map(({ id }) => id);
  const newIds = blocks.map(({ id }) => id);
  const inPlace = new Set(longestCommon(oldIds, newIds).map(([at]) => oldIds[at] ?? ''));
  if (ledger) {
    const names = newIds.map((id) => ledgerName(id, dialect.numberOf(id)));
    for (const [, at] of longestCommon([...ledger.keys()], names)) inPlace.add(newIds[at] ?? '');
  }
  return inPlace;
}

/** The ledger of a file after its update: what stands in it now, and what its user took out or declined, so that it is known. */
export function ledgerAfter({ old, blocks, ledger, dialect }: Versions, { outcomes }: Decided): Ledger {
  const after = new Map<string, string>();
  const partOf = new Map(old.map((part) => [part.id, part]));
  const nameOf = (id: string) => ledgerName(id, dialect.numberOf(id));
  for (const { id, text } of blocks) {
    const part = partOf.get(id);
    const wasEdited = part !== undefined && hashOf(part.body) !== part.hash;
    const isOldWriting = outcomes.get(id) === 'stay' ? !wasEdited : outcomes.get(id) === 'absent';
    const former = part?.hash ?? ledger?.get(nameOf(id));
    after.set(nameOf(id), isOldWriting && former !== undefined ? former : hashOf(text));
  }
  for (const { id, hash } of old)
    if (outcomes.get(id) === 'stay' && !after.has(nameOf(id))) after.set(nameOf(id), hash);
  return after;
}
