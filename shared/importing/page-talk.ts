import type { RawBlock } from '../text';
import { rawText } from './block-collector';

/** Names of buttons and boxes, when they are all that a block says. */
const LABELS =
  /^(?:ad|adverts?|advertisements?|anzeige|werbung|publicidade|publicidad|publicité|광고|story continues(?: below(?: (?:this )?advertisement)?)?|(?:continue|keep) reading(?: below)?|article continues below(?: advertisement)?|read more|close|captions?|sign in|log in|subscribe|share|share this(?: \w+)?|print|save|text size|skip (?:to|advertisement).{0,20}|report (?:an? )?error|post (?:a )?comment(?: \(\+\))?|leave a (?:comment|reply)|(?:view )?comments?(?: \(?\d+\)?)?|\d+ comments?|loading(?: content)?|view author archive|follow on \w+|get author rss feed|click here to get the .{3,30} app|media playback is (?:unsupported|not supported) on your device|this slideshow requires javascript|image \d+ of \/? ?\d+|\d+ (?:of|\/) \d+|hide caption|toggle caption|enlarge(?: this)? image)\s*(?:[.…»›>]|\.\.\.)*$/iu;
/** The networks that a row of buttons names. */
const NETWORKS =
  /^(?:(?:share|tweet|tweetar|pin|pin ?it|pint|send|like|e-?mail|print|copy(?: link)?|on|facebook|twitter|x|whats ?app|linkedin|pinterest|reddit|tumblr|telegram|instagram|flipboard|messenger|line|pocket|download|baixar|more|via|to|this|[\d,.]+k?|[|·•,/+-])\s*)+$/iu;
const NETWORK = /facebook|twitter|whats ?app|linkedin|pinterest|reddit|tumblr|telegram|flipboard/iu;
const COOKIES =
  /^(?:this (?:web)?site uses cookies|we use cookies|by continuing to (?:use|browse)|our (?:web)?site uses cookies|diese (?:web)?seite verwendet cookies|ce site utilise des cookies)\b/iu;
/** What stands under an article on every page of a site. */
const IMPRINT =
  /^(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos os direitos reservados|<?저작권자)|(?:all rights reserved|무단 ?전재.{0,12}금지>?)\.?$/iu;
const OFFERS =
  /^(?:(?:sign|log) up (?:to|for) (?:our|the|your)\b.*|subscribe to (?:our|the)\b.*|get (?:the|our) (?:latest|best|top)\b.*(?:inbox|newsletter|email)s?.*|(?:like|enjoyed?) this (?:story|article|post)\?.*|want more (?:stories|articles|news)\b.*|you can follow us\b.*|follow us (?:on|at)\b.*|have a (?:news )?tip\?.*|join our \w+ (?:forum|community|group|channel|newsletter)s?\b.*)$/iu;
const LONGEST = 40;

/**
 * The blocks without what a page says to its reader between and around the paragraphs: names of buttons, counts of pictures,
 * rows of networks to share with, its word about cookies; and at the end the offer of a newsletter and
 * whose rights are reserved. Only whole blocks go, and a heading only where nothing follows it. Linear.
 */
export function withoutPageTalk(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const kept = blocks.filter((block) => !isPageTalk(block));
  let end = kept.length;
  while (end > 1 && isEnding(kept[end - 1])) end--;
  return end === 0 ? blocks : kept.slice(0, end);
}

function isPageTalk(block: RawBlock): boolean {
  if (block.kind === 'preformatted' || block.kind === 'heading') return false;
  const text = textOf(block);
  if (text === null) return false;
  return LABELS.test(text) || COOKIES.test(text) || (NETWORK.test(text) && NETWORKS.test(text));
}

function isEnding(block: RawBlock | undefined): boolean {
  const text = block === undefined || block.kind === 'preformatted' ? null : textOf(block);
  if (text === null) return false;
  return IMPRINT.test(text) || OFFERS.test(text) || LABELS.test(text);
}

/** The block's words in one line; null for one too long to be a page's. */
function textOf(block: RawBlock): string | null {
  const text = rawText(block).replace(/\s+/g, ' ').trim();
  return text.split(' ').length > LONGEST ? null : text;
}
