import type {
  CslDate,
  CslItem,
  CslName,
  FieldEvidence,
  MetadataField,
  Provenance,
  Source,
} from '../../../shared/model';

type Evidence = Provenance[MetadataField];

/**
 * The provenance of a record after its user edited some fields: those become the user's, and what a file
 * had said stays among their alternatives. A value the user typed before is not kept: it came from no file.
 */
export function provenanceAfterEdit(
  source: Source,
  patch: { readonly csl: Partial<CslItem>; readonly fields: readonly MetadataField[] },
): Provenance {
  const provenance: Partial<Record<MetadataField, Evidence>> = { ...source.provenance };
  const csl = { ...source.csl, ...patch.csl };
  for (const field of patch.fields) {
    const alternatives = formerEvidence(provenance[field]);
    provenance[field] = {
      origin: 'user',
      value: shownValue(csl[field]),
      ...(alternatives.length > 0 && { alternatives }),
    };
  }
  return provenance;
}

function formerEvidence(evidence: Evidence): FieldEvidence[] {
  if (!evidence) return [];
  const { alternatives = [], ...own } = evidence;
  return own.origin === 'user' ? [...alternatives] : [own, ...alternatives];
}

/** A CSL value in one line, as a file might have written it; empty for a field the user cleared. */
function shownValue(value: CslItem[MetadataField]): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(shownName).join('; ') : shownDate(value);
}

function shownName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name.suffix].filter(Boolean).join(', ');
}

function shownDate(date: CslDate): string {
  const parts = date['date-parts'];
  if (!parts) return date.literal ?? '';
  return parts
    .map((ends) => ends.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'))
    .join('/');
}
