import { attribute, escapeHtml } from './escape-html';
import { linkAddress } from './link-markdown';
import { type Branch, nest, type Piece, splitLines, tidy } from './mark-tree';
import type { Inline, TextMark } from './note-nodes';

const TAGS: Readonly<Record<TextMark, string>> = {
  strong: 'strong',
  emphasis: 'em',
  strike: 's',
  underline: 'u',
  sub: 'sub',
  sup: 'sup',
  mark: 'mark',
};

/** Inline content as HTML, its lines parted by `<br>`; empty where it shows nothing. */
export function inlineHtml(content: readonly Inline[]): string {
  const lines = splitLines(content).map((line) => piecesHtml(tidy(line)));
  return lines.some(Boolean) ? lines.join('<br>\n') : '';
}

function piecesHtml(pieces: readonly Piece[]): string {
  return nest(pieces).map(branchHtml).join('');
}

function branchHtml(branch: Branch): string {
  switch (branch.kind) {
    case 'text':
      return escapeHtml(branch.text);
    case 'code':
      return `<code>${escapeHtml(branch.text)}</code>`;
    case 'marked':
      return `<${TAGS[branch.mark]}>${branch.children.map(branchHtml).join('')}</${TAGS[branch.mark]}>`;
    case 'link': {
      const address = linkAddress(branch.url);
      const words = piecesHtml(tidy(branch.label)) || escapeHtml(address ?? '');
      return address === null
        ? words
        : `<a${attribute('href', address)}${isBare(words, address)} rel="noopener noreferrer">${words}</a>`;
    }
  }
}

/** A link whose words are its address says so, since its address is not printed after it once more. */
function isBare(words: string, address: string): string {
  return attribute('class', words === escapeHtml(address) ? 'bare' : '');
}
