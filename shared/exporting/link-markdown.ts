import { readLink } from '../program-link';
import { escapeWords, type Flavour } from './escape-markdown';

const ENTITY = /&#?\w+(?:;|$)/;
const ENTITIES = /&(?=#?\w+;)/g;

/**
 * A link's address as every format can hold it, or null for one that is no web or mail address, whose words alone are
 * exported. Blanks, quotes and whatever else no address may hold are percent-encoded, as a browser does.
 */
export function linkAddress(url: string): string | null {
  const trimmed = url.trim();
  if (!/^(?:https?:\/\/|mailto:)[^\s]/i.test(trimmed)) return null;
  return trimmed.replace(/[\s<>\\"`\p{Cc}]/gu, percentEncoded);
}

/**
 * The same for the link of a note, which may also lead into the library (`provenote://`): Markdown is kept where
 * such a link works. Documents that are handed on get its words alone.
 */
export function noteLinkAddress(url: string): string | null {
  return linkAddress(url) ?? (readLink(url).ok ? url : null);
}

/** An address as a page shows it: without the words it leads to, which nobody could read or type percent-encoded. */
export function shownAddress(address: string): string {
  return address.replace(/#:~:text=.*$/s, '');
}

/** What a link leads to, as it was given and as it is written, and its words if they have no mark. */
interface WrittenLink {
  readonly url: string;
  readonly address: string;
  readonly words: string | null;
}

/** A link whose words are its address is written as an autolink, any other with its label. */
export function writeLink({ url, address, words }: WrittenLink, label: string, flavour: Flavour): string {
  const isItsAddress = words === url && url === address && /^https?:/i.test(url);
  // readers differ on whether `&copy;` inside an autolink is a character
  if ((isItsAddress || (words === null && label === '')) && !ENTITY.test(address)) return `<${address}>`;
  return `[${label || escapeWords(address, 'commonmark')}](${destination(address, flavour)})`;
}

/**
 * An address between the brackets of a link. Parentheses that come in pairs may stand there, others are escaped
 * (CommonMark 0.31, 6.3); Logseq reads neither for certain, so that they are percent-encoded there.
 */
function destination(address: string, flavour: Flavour): string {
  const escaped = address.replace(ENTITIES, '&amp;').replace(/[*_]/g, '\\$&');
  if (flavour === 'logseq') return escaped.replace(/[()]/g, percentEncoded);
  return hasPairedBrackets(address) ? escaped : escaped.replace(/[()]/g, '\\$&');
}

/** Whether each parenthesis has its partner, one inside another at most. */
function hasPairedBrackets(address: string): boolean {
  return !/[()]/.test(address.replace(/\([^()]*\)/g, '').replace(/\([^()]*\)/g, ''));
}

function percentEncoded(character: string): string {
  const simple = encodeURIComponent(character);
  return simple === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : simple;
}
