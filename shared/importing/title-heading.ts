import type { RawBlock } from '../text';
import { rawText } from './block-collector';
import { type Evidence, folded, oneLine } from './metadata/evidence';
import { keepingPictures } from './pictures/kept-pictures';

const WORDS_OF_A_NAME = 8;
const LONGEST_NAME = 60;
/** How many labels may stand above a title, and how many words each has. */
const MOST_LABELS = 4;
const WORDS_OF_A_LABEL = 4;

/** The heading a text opens with, as evidence of its title. */
export function headingEvidence(blocks: readonly RawBlock[]): Evidence[] {
  const [first] = blocks;
  const value = first?.kind === 'heading' ? oneLine(rawText(first)) : null;
  return value === null ? [] : [{ field: 'title', origin: 'article-text', locator: 'first heading', value }];
}

/**
 * What a source is called when nothing in it says: its file's name without the extension, or the
 * first words of what was pasted.
 */
export function nameEvidence(name: string, isPasted: boolean, blocks: readonly RawBlock[]): Evidence {
  if (!isPasted) {
    const stem = name
      .replace(/\.[a-z0-9]{1,8}$/i, '')
      .replace(/_+/g, ' ')
      .trim();
    return { field: 'title', origin: 'file-name', value: stem === '' ? name : stem };
  }
  const words = oneLine(blocks.slice(0, 1).map(rawText).join(''))?.split(' ') ?? [];
  const start = words.slice(0, WORDS_OF_A_NAME).join(' ');
  const isCut = words.length > WORDS_OF_A_NAME || start.length > LONGEST_NAME;
  const value = start.length > LONGEST_NAME ? start.slice(0, LONGEST_NAME).replace(/\s\S*$/, '') : start;
  return {
    field: 'title',
    origin: 'clipboard',
    locator: 'first words',
    value: isCut ? `${value}…` : value || name,
  };
}

/**
 * The blocks without a leading heading that says no more than the title, which the reader draws above the text; of a page
 * also without the labels that it puts above its title.
 */
export function withoutTitleHeading(
  blocks: readonly RawBlock[],
  title: string,
  isPage: boolean,
): readonly RawBlock[] {
  const at = blocks
    .slice(0, isPage ? MOST_LABELS + 1 : 1)
    .findIndex((block) => block.kind === 'heading' && folded(rawText(block)) === folded(title));
  const areLabels = blocks.slice(0, Math.max(0, at)).every(isLabel);
  const isLeftOut = at !== -1 && areLabels && blocks.length > at + 1;
  return isLeftOut ? keepingPictures(blocks, blocks.slice(at + 1)) : blocks;
}

/** A few words that end like no sentence: "Sign in", the name of a section, the page's own address. */
function isLabel(block: RawBlock): boolean {
  const text = rawText(block).trim();
  return text.split(/\s+/).length <= WORDS_OF_A_LABEL && !/[.!?…:。]["”’»)]?$/u.test(text);
}
