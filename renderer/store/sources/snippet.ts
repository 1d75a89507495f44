import type { TextSpan } from '../../../shared/model';
import { snapToGraphemes } from '../../../shared/text';

/** A piece of a source's text around a match; `match` is a span on the snippet. */
export interface Snippet {
  readonly text: string;
  readonly match: TextSpan;
}

const BEFORE = 40;
const AFTER = 90;

/** The words around a match on one line, cut at spaces, with an ellipsis where something was left out. */
export function snippetAround(text: string, match: TextSpan): Snippet {
  const { start, end } = snapToGraphemes(text, {
    start: wordStart(text, match.start - BEFORE, match.start),
    end: wordEnd(text, match.end + AFTER, match.end),
  });
  const lead = start > 0 ? '… ' : '';
  const tail = end < text.length ? ' …' : '';
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end).replaceAll('\n', ' ') + tail,
    match: { start: match.start + shift, end: match.end + shift },
  };
}

/** The first word beginning at or after `from`, at `limit` at the latest. */
function wordStart(text: string, from: number, limit: number): number {
  if (from <= 0) return 0;
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(limit, to).search(/\s\S*$/);
  return space < 0 ? to : limit + space;
}
