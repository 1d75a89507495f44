import type { CslName, MetadataField } from '../../model';
import { type Evidence, oneLine } from './evidence';
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
