import type { CslName, FieldEvidence, MetadataField } from '../../model';

/**
 * One value that a file offers for one field, as the file wrote it. `names` is present where the file
 * said more about its authors than a line of text can (parts of a name, a body instead of a person).
 */
export interface Evidence extends FieldEvidence {
  readonly field: MetadataField;
  readonly names?: readonly CslName[];
}

/** A field's text on one line, or null when nothing is left of it. */
export function oneLine(value: string | null | undefined): string | null {
  const line = value?.replace(/\s+/g, ' ').trim() ?? '';
  return line === '' ? null : line;
}

/** Letters and digits alone, in lower case: for asking whether two titles or names say the same. */
export function folded(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
