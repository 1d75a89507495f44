/** An element of a CSL file, in the form in which citeproc takes it. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** The same element as `data/` packs it: name, attributes and children by one letter each, absent where empty. */
export interface PackedNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedNode | string)[];
}

/** Unpacks an element with all below it. A term without words has an empty one, which citeproc expects. */
export function unpack({ n: name, a: attrs = {}, c = [] }: PackedNode): CslNode {
  const children = c.map((child) => (typeof child === 'string' ? child : unpack(child)));
  return { name, attrs, children: name === 'term' && children.length === 0 ? [''] : children };
}

/** The children of that name, in their order. */
export function childrenOf(node: CslNode, name: string): readonly CslNode[] {
  return node.children.filter((child): child is CslNode => typeof child !== 'string' && child.name === name);
}

/** The words directly inside an element, as one line. */
export function wordsOf(node: CslNode | undefined): string {
  const words = node?.children.filter((child) => typeof child === 'string') ?? [];
  return words.join('').replace(/\s+/g, ' ').trim();
}
