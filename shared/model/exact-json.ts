/** Marks, in exact JSON, a value that JSON has no form for. */
const MARK = '$provenote';
/** Deeper values are taken for endless ones: a stored record may hold itself. */
const DEEPEST = 1_000;

/** Bytes that stand in a file of their own; `path` leads to it. */
export class FileReference {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
}

/**
 * One line of JSON from which `readExactJson` makes the same value again, also where it holds what JSON
 * lacks: undefined, dates, bytes, maps, sets, big and odd numbers. Null for what cannot be written, such as
 * a value that holds itself. Keys keep their order. Linear.
 */
export function writeExactJson(value: unknown): string | null {
  try {
    return JSON.stringify(toJson(value, 0));
  } catch (cause) {
    if (cause instanceof Unwritable) return null;
    throw cause;
  }
}

/** What `writeExactJson` was given. Throws a `SyntaxError` for what it never wrote. Linear. */
export function readExactJson(line: string): unknown {
  const value: unknown = JSON.parse(line);
  return line.includes(MARK) ? fromJson(value) : value;
}

class Unwritable extends Error {}

function toJson(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new Unwritable('too deep');
  const inner = (item: unknown) => toJson(item, depth + 1);
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : marked('number', numberInWords(value));
    case 'undefined':
      return marked('undefined', null);
    case 'bigint':
      return marked('bigint', String(value));
    case 'object':
      break;
    default:
      throw new Unwritable(typeof value);
  }
  if (value === null) return null;
  if (Array.isArray(value)) return Array.from(value, inner);
  if (value instanceof Date) return marked('date', inner(value.getTime()));
  if (value instanceof Uint8Array) return marked('bytes', hexOf(value));
  if (value instanceof ArrayBuffer) return marked('buffer', hexOf(new Uint8Array(value)));
  if (value instanceof Map) return marked('map', Array.from(value, inner));
  if (value instanceof Set) return marked('set', Array.from(value, inner));
  if (value instanceof FileReference) return marked('file', value.path);
  if (Object.prototype.toString.call(value) !== '[object Object]') throw new Unwritable('unknown object');
  const entries = Object.entries(value).map(([key, item]) => [key, inner(item)] as const);
  return Object.hasOwn(value, MARK) ? marked('object', entries) : Object.fromEntries(entries);
}

function marked(kind: string, value: unknown): unknown {
  return { [MARK]: kind, value };
}

function numberInWords(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function fromJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromJson);
  if (!Object.hasOwn(value, MARK)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromJson(item)]));
  }
  return unmarked(value);
}

function unmarked(marked: object): unknown {
  const kind: unknown = Reflect.get(marked, MARK);
  const value = fromJson(Reflect.get(marked, 'value'));
  if (kind === 'undefined') return undefined;
  if (kind === 'date' && typeof value === 'number') return new Date(value);
  if (typeof value === 'string') {
    if (kind === 'number') return Number(value);
    if (kind === 'bigint' && /^-?\d+$/.test(value)) return BigInt(value);
    if (kind === 'bytes') return bytesOf(value);
    if (kind === 'buffer') return bytesOf(value).buffer;
    if (kind === 'file') return new FileReference(value);
  }
  if (Array.isArray(value)) {
    if (kind === 'set') return new Set(value);
    if (kind === 'map') return new Map(value.map(pairOf));
    if (kind === 'object') return Object.fromEntries(value.map(pairOf));
  }
  throw new SyntaxError(`Unknown ${MARK} value`);
}

function pairOf(item: unknown): [key: string, value: unknown] {
  if (!Array.isArray(item) || item.length !== 2) throw new SyntaxError('Expected a pair');
  return [item[0], item[1]];
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new SyntaxError('Expected hexadecimal digits');
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}
