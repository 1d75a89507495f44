import {
  type CslItem,
  type FieldEvidence,
  METADATA_FIELDS,
  type MetadataField,
  type Provenance,
  type Source,
} from '../../../shared/model';

/** CSL fields that belong to one source and are never taken from another. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['id', 'citation-key', 'accessed']);

/**
 * The record of two sources that become one: `kept`'s, with the fields named in `taken` from the other, and whatever only
 * the other knew. Values not chosen stay among a field's alternatives.
 */
export function mergedRecord(
  kept: Source,
  other: Source,
  taken: readonly MetadataField[],
): Pick<Source, 'csl' | 'provenance'> {
  const csl: Record<string, unknown> = { ...kept.csl };
  for (const [field, value] of Object.entries(other.csl)) {
    if (OWN_FIELDS.has(field)) continue;
    const isTaken = taken.some((name) => name === field);
    if (value !== undefined && (isTaken || csl[field] === undefined)) csl[field] = value;
  }
  return { csl: csl as CslItem, provenance: mergedProvenance(kept, other, taken) };
}

function mergedProvenance(kept: Source, other: Source, taken: readonly MetadataField[]): Provenance {
  const provenance: Partial<Record<MetadataField, Provenance[MetadataField]>> = {};
  for (const field of METADATA_FIELDS) {
    const isFromOther = taken.includes(field) || kept.csl[field] === undefined;
    const own = evidenceOf(kept, field);
    const others = evidenceOf(other, field);
    const [winner, ...rest] = distinct(isFromOther ? [...others, ...own] : [...own, ...others]);
    if (winner !== undefined)
      provenance[field] = { ...winner, ...(rest.length > 0 && { alternatives: rest }) };
  }
  return provenance;
}

function evidenceOf({ provenance }: Source, field: MetadataField): FieldEvidence[] {
  const evidence = provenance[field];
  if (evidence === undefined) return [];
  const { alternatives = [], ...own } = evidence;
  return [own, ...alternatives];
}

function distinct(evidence: readonly FieldEvidence[]): FieldEvidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ value }) => !seen.has(value) && seen.add(value));
}
