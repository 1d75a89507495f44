import type { CslNode } from './csl-node';
import { StyleProblem } from './style-problem';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Everything that is not text: comments, CDATA, instructions, declarations, then tags. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE\b|<(\/?)([^\s<>/]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
/** Elements of CSL in which white space can be the words. */
const WORDED = new Set(['term', 'single', 'multiple']);
const ATTRIBUTE = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const DEEPEST = 200;

interface OpenNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: (CslNode | string)[];
}

/**
 * Reads an XML document as its root element; a prefix for CSL's namespace is taken off its names. Throws a
 * `StyleProblem` with the line where the XML is not well-formed. Document types are refused, so that no
 * entity can grow or reach for a file; nesting stops at 200. Linear.
 */
export function readXml(xml: string): CslNode {
  const root: OpenNode = { name: '', attrs: {}, children: [] };
  const open: OpenNode[] = [root];
  let end = 0;
  const addText = (text: string, at: number): void => {
    if (text.includes('<')) throw broken(xml, at + text.indexOf('<'), 'has a “<” that opens nothing');
    const isOutside = open.length === 1;
    if (isOutside && text.trim()) throw broken(xml, at, 'has text outside its root element');
    if (text && !isOutside) innermost(open).children.push(unescaped(text, xml, at));
  };
  for (const match of xml.matchAll(MARKUP)) {
    addText(xml.slice(end, match.index), end);
    end = match.index + match[0].length;
    if (match[0] === '<!DOCTYPE')
      throw broken(xml, match.index, 'declares a document type, which is not read');
    if (match[1] !== undefined) innermost(open).children.push(match[1]);
    if (match[3] !== undefined) takeTag(open, match, xml);
  }
  addText(xml.slice(end), end);
  const unclosed = open.length > 1 ? innermost(open) : null;
  if (unclosed) throw broken(xml, xml.length, `ends before <${unclosed.name}> is closed`);
  const elements = root.children.filter((child) => typeof child !== 'string');
  const [only] = elements;
  if (!only || elements.length > 1) throw new StyleProblem('The file is not XML with one root element.');
  return only;
}

function takeTag(open: OpenNode[], match: RegExpExecArray, xml: string): void {
  const name = (match[3] ?? '').replace(/^\w+:/, '');
  const rest = match[4] ?? '';
  if (match[2]) {
    const closed = open.length > 1 ? open.pop() : null;
    if (closed?.name !== name)
      throw broken(
        xml,
        match.index,
        closed ? `closes <${closed.name}> with </${name}>` : `closes <${name}>, which is not open`,
      );
    dropIndentation(closed);
    return;
  }
  const isEmpty = rest.endsWith('/');
  const attrs: Record<string, string> = {};
  const left = (isEmpty ? rest.slice(0, -1) : rest).replace(ATTRIBUTE, (_, key: string, double, single) => {
    attrs[key] = unescaped(double ?? single ?? '', xml, match.index);
    return '';
  });
  if (left.trim()) throw broken(xml, match.index, `has an attribute of <${name}> that cannot be read`);
  if (open.length > DEEPEST) throw broken(xml, match.index, 'is nested too deeply');
  const node: OpenNode = { name, attrs, children: [] };
  innermost(open).children.push(node);
  if (isEmpty) dropIndentation(node);
  else open.push(node);
}

/** Takes away the white space between elements; an empty term stays one, with empty words. */
function dropIndentation({ name, children }: OpenNode): void {
  const hasElements = children.some((child) => typeof child !== 'string');
  const kept = children.filter((child) => {
    return typeof child !== 'string' || (WORDED.has(name) && !hasElements) || child.trim() !== '';
  });
  children.splice(0, children.length, ...(name === 'term' && kept.length === 0 ? [''] : kept));
}

function innermost(open: readonly OpenNode[]): OpenNode {
  const last = open.at(-1);
  if (!last) throw new Error('No element is open');
  return last;
}

function unescaped(text: string, xml: string, at: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));|&/gi, (entity, decimal, hex, named) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : Number.NaN;
    const sign = code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[named ?? ''];
    if (sign === undefined) throw broken(xml, at, `has an entity that XML does not know (${entity})`);
    return sign;
  });
}

function broken(xml: string, at: number, what: string): StyleProblem {
  const line = xml.slice(0, at).split('\n').length;
  return new StyleProblem(`The file is not well-formed XML: line ${line} ${what}.`);
}
