import { readLink } from '../program-link';
import { escapeWords } from './escape-markdown';

const ENTITY = /&#?\w+;/;
const ENTITIES = /&(?=#?\w+;)/g;

/**
 * A link's address as a Markdown destination needs it, or null for one that is no web or mail address,
 * whose words alone are exported. Blanks, brackets and whatever could end the destination are
 * percent-encoded; the address stays the same to a browser.
 */
export function linkAddress(url: string): string | null {
  const trimmed = url.trim();
  if (!/^(?:https?:\/\/|mailto:)[^\s]/i.test(trimmed)) return null;
  return trimmed.replace(/[\s<>()\\"`\p{Cc}]/gu, percentEncoded);
}

/**
 * The same for the link of a note, which may also lead into the library (`provenote://`): Markdown is kept where
 * such a link works. Documents that are handed on get its words alone.
 */
export function noteLinkAddress(url: string): string | null {
  return linkAddress(url) ?? (readLink(url).ok ? url.replace(/[()]/g, percentEncoded) : null);
}

/** An address as a page shows it: without the words it leads to, which nobody could read or type percent-encoded. */
export function shownAddress(address: string): string {
  return address.replace(/#:~:text=.*$/s, '');
}

/** A link whose words are its address is written as an autolink, any other with its label. */
export function writeLink(words: string | null, label: string, url: string, address: string): string {
  const isItsAddress = words === url && url === address && /^https?:/i.test(url);
  // readers differ on whether `&copy;` inside an autolink is a character
  if ((isItsAddress || (words === null && label === '')) && !ENTITY.test(address)) return `<${address}>`;
  return `[${label || escapeWords(address, 'commonmark')}](${address.replace(ENTITIES, '&amp;').replace(/[*_]/g, '\\$&')})`;
}

function percentEncoded(character: string): string {
  const simple = encodeURIComponent(character);
  return simple === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : simple;
}
