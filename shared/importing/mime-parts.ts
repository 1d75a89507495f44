import { bytesOfBase64 } from './base64';
import { latin1 } from './sniff';

/** One part of a MIME message (RFC 2045). `isClosed` is false for a part the file ends in the middle of. */
export interface MimePart {
  /** Names in lower case; of a header that is repeated, the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  readonly isClosed: boolean;
}

const LONGEST_HEADER = 65_536;
/** Archives hold one level of parts, mail programs' two or three; a file nested deeper is made to do harm. */
const DEEPEST = 8;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const DASH = 0x2d;

/** A message as one part: its headers, and all that follows them. */
export function messageOf(bytes: Uint8Array): MimePart {
  return partAt(bytes, true);
}

/** The parts of a message that are no container themselves, in their order. Linear for each level of nesting. */
export function leavesOf(part: MimePart, depth = 0): MimePart[] {
  const boundary = parameterOf(part.headers.get('content-type'), 'boundary');
  if (boundary === null || depth === DEEPEST) return [part];
  return divided(part, boundary).flatMap((inner) => leavesOf(inner, depth + 1));
}

/** A parameter of a header (`charset`, `boundary`), without its quotation marks; null where it has none. */
export function parameterOf(header: string | undefined, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header ?? '');
  return match?.[1] ?? match?.[2] ?? null;
}

/** A header's value without its parameters, in lower case: `text/html`. */
export function typeOfPart(part: MimePart): string {
  return part.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'text/plain';
}

/** The part's bytes with their transfer encoding undone; what is no such encoding stays as it is. */
export function contentOf({ headers, body }: MimePart): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? '';
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body);
  return encoding === 'base64' ? bytesOfBase64(new TextDecoder('latin1').decode(body)) : body;
}

function divided({ body }: MimePart, boundary: string): MimePart[] {
  const wanted = new TextEncoder().encode(`--${boundary}`);
  const parts: MimePart[] = [];
  let start = -1;
  for (let at = 0; at < body.length; at = nextLine(body, at)) {
    if (!isDelimiter(body, wanted, at)) continue;
    if (start >= 0) parts.push(partAt(body.subarray(start, withoutLineEnd(body, at)), true));
    const after = at + wanted.length;
    start = nextLine(body, at);
    if (body[after] === DASH && body[after + 1] === DASH) return parts;
  }
  if (start >= 0 && start < body.length) parts.push(partAt(body.subarray(start), false));
  return parts;
}

function partAt(bytes: Uint8Array, isClosed: boolean): MimePart {
  let at = 0;
  while (at < Math.min(bytes.length, LONGEST_HEADER) && !isBlankLine(bytes, at)) at = nextLine(bytes, at);
  const headers = new Map<string, string>();
  const lines = latin1(bytes, 0, at)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  for (const line of lines) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value);
  }
  return { headers, body: bytes.subarray(nextLine(bytes, at)), isClosed };
}

function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LINE_FEED, at);
  return end < 0 ? bytes.length : end + 1;
}

function isBlankLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED);
}

function withoutLineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes[at - 1] === LINE_FEED ? at - 1 : at;
  return bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
}

/** The boundary alone on its line: one that only begins like it belongs to a container inside. */
function isDelimiter(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  if (!wanted.every((byte, index) => bytes[at + index] === byte)) return false;
  const rest = latin1(bytes, at + wanted.length, nextLine(bytes, at));
  return /^(?:--)?[ \t\r\n]*$/.test(rest);
}

/** RFC 2045, section 6.7. An equals sign that opens no escape is kept. */
function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    const soft = byte === 0x3d ? softBreak(body, at) : 0;
    const value = byte === 0x3d ? Number.parseInt(latin1(body, at + 1, at + 3), 16) : Number.NaN;
    if (soft > 0) at += soft;
    else if (byte === 0x3d && /^[\da-f]{2}$/i.test(latin1(body, at + 1, at + 3))) {
      decoded[length++] = value;
      at += 2;
    } else decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

/** How many bytes after the equals sign make a line break that is none; 0 for something else. */
function softBreak(body: Uint8Array, at: number): number {
  if (body[at + 1] === LINE_FEED) return 1;
  return body[at + 1] === CARRIAGE_RETURN && body[at + 2] === LINE_FEED ? 2 : 0;
}
