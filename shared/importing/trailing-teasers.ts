import type { RawBlock } from '../text';
import { rawText } from './block-collector';

/** What sites write above the stories they want read next. */
const LEAD =
  /^(?:related(?: (?:posts?|articles?|stories|reading|content|news|coverage|topics))?|(?:more|read) (?:from|like this|on this|next|more|stories|articles|posts|news)\b.*|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)\b.*|recommended(?: (?:for you|reading|articles|stories|posts))?|(?:latest|recent|popular|trending|other|further) (?:posts?|articles?|stories|news)|keep reading|up next|don['’]t miss|see also:?|관련 ?기사|함께 볼 만한 기사|추천 ?기사|많이 본 (?:기사|뉴스)|더 보기|関連記事|おすすめ記事|相关阅读|mehr zum thema|das könnte sie auch interessieren|à lire aussi|lire aussi|también te puede interesar|noticias relacionadas)[:：]?$/iu;
/** In words: a teaser is a headline with its date and perhaps a line of text. */
const LONGEST_TEASER = 40;
const FEWEST_BEFORE = 3;

/**
 * The blocks without teasers of other stories at their end: a heading, or a paragraph alone, that announces them, and
 * behind it nothing but short pieces, most of them links. A list of sources that a writer calls "See also" in the
 * middle of a text stays, and so does everything where little would be left. Linear.
 */
export function withoutTrailingTeasers(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const lead = blocks.findLastIndex(({ kind }, at) => kind !== 'list-item' && isLead(blocks[at]));
  if (lead < FEWEST_BEFORE) return blocks;
  const rest = blocks.slice(lead + 1);
  const areShort = rest.every((block) => rawText(block).trim().split(/\s+/).length <= LONGEST_TEASER);
  const linked = rest.filter((block) => isMostlyLink(block)).length;
  const areTeasers = rest.length > 0 && areShort && linked * 2 >= rest.length;
  // On a page that lists stories, the list is the text.
  return areTeasers && lengthOf(blocks.slice(0, lead)) > lengthOf(rest) ? blocks.slice(0, lead) : blocks;
}

function isLead(block: RawBlock | undefined): boolean {
  return block !== undefined && LEAD.test(rawText(block).trim());
}

function lengthOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, block) => sum + rawText(block).length, 0);
}

function isMostlyLink(block: RawBlock): boolean {
  const linked = block.pieces
    .filter(({ marks }) => marks?.some(({ kind }) => kind === 'link'))
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return linked * 2 >= rawText(block).trim().length;
}
