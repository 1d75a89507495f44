/** A part of a file that was written before: a block of ours with its marks, or what stands between. */
export type FilePart =
  | { readonly kind: 'between'; readonly raw: string }
  | {
      readonly kind: 'own';
      readonly id: string;
      /** The hash of the words we wrote. */
      readonly hash: string;
      readonly body: string;
      readonly raw: string;
    };

export type OwnPart = Extract<FilePart, { kind: 'own' }>;

/** The id of the block of metadata that opens a file; no comment may stand before it, so its mark follows it. */
export const HEAD = 'head';
const HEAD_PATTERN = /^(---\r?\n[\s\S]*?\r?\n---\r?\n)<!-- provenote:head ([0-9a-f]{8}) -->/;
const BLOCK_PATTERN =
  /^<!-- provenote:([\w-]+) ([0-9a-f]{8}) -->(\r?\n[\s\S]*?\r?\n)<!-- \/provenote:\1 -->(?=\r?$)/gm;

/** A block of Markdown between its marks: comments, which no reader of Markdown shows. */
export function markBlock(id: string, text: string): string {
  const hash = hashOf(text);
  if (id === HEAD) return `${text.replace(/\n*$/, '\n')}<!-- provenote:head ${hash} -->`;
  return `<!-- provenote:${id} ${hash} -->\n\n${bodyOf(text)}\n\n<!-- /provenote:${id} -->`;
}

/**
 * A file's parts in order; joined, their `raw` is the file. A second block with an id that was there before is
 * a copy the user made, and the user's. A mark without its end is no mark. Linear where every mark has its end.
 */
export function partsOfFile(file: string): readonly FilePart[] {
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

/** Words without the line breaks around them, lines ended by `\n`. */
export function bodyOf(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/^\n+|\n+$/g, '');
}

/** FNV-1a, 32 bits, as eight digits: tells an edit, keeps no secret. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  const body = bodyOf(text);
  for (let index = 0; index < body.length; index += 1) {
    hash = Math.imul(hash ^ body.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
