import type { CslItem } from '../model';
import { type ParagraphLocator, showParagraphs } from '../text';
import { formatYear } from './dates';
import { firstTextOf, namesOf, plainTitle } from './item-fields';
import { formatNames } from './names';

const LONGEST_TITLE = 40;

/**
 * How a quotation names its source in running text: `Lindqvist 2026, ¶ 2`, or `¶ 2–3` where it ends in another paragraph. Without an author or editor
 * the short title stands there, cut between words at 40 characters; without a date `n.d.`.
 */
export function shortCitation(item: CslItem, locator?: ParagraphLocator): string {
  const names =
    formatNames(namesOf(item, 'author'), 'short') || formatNames(namesOf(item, 'editor'), 'short');
  const cited = `${names || shortTitle(item)} ${formatYear(item.issued) || 'n.d.'}`;
  return locator?.paragraph ? `${cited}, ¶ ${showParagraphs(locator)}` : cited;
}

function shortTitle(item: CslItem): string {
  const title = plainTitle(
    firstTextOf(item, ['title-short', 'shortTitle', 'title', 'container-title', 'URL']),
  );
  if (!title) return 'Untitled';
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE + 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > 0 ? cut.slice(0, space) : graphemes(title, LONGEST_TITLE);
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

function graphemes(text: string, count: number): string {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text.slice(0, count * 8),
  );
  return Array.from(segments, ({ segment }) => segment)
    .slice(0, count)
    .join('');
}
