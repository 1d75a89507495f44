import { hashOf } from './block-hash';
import { type BlockChange, type Decision, decideBlocks, isMadeByDefault, ledgerAfter } from './decide-blocks';
import { type Dialect, type FilePart, type OwnPart, withEndsOf, ZONES } from './dialect';
import type { ExportBlock, NamedBlock } from './export-blocks';
import { insertBlocks } from './insert-blocks';
import { type Ledger, ledgerName, numberIn } from './ledger';
import { type NumberedBlock, nameBlocks } from './name-blocks';

export interface Reexport {
  readonly text: string;
  readonly changes: readonly BlockChange[];
}

/** A new file whose blocks carry the marks by which it can be updated. Ends in a line break. */
export function writeMarked(blocks: readonly ExportBlock[], dialect: Dialect): string {
  const named = nameBlocks(blocks, [], dialect);
  const [head = '', body = '', notes = ''] = ZONES.map((zone) =>
    named
      .filter(({ id }) => dialect.zoneOf(id) === zone)
      .map(({ id, text }) => dialect.markBlock(id, text))
      .join(dialect.gaps[zone]),
  );
  const written = named.map(({ id, text }) => [ledgerName(id, dialect.numberOf(id)), hashOf(text)] as const);
  const ledger = dialect.writeLedger?.(new Map(written)) ?? '';
  const text = [body, notes, ledger].filter(Boolean).join(dialect.gaps.body);
  return `${head ? dialect.withHead(text, head) : text}\n`;
}

/**
 * Updates a file that was written before: our blocks are found by their marks and get the words they have now,
 * new ones are put after the block they follow, and all that stands between stays byte for byte. A block that was
 * edited, moved or deleted in the file stays as it is there unless `isMade` says otherwise. Null for a file that
 * has no block of ours, or lacks the ledger that its dialect needs. Quadratic in blocks that changed.
 */
export function planReexport(
  existing: string,
  fresh: readonly ExportBlock[],
  dialect: Dialect,
  isMade: Decision = isMadeByDefault,
): Reexport | null {
  const parts = dialect.partsOf(existing);
  const old = parts.filter((part): part is OwnPart => part.kind === 'own');
  const ledger = parts.find((part) => part.kind === 'ledger')?.ledger ?? null;
  if (old.length === 0 || (dialect.writeLedger && !ledger)) return null;
  const blocks = nameBlocks(fresh, ledger ? numberedIn(ledger) : numberedOf(old, dialect), dialect);
  const versions = { old, blocks, ledger, dialect };
  const decided = decideBlocks(versions, isMade);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const next = ledgerAfter(versions, decided);
  const texts = parts.map((part): string => {
    if (part.kind === 'between') return part.raw;
    if (part.kind === 'ledger') return ledgerText(part, next, dialect);
    const outcome = decided.outcomes.get(part.id);
    if (outcome === 'stay') return part.raw;
    return outcome === 'update' ? updatedText(part, byId.get(part.id), dialect) : '';
  });
  const isMissing = ({ id }: NamedBlock) => decided.outcomes.get(id) === 'insert';
  const isThere = (id: string) => ['stay', 'update'].includes(decided.outcomes.get(id) ?? '');
  return {
    text: insertBlocks({ parts, texts, blocks, isMissing, isThere, dialect }),
    changes: decided.changes,
  };
}

function updatedText(part: OwnPart, block: NamedBlock | undefined, dialect: Dialect): string {
  if (!block) return '';
  const marked = withEndsOf(part.raw, dialect.markBlock(part.id, block.text));
  return part.replacedBy?.(marked) ?? marked;
}

/** A ledger that says the same keeps its bytes, also where its lines were broken otherwise. */
function ledgerText(part: Extract<FilePart, { kind: 'ledger' }>, next: Ledger, dialect: Dialect): string {
  const isSame = JSON.stringify([...next]) === JSON.stringify([...part.ledger]);
  return isSame ? part.raw : withEndsOf(part.raw, dialect.writeLedger?.(next) ?? '');
}

const numberedIn = (ledger: Ledger): readonly NumberedBlock[] =>
  [...ledger].flatMap(([name, hash]) => numbered(numberIn(name), hash));

const numberedOf = (old: readonly OwnPart[], dialect: Dialect): readonly NumberedBlock[] =>
  old.flatMap(({ id, hash }) => numbered(dialect.numberOf(id), hash));

const numbered = (number: number | null, hash: string): readonly NumberedBlock[] =>
  number === null ? [] : [{ number, hash }];
