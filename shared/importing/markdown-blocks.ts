import type { Image, ImageReference, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { RawBlock } from '../text';
import { type BlockCollector, blockCollector, isRunningText, type PieceMarks } from './block-collector';
import { inlineHtmlMarks } from './inline-html-marks';
import { isFrontMatter } from './metadata/front-matter';
import { type PictureCollector, pictureCollector } from './pictures/picture-collector';
import { unwrap } from './wrapped-lines';

/** `frontMatter` is what stands between the fences at the top; null when there are none. TOML is not read. */
export interface MarkdownText {
  readonly blocks: RawBlock[];
  readonly frontMatter:
    | { readonly language: 'yaml'; readonly source: string }
    | { readonly language: 'toml' }
    | null;
}

/** Addresses of reference links and images by identifier. */
type Definitions = ReadonlyMap<string, string>;

/** `whole` puts what was taken out of a part of the source back into it. */
interface MarkdownMeans {
  /** Gives the blocks of raw HTML. */
  readonly readHtml: (html: string) => RawBlock[];
  /** The number of the picture that an address leads to. */
  readonly findPicture: (address: string) => number | null;
  readonly whole: (part: string) => string;
}

/**
 * CommonMark with GitHub's tables, task lists, strikethrough and footnotes, as blocks (SPEC IM34-IM39). Links carry their address as written: `withSafeLinks` must
 * follow. One to two seconds for 1,000,000 characters.
 */
export function markdownBlocks(source: string, means: MarkdownMeans): MarkdownText {
  const tree = treeOf(source);
  const definitions = new Map<string, string>();
  defineAll(tree, definitions);
  const collector = blockCollector();
  const pictures = pictureCollector(collector);
  const html = inlineHtmlMarks(means.readHtml);
  const writing: Writing = { ...means, collector, pictures, definitions, html };
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  for (const node of tree.children) {
    if (node.type !== 'footnoteDefinition') addBlock(node, writing);
  }
  for (const note of notes) addBlock(note, writing);
  return { blocks: pictures.placed(), frontMatter: frontMatterOf(tree.children[0]) };
}

/** Two rules at the top with words between that no one would call fields are rules and words (CommonMark's example 96). */
function treeOf(source: string): Root {
  const tree = fromMarkdown(source, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  const [first] = tree.children;
  if (first?.type !== 'yaml' || isFrontMatter(first.value)) return tree;
  return fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Of several definitions of one name the first counts, wherever it stands (CommonMark 0.31.2, 4.7). */
function defineAll(node: Nodes, definitions: Map<string, string>): void {
  if (node.type === 'definition') {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, addressOf(node.url));
  } else if (mayHoldBlocks(node)) for (const child of node.children) defineAll(child, definitions);
}

function mayHoldBlocks(node: Nodes): node is Extract<Nodes, { children: RootContent[] }> {
  return /^(?:root|blockquote|list|listItem|footnoteDefinition)$/.test(node.type);
}

function frontMatterOf(node: Nodes | undefined): MarkdownText['frontMatter'] {
  if (node?.type === 'yaml') return { language: 'yaml', source: node.value };
  // mdast's types do not list the node that the front matter extension makes of TOML.
  const type: string = node?.type ?? '';
  return type === 'toml' ? { language: 'toml' } : null;
}

interface Writing extends MarkdownMeans {
  readonly collector: BlockCollector;
  readonly pictures: PictureCollector;
  readonly definitions: Definitions;
  readonly html: ReturnType<typeof inlineHtmlMarks>;
}

function addBlock(node: RootContent, writing: Writing): void {
  const { collector } = writing;
  switch (node.type) {
    case 'heading':
      collector.open({ kind: 'heading', level: node.depth });
      addLine(node.children, writing);
      collector.leave();
      return;
    case 'paragraph':
      addParagraph(node.children, writing);
      return;
    case 'blockquote':
      collector.open({ kind: 'quote', level: collector.depthOf('quote') + 1 });
      for (const child of node.children) addBlock(child, writing);
      collector.leave();
      return;
    case 'list':
      node.children.forEach((item, at) => {
        const ordinal = node.ordered ? { ordinal: (node.start ?? 1) + at } : {};
        collector.open({ kind: 'list-item', level: collector.depthOf('list-item') + 1, ...ordinal });
        if (typeof item.checked === 'boolean') collector.add(item.checked ? '[x] ' : '[ ] ');
        for (const child of item.children) addBlock(child, writing);
        collector.leave();
      });
      return;
    case 'code':
      collector.open({ kind: 'preformatted' });
      collector.add(writing.whole(node.value));
      collector.leave();
      return;
    case 'table':
      addTable(node, writing);
      return;
    case 'footnoteDefinition':
      collector.close();
      collector.add(`[${node.label ?? node.identifier}] `);
      for (const child of node.children) addBlock(child, writing);
      return;
    case 'html':
      collector.close();
      for (const block of writing.readHtml(writing.whole(node.value)))
        collector.blocks.push(inQuote(block, collector));
      return;
    default:
      return;
  }
}

/** A paragraph of raw HTML in a block quote is one of the quote. */
function inQuote(block: RawBlock, collector: BlockCollector): RawBlock {
  const level = collector.depthOf('quote');
  if (level === 0 || !isRunningText(block)) return block;
  return block.kind === 'table-row' ? { ...block, level } : { ...block, kind: 'quote', level };
}

/** An address as CommonMark's HTML has it: a backslash is itself, which a URL would take for a slash. */
function addressOf(written: string): string {
  const host = /^[a-z][a-z\d+.-]*:\/\/[^/?#\\]*/i.exec(written)?.[0] ?? '';
  return host + written.slice(host.length).replace(/[\\[\]]/g, encodeURIComponent);
}

/** A picture alone in its paragraph is a figure: its title, or else its description, is the caption. */
function addParagraph(children: readonly PhrasingContent[], writing: Writing): void {
  const { collector } = writing;
  const pictures = children.filter((child) => child.type === 'image' || child.type === 'imageReference');
  const isFigure =
    pictures.length > 0 && children.every((child) => /^image/.test(child.type) || isBlank(child));
  if (!isFigure) {
    addLine(children, writing);
    collector.endParagraph();
    return;
  }
  for (const picture of pictures) {
    writing.pictures.openFigure();
    addPicture(picture, writing);
    collector.open({ kind: 'caption' });
    collector.add((picture.type === 'image' ? picture.title : null) ?? picture.alt ?? '');
    const isCaptioned = collector.hasWords();
    collector.leave();
    if (isCaptioned) writing.pictures.noteCaption();
    writing.pictures.closeFigure();
  }
}

function addPicture(
  node: Image | ImageReference,
  { definitions, findPicture, pictures, whole }: Writing,
): void {
  const address = node.type === 'image' ? node.url : definitions.get(node.identifier);
  const number = address === undefined ? null : findPicture(whole(address));
  if (number !== null) pictures.add([number], node.alt ?? '');
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function addTable(table: Table, writing: Writing): void {
  const { collector } = writing;
  for (const [at, row] of table.children.entries()) {
    collector.openRow(table);
    for (const [column, cell] of row.children.entries()) {
      collector.addCell(column === 0, at === 0 ? { header: 'column' } : {});
      addLine(cell.children, writing);
    }
    collector.leaveRow();
  }
}

const HIDING_TAG = /^<(script|style|template|noscript|textarea|svg|iframe)\b[^>]*(?<!\/)>$/i;

/** What is marked in a heading, a paragraph or a cell ends with it. */
function addLine(nodes: readonly PhrasingContent[], writing: Writing): void {
  writing.html.begin();
  addInline(nodes, writing, []);
}

function addInline(nodes: readonly PhrasingContent[], writing: Writing, marks: PieceMarks): void {
  let hiddenUntil: string | null = null;
  for (const node of nodes) {
    if (hiddenUntil !== null) {
      if (node.type === 'html' && node.value.toLowerCase().startsWith(hiddenUntil)) hiddenUntil = null;
    } else if (node.type === 'html') {
      const hiding = HIDING_TAG.exec(node.value)?.[1];
      if (hiding !== undefined) hiddenUntil = `</${hiding.toLowerCase()}`;
      else if (/^<br\b/i.test(node.value)) writing.collector.add('\n');
      else writing.html.take(node.value);
    } else addPhrase(node, writing, marks);
  }
}

function addPhrase(node: PhrasingContent, writing: Writing, marks: PieceMarks): void {
  const { collector, definitions, html } = writing;
  switch (node.type) {
    case 'text':
      collector.add(unwrap(writing.whole(node.value)), html.with(marks));
      return;
    case 'inlineCode':
      collector.add(writing.whole(node.value).replace(/\n/g, ' '), html.with([...marks, { kind: 'code' }]));
      return;
    case 'break':
      collector.add('\n');
      return;
    case 'emphasis':
    case 'strong':
      addInline(node.children, writing, [...marks, { kind: node.type }]);
      return;
    case 'delete':
      addInline(node.children, writing, marks);
      return;
    case 'link':
      addInline(node.children, writing, [...marks, { kind: 'link', href: addressOf(node.url) }]);
      return;
    case 'linkReference': {
      const href = definitions.get(node.identifier);
      addInline(node.children, writing, href === undefined ? marks : [...marks, { kind: 'link', href }]);
      return;
    }
    case 'image':
    case 'imageReference':
      addPicture(node, writing);
      return;
    case 'footnoteReference':
      collector.add(`[${node.label ?? node.identifier}]`, html.with(marks));
      return;
    default:
      return;
  }
}
