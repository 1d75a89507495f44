import { bodyOf, hashOf } from './block-hash';
import type { Dialect, FilePart } from './dialect';

/** The id of the block of metadata that opens a file; no comment may stand before it, so its mark follows it. */
export const HEAD = 'head';
const HEAD_PATTERN = /^(---\r?\n[\s\S]*?\r?\n---\r?\n)<!-- provenote:head ([0-9a-f]{8}) -->/;
const BLOCK_PATTERN =
  /^<!-- provenote:([\w-]+) ([0-9a-f]{8}) -->(\r?\n[\s\S]*?\r?\n)<!-- \/provenote:\1 -->(?=\r?$)/gm;

/** Blocks of Markdown between marks that are comments, which no reader of Markdown shows. */
export const COMMENT_MARKS: Dialect = {
  partsOf,
  markBlock,
  zoneOf: (id) => (id === HEAD ? 'head' : 'body'),
  gaps: { head: '\n\n', body: '\n\n', notes: '\n\n' },
  withHead: (file, head) => `${head}\n\n${file}`,
  nameOf: (number) => `b${number}`,
  numberOf: (id) => {
    const digits = /^b(\d+)$/.exec(id)?.[1];
    return digits === undefined ? null : Number(digits);
  },
  writeLedger: null,
};

function markBlock(id: string, text: string): string {
  const hash = hashOf(text);
  if (id === HEAD) return `${text.replace(/\n*$/, '\n')}<!-- provenote:head ${hash} -->`;
  return `<!-- provenote:${id} ${hash} -->\n\n${bodyOf(text)}\n\n<!-- /provenote:${id} -->`;
}

/** A mark without its end is no mark. Linear where every mark has its end. */
function partsOf(file: string): readonly FilePart[] {
  const parts: FilePart[] = [];
  const seen = new Set<string>();
  let at = 0;
  const between = (end: number) => {
    if (end > at) parts.push({ kind: 'between', raw: file.slice(at, end) });
  };
  const head = HEAD_PATTERN.exec(file);
  if (head) {
    const [raw, body = '', hash = ''] = head;
    parts.push({ kind: 'own', id: HEAD, hash, body: bodyOf(body), raw });
    at = raw.length;
  }
  for (const match of file.slice(at).matchAll(BLOCK_PATTERN)) {
    const [raw, id = '', hash = '', inner = ''] = match;
    if (seen.has(id)) continue;
    seen.add(id);
    const start = (head?.[0].length ?? 0) + match.index;
    between(start);
    parts.push({ kind: 'own', id, hash, body: bodyOf(inner), raw });
    at = start + raw.length;
  }
  between(file.length);
  return parts;
}
