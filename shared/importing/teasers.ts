import type { RawBlock } from '../text';
import { rawText } from './block-collector';

/** What sites write above the stories they want read next. */
const LEAD =
  /^(?:related(?: (?:posts?|articles?|stories|reading|content|news|coverage|topics))?|(?:more|read) (?:from|like this|on this|next|more|stories|articles|posts|news)\b.*|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)\b.*|recommended(?: (?:for you|reading|articles|stories|posts))?|(?:latest|recent|popular|trending|other|further|top) (?:posts?|articles?|stories|news)|(?:most )?(?:popular|read|viewed)(?: (?:this week|now|stories|articles|today))?|trending(?: now)?|keep reading|up next|don['’]t miss|see also:?|관련 ?기사|함께 볼 만한 기사|추천 ?기사|많이 본 (?:기사|뉴스)|더 보기|関連記事|おすすめ記事|相关阅读|mehr zum thema|das könnte sie auch interessieren|à lire aussi|lire aussi|también te puede interesar|noticias relacionadas)[:：]?$/iu;
/** Leads that writers use as well, for what their text rests on. */
const SCHOLARLY = /^(?:see also|related(?: (?:reading|topics))?|further \w+|lire aussi|à lire aussi)\b/iu;
const LINE =
  /^(?:related|read(?: (?:more|also|next))?|see(?: more)?|watch|also(?: (?:on|read|see)(?: \S+)?)?|more|don['’]t miss|leggi anche|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lee también|leia (?:mais|também)|관련 ?기사)\s*[:：|]/iu;
const MOST = 0.5;
const ALL = 0.9;
/** In words: a teaser is a headline with its date and perhaps a line of text. */
const LONGEST_TEASER = 40;
const FEWEST_BEFORE = 3;

/**
 * The blocks without teasers of other stories: at their end a heading, or a paragraph alone, that announces them, and
 * behind it nothing but short pieces, most of them links; between paragraphs a line of sites that links to one, or
 * announces headlines that are links from end to end. A list of sources that a writer calls "See also" in the
 * middle of a text stays, and so does everything where little would be left. Linear.
 */
export function withoutTeasers(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const rest = withoutTeasersBetween(withoutTrailingTeasers(blocks));
  return rest.length === blocks.length || lengthOf(rest) * 2 > lengthOf(blocks) ? rest : blocks;
}

function withoutTrailingTeasers(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const lead = blocks.findLastIndex(({ kind }, at) => kind !== 'list-item' && isLead(blocks[at]));
  if (lead < FEWEST_BEFORE) return blocks;
  const rest = blocks.slice(lead + 1);
  const areShort = rest.every((block) => wordsOf(block) <= LONGEST_TEASER);
  const linked = rest.filter((block) => linkShare(block) >= MOST).length;
  const areTeasers = rest.length > 0 && areShort && linked * 2 >= rest.length;
  // On a page that lists stories, the list is the text.
  return areTeasers && lengthOf(blocks.slice(0, lead)) > lengthOf(rest) ? blocks.slice(0, lead) : blocks;
}

function withoutTeasersBetween(blocks: readonly RawBlock[]): RawBlock[] {
  const kept: RawBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || isTeaserLine(block)) continue;
    const end = isLead(block) && !SCHOLARLY.test(rawText(block)) ? endOfHeadlines(blocks, at + 1) : at;
    if (end > at + 1) at = end - 1;
    else kept.push(block);
  }
  return kept;
}

/** Where the blocks that are links from end to end stop. */
function endOfHeadlines(blocks: readonly RawBlock[], from: number): number {
  const end = blocks.findIndex(
    (block, at) => at >= from && (linkShare(block) < ALL || wordsOf(block) > LONGEST_TEASER),
  );
  return end === -1 ? blocks.length : end;
}

/** "READ MORE: Rivers rise again": an announcement and a link in one line. */
function isTeaserLine(block: RawBlock): boolean {
  const text = rawText(block).trim();
  return (
    block.kind !== 'heading' &&
    LINE.test(text) &&
    wordsOf(block) <= LONGEST_TEASER &&
    linkShare(block) >= MOST
  );
}

function isLead(block: RawBlock | undefined): boolean {
  return block !== undefined && LEAD.test(rawText(block).trim());
}

function lengthOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, block) => sum + rawText(block).length, 0);
}

function wordsOf(block: RawBlock): number {
  return rawText(block).trim().split(/\s+/).length;
}

/** How much of the block's words is links, from 0 to 1. */
function linkShare(block: RawBlock): number {
  const linked = block.pieces
    .filter(({ marks }) => marks?.some(({ kind }) => kind === 'link'))
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return linked / Math.max(1, rawText(block).trim().length);
}
