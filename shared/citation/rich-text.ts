/** The inline formatting CSL 1.0.2 allows in its text fields. */
export type RichTag = 'i' | 'b' | 'sup' | 'sub' | 'sc' | 'nocase';

export type RichToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly tag: RichTag };

const TAG = /<(\/?)(i|b|sup|sub|sc|span)(\s[^<>]*)?>/gi;

/**
 * A CSL text as words and balanced tags. A tag without its partner, crossing another, or that CSL does
 * not know is words, so that `a <b` and `<script>` stay what they are. Linear but for deep nesting.
 */
export function readRichText(text: string): readonly RichToken[] {
  if (!text.includes('<')) return text ? [{ kind: 'text', text }] : [];
  const found = [...text.matchAll(TAG)];
  const partners = pair(found);
  const tokens: RichToken[] = [];
  let end = 0;
  for (const match of found) {
    const tag = partners.get(match);
    if (!tag) continue;
    if (match.index > end) tokens.push({ kind: 'text', text: text.slice(end, match.index) });
    tokens.push({ kind: match[1] ? 'close' : 'open', tag });
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push({ kind: 'text', text: text.slice(end) });
  return tokens;
}

function pair(found: readonly RegExpExecArray[]): ReadonlyMap<RegExpExecArray, RichTag> {
  const partners = new Map<RegExpExecArray, RichTag>();
  const open: RegExpExecArray[] = [];
  for (const match of found) {
    if (!match[1]) {
      open.push(match);
      continue;
    }
    const index = open.findLastIndex((candidate) => nameOf(candidate) === nameOf(match));
    const start = open[index];
    open.length = Math.max(0, index);
    const tag = start && tagOf(start);
    if (!start || !tag) continue;
    partners.set(start, tag);
    partners.set(match, tag);
  }
  return partners;
}

const nameOf = (match: RegExpExecArray): string => (match[2] ?? '').toLowerCase();

function tagOf(match: RegExpExecArray): RichTag | null {
  const name = nameOf(match);
  const attributes = match[3] ?? '';
  if (name === 'span') {
    if (/class\s*=\s*["']nocase["']/i.test(attributes)) return 'nocase';
    return /font-variant\s*:\s*small-caps/i.test(attributes) ? 'sc' : null;
  }
  return name === 'i' || name === 'b' || name === 'sup' || name === 'sub' || name === 'sc' ? name : null;
}
