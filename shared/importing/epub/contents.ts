import { oneLine } from '../metadata/evidence';
import { elementsNamed, parseXml, type XmlElement } from '../xml';
import { resolvePath } from './package-document';

/** What the table of contents calls a chapter; `level` is how deep it stands in the table, from 1. */
export interface ContentsEntry {
  readonly title: string;
  readonly level: number;
}

const DEEPEST_HEADING = 6;

/**
 * The first name a book's table of contents gives to each chapter, by the chapter's path: EPUB 3's `nav`
 * lists or EPUB 2's NCX. Entries that lead into the middle of a chapter count only where none leads to its
 * start. Linear.
 */
export function readContents(source: string, path: string): ReadonlyMap<string, ContentsEntry> {
  const root = parseXml(source);
  const tables = elementsNamed(root, 'nav').filter(
    (nav) => !/page-list|landmarks|loi|lot/.test(nav.attributes.get('type') ?? ''),
  );
  const [map] = elementsNamed(root, 'navMap');
  const found = new Map<string, ContentsEntry>();
  const add = (reference: string | undefined, text: string | undefined, level: number): void => {
    const title = oneLine(text);
    const target = resolvePath(path, reference ?? '');
    if (reference !== undefined && title !== null && !found.has(target))
      found.set(target, { title, level: Math.min(level, DEEPEST_HEADING) });
  };
  for (const nav of tables.slice(0, 1))
    walk(nav, 0, 'ol', (element, level) => {
      if (element.name === 'a') add(element.attributes.get('href'), element.text, level);
    });
  if (map !== undefined)
    walk(map, 0, 'navPoint', (element, level) => {
      if (element.name !== 'navPoint') return;
      const label = element.children.find(({ name }) => name === 'navLabel')?.text;
      const content = element.children.find(({ name }) => name === 'content');
      add(content?.attributes.get('src'), label, level);
    });
  return found;
}

/** Visits every element with the number of `container` elements it stands in, itself included. */
function walk(
  element: XmlElement,
  level: number,
  container: string,
  visit: (element: XmlElement, level: number) => void,
): void {
  for (const child of element.children) {
    const depth = child.name === container ? level + 1 : level;
    visit(child, depth);
    walk(child, depth, container, visit);
  }
}
