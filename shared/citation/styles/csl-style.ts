import { type CslNode, childrenOf, wordsOf } from './csl-node';
import { StyleProblem } from './style-problem';
import { readXml } from './xml';

/** A CSL file as far as anyone but citeproc needs to know it. */
export interface CslStyle {
  /** As its file says, or `Untitled style`. */
  readonly title: string;
  /** The id of the style whose rules this one takes, without `http://www.zotero.org/styles/`; null where it has its own. */
  readonly parent: string | null;
  readonly node: CslNode;
}

/**
 * Reads a style from the XML of a CSL file. Throws a `StyleProblem` where it is no XML, no CSL style of
 * version 1.0, or has no bibliography.
 */
export function readCslStyle(xml: string): CslStyle {
  const node = readXml(xml.replace(/^\ufeff/, ''));
  if (node.name === 'locale') throw new StyleProblem('The file is a CSL locale, not a style.');
  if (node.name !== 'style')
    throw new StyleProblem(`The file is not a CSL style: it begins with <${node.name}>, not with <style>.`);
  const [info] = childrenOf(node, 'info');
  const title = wordsOf(info && childrenOf(info, 'title')[0]) || 'Untitled style';
  const version = node.attrs.version ?? '';
  if (!version.startsWith('1.0'))
    throw new StyleProblem(
      `“${title}” is written for version ${version || '0.8'} of CSL; a file for version 1.0 is needed.`,
    );
  const parent = parentOf(info);
  if (parent === null && childrenOf(node, 'bibliography').length === 0)
    throw new StyleProblem(`“${title}” has no bibliography, only citations; choose another style.`);
  const lacking = undefinedMacro(node);
  if (lacking !== null)
    throw new StyleProblem(`“${title}” uses the macro “${lacking}”, which it does not have.`);
  return { title, parent, node };
}

/** The id at the end of a style's address, as `http://www.zotero.org/styles/apa` has it. */
export function styleIdOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?zotero\.org\/styles\//, '').replace(/\?.*$/, '');
}

function parentOf(info: CslNode | undefined): string | null {
  const links = info ? childrenOf(info, 'link') : [];
  const address = links.find(({ attrs }) => attrs.rel === 'independent-parent')?.attrs.href;
  return address ? styleIdOf(address) : null;
}

/** The first macro that is used and not there; citeproc would print nothing in its place. */
function undefinedMacro(style: CslNode): string | null {
  const names = new Set(childrenOf(style, 'macro').map(({ attrs }) => attrs.name));
  const waiting: CslNode[] = [style];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const used = node.attrs.macro;
    if (used !== undefined && !names.has(used)) return used;
    for (const child of node.children) if (typeof child !== 'string') waiting.push(child);
  }
  return null;
}
