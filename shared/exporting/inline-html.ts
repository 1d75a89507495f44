import { attribute, escapeHtml, langAttribute } from './escape-html';
import { languageOfWords } from './language-of-words';
import { linkAddress, shownAddress } from './link-markdown';
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
      return markedHtml(branch.mark, branch.children);
    case 'link': {
      const address = linkAddress(branch.url);
      const words = piecesHtml(tidy(branch.label)) || escapeHtml(address ?? '');
      if (address === null) return words;
      const isBare = words === escapeHtml(address);
      // its address is not printed once more after a link whose words are that
      const look = attribute('class', isBare ? 'bare' : '');
      const shown = isBare ? escapeHtml(shownAddress(address)) : words;
      return `<a${attribute('href', address)}${look} rel="noopener noreferrer">${shown}</a>`;
    }
  }
}

/** Emphasis tells its script, since not every script has an italic. */
function markedHtml(mark: TextMark, children: readonly Branch[]): string {
  const inner = children.map(branchHtml).join('');
  const words = mark === 'emphasis' ? inner.replace(/<[^>]*>/g, '') : '';
  return `<${TAGS[mark]}${langAttribute(words && languageOfWords(words, ''))}>${inner}</${TAGS[mark]}>`;
}
