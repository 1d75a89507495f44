import { type FieldOrigin, METADATA_FIELDS, type MetadataField, type Source } from '../../shared/model';
import { draftOf } from './record-draft';

/** A field in which two records differ, with both values as the form writes them. */
export interface Difference {
  readonly field: MetadataField;
  readonly kept: string;
  readonly other: string;
}

/** Origins that say little: a value from anywhere else is taken in place of one from these. */
const GUESSES: ReadonlySet<FieldOrigin | undefined> = new Set([
  'file-name',
  'default',
  'url',
  'clipboard',
  undefined,
]);

/** The fields in which both records say something, and not the same, in the form's order. */
export function differencesOf(kept: Source, other: Source): readonly Difference[] {
  const [own, others] = [draftOf(kept), draftOf(other)];
  return METADATA_FIELDS.flatMap((field) =>
    own[field] !== '' && others[field] !== '' && own[field] !== others[field]
      ? [{ field, kept: own[field], other: others[field] }]
      : [],
  );
}

/** The fields that are better taken from the other record: what its user typed there, and what is only guessed here. */
export function defaultTaken(kept: Source, other: Source): readonly MetadataField[] {
  return differencesOf(kept, other)
    .map(({ field }) => field)
    .filter((field) => {
      const [own, others] = [kept.provenance[field]?.origin, other.provenance[field]?.origin];
      if (own === 'user') return false;
      return others === 'user' || (GUESSES.has(own) && !GUESSES.has(others));
    });
}
