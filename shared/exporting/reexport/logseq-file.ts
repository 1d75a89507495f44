import { bodyOf, hashOf } from './block-hash';
import { type Dialect, type FilePart, type OwnPart, withEndsOf } from './dialect';
import { ledgerEntries, ledgerName, readLedger } from './ledger';
import { type Line, linesOf } from './lines';
import { propertyKey } from './obsidian-file';
import { withBetween } from './parts-between';
import { numberedUuid, numberInUuid } from './steady-uuid';

const BULLET = /^(\t*)-(?= |\r?$)/;
const LEDGER = /^\t*- \[\/\/\]: # \(provenote ([^)\r\n]*)\)(?=\r?$)/m;
const ID_LINE = /^\s*id:: ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\s*$/;
/** What Logseq writes to a block when it is folded. */
const KEPT_LINE = /^\s*collapsed:: /;
const PAGE_PROPERTY = /^([\w-]+):: /;

/**
 * Files for Logseq: a block of ours has the id that Logseq refers to it by (`id::`), a property of the page is known
 * by its name. A block at the end that is a comment to Logseq (`[//]: #`) is the ledger, and what it does not name is the
 * user's. A block that its user moved deeper stays as deep. `document` is the id of the note that the file is of.
 */
export function logseqMarks(document: string): Dialect {
  const numberOf = (id: string) => numberInUuid(document, id);
  return {
    partsOf: (file) => partsOf(file, numberOf),
    markBlock: (id, text) => {
      if (zoneOf(id) === 'head') return text;
      return `${text}\n${tabsOf(text)}  id:: ${id}`;
    },
    zoneOf,
    gaps: { head: '\n', body: '\n', notes: '\n' },
    withHead: (file, head) => `${head}\n${PAGE_PROPERTY.test(file) ? '' : '\n'}${file}`,
    nameOf: (number) => numberedUuid(document, number),
    numberOf,
    writeLedger: (ledger) => `- [//]: # (provenote ${ledgerEntries(ledger).join(' ')})`,
    tailOf,
  };
}

const zoneOf = (id: string) => (id.startsWith(propertyKey('')) ? 'head' : 'body');
const tabsOf = (text: string): string => /^\t*/.exec(text)?.[0] ?? '';

function partsOf(file: string, numberOf: (id: string) => number | null): readonly FilePart[] {
  const found = LEDGER.exec(file);
  if (!found) return file ? [{ kind: 'between', raw: file }] : [];
  const ledger = readLedger(found[1] ?? '');
  const seen = new Set<string>();
  const lines = linesOf(file);
  const firstBullet = lines.findIndex(({ text }) => BULLET.test(text));
  const head = lines.slice(0, firstBullet).flatMap((line) => {
    const name = PAGE_PROPERTY.exec(line.text)?.[1];
    return name === undefined ? [] : [{ id: propertyKey(name), lines: [line] }];
  });
  const own = [...head, ...bulletsOf(lines.slice(firstBullet))].flatMap(({ id, lines: block }) => {
    const hash = ledger.get(ledgerName(id, numberOf(id)));
    if (hash === undefined || seen.has(id)) return [];
    seen.add(id);
    const start = block[0]?.start ?? 0;
    return [{ start, part: ownPart(id, hash, file.slice(start, block.at(-1)?.end ?? start)) }];
  });
  const ledgerPart: FilePart = { kind: 'ledger', raw: found[0], ledger };
  return withBetween(file, [...own, { start: found.index, part: ledgerPart }]);
}

/** The blocks of an outline that have an id, each with its lines down to the next block. */
function bulletsOf(
  lines: readonly Line[],
): readonly { readonly id: string; readonly lines: readonly Line[] }[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (BULLET.test(line.text)) blocks.push([line]);
    else if (line.text.trim() !== '') blocks.at(-1)?.push(line);
  }
  return blocks.flatMap((block) => {
    const id = block.map(({ text }) => ID_LINE.exec(text)?.[1]).find(Boolean);
    return id === undefined ? [] : [{ id, lines: block }];
  });
}

function ownPart(id: string, hash: string, raw: string): OwnPart {
  const lines = bodyOf(raw).split('\n');
  const words = lines.filter((line) => !ID_LINE.test(line) && !KEPT_LINE.test(line)).join('\n');
  const written = DEPTHS.map((depth) => atDepth(words, depth)).find((text) => hashOf(text) === hash);
  const body = written ?? words;
  const depth = tabsOf(words).length;
  const kept = lines.filter((line) => KEPT_LINE.test(line)).map((line) => `\n${line}`);
  const moved = depth - tabsOf(body).length;
  const isEdited = written === undefined;
  return {
    kind: 'own',
    id,
    hash,
    body,
    raw,
    replacedBy: (marked) =>
      atDepth(marked, isEdited ? depth : tabsOf(marked).length + moved) + withEndsOf(raw, kept.join('')),
    followedBy: (marked) => atDepth(marked, tabsOf(marked).length + moved),
  };
}

/** How deep a block of ours may have been written. */
const DEPTHS = Array.from({ length: 12 }, (_, depth) => depth);

/** A block's lines with its first at a depth, the others under it. */
function atDepth(text: string, depth: number): string {
  const before = tabsOf(text);
  const tabs = '\t'.repeat(Math.max(0, depth));
  return text
    .split('\n')
    .map((line) => (line.startsWith(before) ? tabs + line.slice(before.length) : line))
    .join('\n');
}

/** How much of what follows a block stands under it, and so before anything that is put after it. */
function tailOf(between: string, before: string, added: string): number {
  const depth = tabsOf(before).length;
  if (tabsOf(added).length > depth) return 0;
  const next = linesOf(between).find(({ text }) => {
    const bullet = BULLET.exec(text);
    return bullet !== null && (bullet[1]?.length ?? 0) <= depth;
  });
  const end = next ? next.start : between.length;
  return between.slice(0, end).trimEnd().length;
}
