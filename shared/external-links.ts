/** What a link of a source or a note may lead to. */
const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address is of the web or of mail: the only ones that links keep and the system is handed. */
export function isLinkable({ protocol }: URL): boolean {
  return LINK_PROTOCOLS.has(protocol);
}

/** A link that may be opened, in the parser's spelling, or the sentence that says why not. */
export type ExternalLink =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly problem: string };

/**
 * Judges a link from an imported article before it is handed to the system. Only http, https and mailto
 * pass, because the system would run a program for `file:`, `smb:`, `ms-msdt:` and their kin. The URL that
 * passes is the parser's own spelling, so that the system opens what was judged.
 */
export function judgeExternalLink(url: string): ExternalLink {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null) return { ok: false, problem: 'This link is not an address.' };
  if (!isLinkable(parsed)) {
    return { ok: false, problem: `Links that begin with “${parsed.protocol}” are not opened.` };
  }
  return { ok: true, url: parsed.href };
}
