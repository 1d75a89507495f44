import { isLinkable } from '../../shared/external-links';
import { addressOf, isProgramLink, readLink } from '../../shared/program-link';

/** An address a link may carry, or the sentence to show. */
export type LinkAddress =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly problem: string };

const BARE_EMAIL = /^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/;
const BARE_DOMAIN = /^[^\s/:?#@]+\.[^\s/:?#@.]{2,}(:\d+)?([/?#].*)?$/;

/**
 * The address a link in a note may carry, from what somebody typed or pasted: http, https, mailto or a link
 * into the library, with `https://` put before a bare domain and `mailto:` before a bare e-mail address. Anything else, such as
 * `javascript:` or a path, comes back as a sentence that says so.
 */
export function linkAddress(typed: string): LinkAddress {
  const text = typed.trim();
  if (text === '') return { ok: false, problem: 'Type the address the link leads to.' };
  if (isProgramLink(text)) {
    const read = readLink(text);
    return read.ok ? { ok: true, url: addressOf(read.link) } : read;
  }
  const address = BARE_EMAIL.test(text)
    ? `mailto:${text}`
    : BARE_DOMAIN.test(text)
      ? `https://${text}`
      : text;
  if (!URL.canParse(address)) return { ok: false, problem: `“${text}” is not a web or e-mail address.` };
  const url = new URL(address);
  if (!isLinkable(url)) {
    return { ok: false, problem: 'A link leads to an http, https or mailto address.' };
  }
  return { ok: true, url: url.href };
}
