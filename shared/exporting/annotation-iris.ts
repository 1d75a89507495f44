/** The JSON-LD context of the W3C Recommendation of 23 February 2017. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** The namespace of what only this program says, and of ids that are no IRI. */
export const OWN_NAMESPACE = 'urn:x-provenote:';
/** Before the name of a colour, the IRI that a body of ours has. */
export const COLOUR_NAMESPACE = `${OWN_NAMESPACE}colour:`;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;

/** The IRI of an id of the library: `urn:uuid:` for a UUID; one that came from elsewhere is an IRI already. */
export function iriOfId(id: string): string {
  if (UUID.test(id)) return `urn:uuid:${id}`;
  return IRI.test(id) ? id : `${OWN_NAMESPACE}id:${encodedName(id)}`;
}

/** A name as part of an IRI; a lone surrogate, which no IRI can hold, becomes U+FFFD. */
export function encodedName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));
}

/** The IRI of a source: its address, or else its id's. */
export function iriOfSource(source: { readonly id: string; readonly url: string | undefined }): string {
  const url = source.url?.trim() ?? '';
  return IRI.test(url) ? url : iriOfId(source.id);
}
