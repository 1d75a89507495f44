/** The scheme that packages register with the system (build/release/identity.ts) for links into a library. */
export const LINK_SCHEME = 'provenote';

/** What a link can lead to. */
export const LINK_KINDS = ['source', 'annotation', 'note'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link into the library: which record, and nothing that could be done with it. */
export interface ProgramLink {
  readonly kind: LinkKind;
  readonly id: string;
}

/** A link that was read, or the sentence that says why it was not. */
export type ReadLink =
  | { readonly ok: true; readonly link: ProgramLink }
  | { readonly ok: false; readonly problem: string };

/** No id of a library comes near it; a link that a page made up to be long is not looked at. */
const MOST_CHARACTERS = 512;
/** Scheme and host count in any case (RFC 3986, section 6.2.2.1), the id in its own. */
const LINK = /^provenote:\/\/([a-z]+)\/((?:[\w.~!*'()-]|%[\da-f]{2})+)$/i;

const NO_LINK: ReadLink = {
  ok: false,
  problem: 'This link leads to no source, annotation or note. Copy it again where it came from.',
};

/** Whether a word means to be a link of the program, whatever it is worth. Linear in its first characters. */
export function isProgramLink(word: string): boolean {
  return /^provenote:/i.test(word);
}

/**
 * Reads `provenote://source/ID`, `provenote://annotation/ID` or `provenote://note/ID`, the id percent-encoded
 * where RFC 3986 wants it. There is no query, fragment, user, port or further path: a link that came from
 * anywhere can name a record and ask for nothing.
 */
export function readLink(address: string): ReadLink {
  const found = address.length > MOST_CHARACTERS ? null : LINK.exec(address);
  const kind = LINK_KINDS.find((name) => name === found?.[1]?.toLowerCase());
  const id = decoded(found?.[2] ?? '');
  return kind === undefined || id === null ? NO_LINK : { ok: true, link: { kind, id } };
}

/** The address of a link, which `readLink` reads back. */
export function addressOf({ kind, id }: ProgramLink): string {
  return `${LINK_SCHEME}://${kind}/${encodeURIComponent(id)}`;
}

/** The link that a text is, with blanks around it at most; null for every other text. */
export function linkOfText(text: string): ReadLink | null {
  const word = text.trim();
  return isProgramLink(word) && !/\s/.test(word) ? readLink(word) : null;
}

/** Null for what is no UTF-8, and for what no record is called. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part) || null;
  } catch {
    return null;
  }
}
