const OPENABLE_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

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
  if (!OPENABLE_PROTOCOLS.has(parsed.protocol)) {
    return { ok: false, problem: `Links that begin with “${parsed.protocol}” are not opened.` };
  }
  return { ok: true, url: parsed.href };
}
