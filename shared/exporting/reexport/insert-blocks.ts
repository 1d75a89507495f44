import { type Dialect, type FilePart, withEndsOf, ZONES, type Zone } from './dialect';
import type { NamedBlock } from './export-blocks';

interface Insertion {
  readonly parts: readonly FilePart[];
  /** What became of each part. */
  readonly texts: readonly string[];
  readonly blocks: readonly NamedBlock[];
  readonly isMissing: (block: NamedBlock) => boolean;
  /** Whether a block of this id stands in the file and stays there. */
  readonly isThere: (id: string) => boolean;
  readonly dialect: Dialect;
}

/**
 * The whole file with the blocks that are missing in it: each after the block of its region that it follows, those
 * before all others at the beginning of their region. Where the file has nothing of a region, they are its head, or
 * its end.
 */
export function insertBlocks({ parts, texts, blocks, isMissing, isThere, dialect }: Insertion): string {
  const file = parts.map(({ raw }) => raw).join('');
  const place = new Map(parts.map((part, at) => [part.kind === 'own' ? part.id : '', at]));
  const written = [...texts];
  const behindTails = new Map<number, readonly { readonly tail: number; readonly text: string }[]>();
  const homeless: Record<Zone, readonly string[]> = { head: [], body: [], notes: [] };
  for (const zone of ZONES) {
    const gap = withEndsOf(file, dialect.gaps[zone]);
    const opening: string[] = [];
    let after = -1;
    for (const block of blocks) {
      if (dialect.zoneOf(block.id) !== zone) continue;
      if (isThere(block.id)) after = place.get(block.id) ?? -1;
      if (!isMissing(block)) continue;
      const marked = withEndsOf(file, dialect.markBlock(block.id, block.text));
      const before = parts[after];
      if (before?.kind !== 'own') {
        opening.push(marked);
        continue;
      }
      const added = before.followedBy?.(marked) ?? marked;
      const next = parts[after + 1];
      const tail = next?.kind === 'between' ? (dialect.tailOf?.(next.raw, before.raw, added) ?? 0) : 0;
      if (tail > 0)
        behindTails.set(after + 1, [...(behindTails.get(after + 1) ?? []), { tail, text: gap + added }]);
      else written[after] += gap + added;
    }
    const first = parts.findIndex((part) => part.kind === 'own' && dialect.zoneOf(part.id) === zone);
    if (first < 0) homeless[zone] = opening;
    else written[first] = [...opening, written[first]].filter(Boolean).join(gap);
  }
  for (const [at, inserted] of behindTails) {
    const between = written[at] ?? '';
    const { tail = 0 } = inserted[0] ?? {};
    written[at] = between.slice(0, tail) + inserted.map(({ text }) => text).join('') + between.slice(tail);
  }
  return withHomeless(parts, written, homeless, dialect);
}

function withHomeless(
  parts: readonly FilePart[],
  texts: readonly string[],
  homeless: Readonly<Record<Zone, readonly string[]>>,
  { gaps, withHead }: Dialect,
): string {
  const end = parts.findIndex(({ kind }) => kind === 'ledger');
  const sample = texts.join('');
  const paragraph = withEndsOf(sample, gaps.body);
  const added = (['body', 'notes'] as const)
    .map((zone) => homeless[zone].join(withEndsOf(sample, gaps[zone])))
    .filter(Boolean)
    .join(paragraph);
  const text = added === '' ? sample : withAdded(texts, added, paragraph, end);
  const head = homeless.head.join(withEndsOf(sample, gaps.head));
  return head ? withHead(text, head) : text;
}

/** With blocks before the ledger, or at the end of a file that has none. */
function withAdded(texts: readonly string[], added: string, paragraph: string, ledgerAt: number): string {
  if (ledgerAt >= 0) return texts.with(ledgerAt, added + paragraph + texts[ledgerAt]).join('');
  const text = texts.join('');
  const lineEnd = withEndsOf(paragraph, '\n');
  return text + (text.endsWith('\n') ? lineEnd : paragraph) + added + lineEnd;
}
