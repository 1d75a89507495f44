import { ExternalHyperlink, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import { linkAddress, shownAddress } from '../link-markdown';
import type { Inline, TextMark } from '../note-nodes';
import { CODE_FONT } from './styles';
import { directedPieces, type WordLanguage } from './word-language';
import { xmlWords } from './xml-words';

type Runs = readonly (TextRun | ExternalHyperlink)[];

const MARKS: Readonly<Record<TextMark, IRunOptions>> = {
  strong: { bold: true },
  emphasis: { italics: true },
  strike: { strike: true },
  underline: { underline: {} },
  sub: { subScript: true },
  sup: { superScript: true },
  mark: { highlight: 'yellow' },
};
/** Word follows no longer address, and one it cannot parse makes it call the file damaged. */
const LONGEST_ADDRESS = 2_083;

/** The words of inline content without its marks; a break is a blank. */
export function inlineWords(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'link' ? inlineWords(inline.children) : ' ';
    })
    .join('');
}

/** Inline content as runs and hyperlinks; `base` is what all of them have. */
export function inlineRuns(content: readonly Inline[], language: WordLanguage, base: IRunOptions = {}): Runs {
  return content.flatMap((inline): Runs => {
    if (inline.kind === 'break') return [new TextRun({ break: 1 })];
    if (inline.kind === 'link') return linkRuns(inline.url, inline.children, language, base);
    const marks = inline.marks.map((mark) => MARKS[mark]);
    const code = base.style ? { font: CODE_FONT } : { style: 'HTMLCode' };
    return textRuns(inline.text, language, Object.assign({}, base, ...marks, inline.isCode ? code : {}));
  });
}

/** Plain words as runs, each of one direction; tabs are elements of their own. */
export function textRuns(text: string, language: WordLanguage, base: IRunOptions = {}): readonly TextRun[] {
  return text.split(/(\t)/).flatMap((part) => {
    if (part === '\t') return [new TextRun({ ...base, children: [new Tab()] })];
    return directedPieces(xmlWords(part), language.isRightToLeft).map(
      ({ text: words, isRightToLeft }) =>
        // not as a child: docx takes a child that reads “CURRENT” for a page number
        new TextRun({ ...language.run, ...base, ...(isRightToLeft && { rightToLeft: true }), text: words }),
    );
  });
}

function linkRuns(url: string, label: readonly Inline[], language: WordLanguage, base: IRunOptions): Runs {
  const address = linkAddress(url);
  const link = address === null ? null : linkTarget(address);
  if (address === null || link === null) return inlineRuns(label, language, base);
  const linked: IRunOptions = { ...base, style: 'Hyperlink' };
  const words = inlineWords(label).trim();
  const children: readonly ParagraphChild[] =
    words === '' || words === address
      ? textRuns(shownAddress(address), language, linked)
      : inlineRuns(label, language, linked);
  return [new ExternalHyperlink({ link, children })];
}

/** An address as a relationship holds it, percent-encoded; a long one loses its fragment, null where that is not enough. */
function linkTarget(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { href } = new URL(xmlWords(address));
  const target = href.length > LONGEST_ADDRESS ? href.replace(/#.*$/s, '') : href;
  return target.length > LONGEST_ADDRESS ? null : target;
}
