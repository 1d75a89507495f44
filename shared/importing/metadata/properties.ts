import type { CslName, MetadataField } from '../../model';
import type { RawBlock } from '../../text';
import { rawText } from '../block-collector';
import { type Evidence, folded, oneLine } from './evidence';
import { parseName, parseNames } from './names';

/** A value from the record that a book or document keeps of itself (Dublin Core, PDF's Info); none for an empty one. */
export function propertyEvidence(
  field: MetadataField,
  locator: string,
  value: string | null | undefined,
): Evidence[] {
  const line = oneLine(value);
  return line === null ? [] : [{ field, origin: 'document-properties', locator, value: line }];
}

/**
 * The authors a book or document names, each by the form that sorts ("Weber, Anna") where it gives one,
 * because that form says which part is the family name.
 */
export function creatorEvidence(
  locator: string,
  creators: readonly { readonly name: string; readonly sortsAs: string | null }[],
): Evidence[] {
  const names = creators.flatMap(({ name, sortsAs }): CslName[] => {
    if (sortsAs?.includes(',')) return [parseName(sortsAs)];
    return creators.length === 1 ? parseNames(name) : [parseName(name)];
  });
  const value = oneLine(creators.map(({ name }) => name).join('; '));
  return value === null || names.length === 0
    ? []
    : [{ field: 'author', origin: 'document-properties', locator, value, names }];
}

/** Names that programs put where an author's belongs. */
const NO_AUTHOR =
  /^(?:(?:microsoft )?office[ -]user|user|users?\d*|admin(?:istrator)?|owner|author|unknown|anonymous|default|root|python-docx|(?:un-?)?named|x|사용자|관리자|작성자)$/i;
/** Titles that programs make up, and names of files. */
const NO_TITLE =
  /^(?:[a-z]+:\S+|microsoft (?:word|powerpoint|excel)\b.*|untitled.*|(?:document|dokument|slide|presentation|blank|title|문서)\s*\d*|.*\.(?:docx?|pdf|rtf|odt|hwpx?|indd|qxd|tex|dvi|pptx?|xlsx?|html?))$/i;
const OPENING_BLOCKS = 12;

/** Whether what stands in an author's place can be one. */
export function isAuthorName(name: string): boolean {
  return name !== '' && !NO_AUTHOR.test(name);
}

/**
 * A title that a program may have made up or kept from a template: believed if the text begins with its
 * words, or has no heading there that could be the title. Null otherwise, and for an address.
 */
export function believableTitle(title: string, blocks: readonly RawBlock[]): string | null {
  const line = oneLine(title);
  if (line === null || NO_TITLE.test(line)) return null;
  const opening = blocks.slice(0, OPENING_BLOCKS);
  const isSaid = folded(opening.map(rawText).join(' ')).includes(folded(line));
  return isSaid || !opening.some(({ kind }) => kind === 'heading') ? line : null;
}
