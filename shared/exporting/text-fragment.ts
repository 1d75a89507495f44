import type { TextSpan } from '../model';
import { trimSpan } from '../text';

/** Longer quotations are named by their first and last words, as Chromium's own “Copy link to highlight” does. */
const LONGEST_WHOLE = 300;
const END_WORDS = [6, 12, 24] as const;
/** How many words of context before and after are tried, in this order. */
const CONTEXTS = [0, 3, 6, 12, 24].flatMap((count) =>
  count === 0
    ? [[0, 0]]
    : [
        [count, 0],
        [count, count],
      ],
);
/** How far words are looked for, in UTF-16 code units. */
const REACH = 400;

const wordsOf = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The URL fragment that leads a browser to the words at these spans (WICG, URL Fragment Text Directives):
 * `#:~:text=[prefix-,]start[,end][,-suffix]`, one directive for each span. Words are whole, since browsers
 * match whole ones; a span that is long or reaches into another paragraph is named by its ends; what
 * stands before or after it is added only where the same words occur earlier in the text. Empty for spans
 * without words. Linear in the text for each span.
 */
export function textFragment(text: string, spans: readonly TextSpan[]): string {
  const lower = text.toLowerCase();
  // browsers ignore case; where lower case has another length, offsets would be off
  const folded = lower.length === text.length ? lower : text;
  const directives = spans.flatMap((span) => {
    const whole = wholeWords(text, trimSpan(text, span));
    return whole.end > whole.start ? [`text=${directiveFor(text, folded, whole)}`] : [];
  });
  return directives.length > 0 ? `#:~:${directives.join('&')}` : '';
}

function directiveFor(text: string, folded: string, span: TextSpan): string {
  const quote = text.slice(span.start, span.end);
  const isWhole = quote.length <= LONGEST_WHOLE && !quote.includes('\n');
  const first = isWhole ? quote : firstWords(quote, END_WORDS[0]);
  const firstEnd = span.start + first.length;
  const last = isWhole ? '' : closingWords(folded, quote, span.end, firstEnd);
  const { prefix, suffix } = contextOf(
    text,
    (prefixStart, suffixEnd) => {
      const opening = folded.slice(prefixStart, isWhole ? suffixEnd : firstEnd);
      const closing = folded.slice(span.end - last.length, suffixEnd);
      const isLastThere = isWhole || folded.indexOf(closing, firstEnd) === span.end - last.length;
      return folded.indexOf(opening) === prefixStart && isLastThere;
    },
    span,
  );
  return [prefix && `${encoded(prefix)}-`, encoded(first), encoded(last), suffix && `-${encoded(suffix)}`]
    .filter(Boolean)
    .join(',');
}

/** The last words of a long quotation: the fewest that do not occur in it before. */
function closingWords(folded: string, quote: string, end: number, from: number): string {
  const options = END_WORDS.map((count) => lastWords(quote, count)).filter(
    ({ length }) => end - length >= from,
  );
  const isFirst = ({ length }: string) =>
    folded.indexOf(folded.slice(end - length, end), from) === end - length;
  return options.find(isFirst) ?? options.at(-1) ?? lastWords(quote, 1);
}

/** The least context with which the span is the first place found; the most of it where none is enough. */
function contextOf(
  text: string,
  isFirstPlace: (prefixStart: number, suffixEnd: number) => boolean,
  { start, end }: TextSpan,
): { readonly prefix: string; readonly suffix: string } {
  const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
  const after = text.slice(end, end + REACH);
  const prefixEnd = Math.max(0, start - REACH) + before.length;
  const suffixStart = end + after.length - after.trimStart().length;
  let context = { prefix: '', suffix: '' };
  for (const [beforeCount = 0, afterCount = 0] of CONTEXTS) {
    const prefix = beforeCount > 0 ? lastWords(before, beforeCount) : '';
    const suffix = afterCount > 0 ? firstWords(after.trimStart(), afterCount) : '';
    context = { prefix, suffix };
    const from = prefix ? prefixEnd - prefix.length : start;
    if (isFirstPlace(from, suffix ? suffixStart + suffix.length : end)) return context;
  }
  return context;
}

/** A span whose ends lie inside words, moved out to the ends of those. */
function wholeWords(text: string, { start, end }: TextSpan): TextSpan {
  if (end <= start) return { start, end };
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end - 1);
  const line = wordsOf.segment(text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd));
  const first = line.containing(start - lineStart);
  const last = line.containing(end - 1 - lineStart);
  return {
    start: first?.isWordLike ? lineStart + first.index : start,
    end: last?.isWordLike ? lineStart + last.index + last.segment.length : end,
  };
}

/** The first words of the first line, punctuation between them included. */
function firstWords(text: string, count: number): string {
  const line = (text.slice(0, REACH).split('\n', 1)[0] ?? '').trimEnd();
  let left = count;
  for (const { index, segment, isWordLike } of wordsOf.segment(line)) {
    if (isWordLike) left -= 1;
    if (left === 0) return line.slice(0, index + segment.length);
  }
  return line;
}

/** The last words of the last line. */
function lastWords(text: string, count: number): string {
  const near = text.slice(-REACH);
  const line = near.slice(near.lastIndexOf('\n') + 1).trimStart();
  const starts = Array.from(wordsOf.segment(line)).flatMap(({ index, isWordLike }) =>
    isWordLike ? [index] : [],
  );
  return line.slice(starts.at(-count) ?? 0);
}

/** Percent-encoded, the hyphen too, which would part the directive, and brackets, which end links in Markdown. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[-()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
