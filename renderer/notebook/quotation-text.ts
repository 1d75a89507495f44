const OPENS_QUOTED = /^\s*["“„«»‘‚‹「『]/u;

/**
 * A quotation as plain text: its words in quotation marks, unless they bring their own, and its citation
 * in brackets, if it has one.
 */
export function quotationText(exact: string, citation: string): string {
  const words = OPENS_QUOTED.test(exact) ? exact : `“${exact}”`;
  return citation === '' ? words : `${words} (${citation})`;
}
