/** An element of a small XML document. Names are without their prefix: `dc:title` is `title`. */
export interface XmlElement {
  readonly name: string;
  /** By name without prefix; the value with its references resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All the text inside, in document order. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** Markup that is no element, and what ends it. */
const SKIPPED: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
];
const CDATA = '<![CDATA[';
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Elements deeper than this are read as if they stood beside their parents. */
const DEEPEST = 100;

/**
 * Reads the small XML documents inside books and documents: packages, tables of contents, properties. No
 * entity but XML's own five is known, so that none can grow; what is malformed is skipped. The answer is
 * a nameless element around the root. Linear.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open: OpenElement[] = [root];
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    addText(open, resolved(source.slice(at, next < 0 ? source.length : next)));
    if (next < 0) break;
    const end = endOfMarkup(source, next);
    if (end < 0) break;
    if (source.startsWith(CDATA, next)) addText(open, source.slice(next + CDATA.length, end - 3));
    else if (source[next + 1] === '/') closeElement(open, localName(source.slice(next + 2, end - 1).trim()));
    else if (source[next + 1] !== '!' && source[next + 1] !== '?')
      openElement(open, source.slice(next + 1, end - 1));
    at = end;
  }
  while (open.length > 1) closeInnermost(open);
  return root;
}

/** All elements of this name inside, however deep, in document order. */
export function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.name === name) found.push(element);
    waiting.push(...element.children.toReversed());
  }
  return found;
}

/** Where the markup that begins here is over; -1 when the document ends before. */
function endOfMarkup(source: string, at: number): number {
  const closing = source.startsWith(CDATA, at)
    ? ']]>'
    : (SKIPPED.find(([opening]) => source.startsWith(opening, at))?.[1] ?? '>');
  const end = source.indexOf(closing, at);
  return end < 0 ? -1 : end + closing.length;
}

function addText(open: readonly OpenElement[], text: string): void {
  const innermost = open.at(-1);
  if (innermost !== undefined) innermost.text += text;
}

function openElement(open: OpenElement[], tag: string): void {
  const isEmpty = tag.endsWith('/');
  const [, name = '', attributes = ''] = /^([^\s/]*)([\s\S]*)$/.exec(tag) ?? [];
  const element = { name: localName(name), attributes: attributesOf(attributes), children: [], text: '' };
  open.at(-1)?.children.push(element);
  if (!isEmpty && open.length < DEEPEST) open.push(element);
}

function closeElement(open: OpenElement[], name: string): void {
  if (!open.some((element) => element.name === name)) return;
  while (open.length > 1 && open.at(-1)?.name !== name) closeInnermost(open);
  closeInnermost(open);
}

function closeInnermost(open: OpenElement[]): void {
  if (open.length < 2) return;
  const text = open.pop()?.text ?? '';
  addText(open, text);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  return new Map(
    [...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      localName(name),
      resolved(double ?? single ?? ''),
    ]),
  );
}

function resolved(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
