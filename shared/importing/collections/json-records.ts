import { isObject } from '../../loose-json';

/** A record of a JSON file, and where it stands, as a sentence begins: `Item 3`. */
export interface JsonRecord {
  readonly value: unknown;
  readonly where: string;
}

/** `root` is the whole file, or null where it is broken and only its records could be read. */
export interface JsonFile {
  readonly root: unknown;
  readonly records: readonly JsonRecord[];
  readonly problems: readonly string[];
}

/** Under which names the programs of this folder keep their lists of records. */
const LISTS: ReadonlySet<string> = new Set(['rows', 'annotations', 'items']);

/**
 * The records of a JSON file: its list, the list under one of the names above (also inside `first`, where
 * Web Annotations have it), or the whole as one record. Of a broken file every record that is whole is
 * read, and the broken one is a problem with its line. Linear.
 */
export function readJsonRecords(text: string): JsonFile {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    // The reason would name a position; the line of the broken record says more.
    return salvaged(text);
  }
  return {
    root,
    records: listIn(root).map((value, index) => ({ value, where: `Item ${index + 1}` })),
    problems: [],
  };
}

function listIn(root: unknown): readonly unknown[] {
  if (Array.isArray(root)) return root;
  if (!isObject(root)) return [];
  for (const holder of [root, root.first]) {
    if (!isObject(holder)) continue;
    for (const name of LISTS) {
      const list = holder[name];
      if (Array.isArray(list)) return list;
    }
  }
  return [root];
}

function salvaged(text: string): JsonFile {
  const records: JsonRecord[] = [];
  const problems: string[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted++) if (text[counted] === '\n') line++;
    return line;
  };
  let number = 0;
  for (const { start, end } of objectsOfList(text)) {
    number++;
    const value = end === null ? undefined : parsedOrUndefined(text.slice(start, end));
    if (value !== undefined) records.push({ value, where: `Item ${number}` });
    else if (end !== null) problems.push(`Line ${lineAt(start)}: item ${number} is broken and was left out.`);
    else
      problems.push(
        `Line ${lineAt(start)}: the file is cut off or broken within item ${number}; it and what follows were left out.`,
      );
  }
  if (problems.length === 0)
    problems.push('The file is cut off or broken at its end; the items before were read.');
  return { root: null, records, problems };
}

function parsedOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The caller reports it with its line.
    return undefined;
  }
}

/** Where each object of the list of records begins and ends; `end` is null where the text ends first. */
function* objectsOfList(text: string): Generator<{ readonly start: number; readonly end: number | null }> {
  let depth = 0;
  let listDepth = /^\s*\[/.test(text) ? 1 : null;
  let start: number | null = null;
  let lastString = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      lastString = end - at < 20 ? text.slice(at + 1, end) : '';
      at = end;
    } else if (character === '{' || character === '[') {
      depth++;
      if (listDepth === null && character === '[' && depth <= 3 && LISTS.has(lastString)) listDepth = depth;
      else if (listDepth !== null && depth === listDepth + 1 && character === '{') start = at;
    } else if (character === '}' || character === ']') {
      if (start !== null && listDepth !== null && depth === listDepth + 1) {
        yield { start, end: at + 1 };
        start = null;
      }
      depth--;
      if (listDepth !== null && depth < listDepth) return;
    }
  }
  if (start !== null) yield { start, end: null };
}

/** Where the string that opens here closes; the end of the text where it does not. */
function endOfString(text: string, opening: number): number {
  let at = opening + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at, text.length);
}
