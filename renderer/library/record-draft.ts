import { formatDate, formatNamesForEditing, parseDate, parseNames } from '../../shared/citation';
import { readOffered } from '../../shared/importing';
import { type CslItem, METADATA_FIELDS, type MetadataField, type Source } from '../../shared/model';

/** A record as its form holds it: each field as the text that is typed. */
export type RecordDraft = Readonly<Record<MetadataField, string>>;

/** What a draft changes, ready to be stored, or for each field that cannot be read the sentence to show. */
export type CheckedDraft =
  | { readonly ok: true; readonly csl: Partial<CslItem>; readonly fields: readonly MetadataField[] }
  | { readonly ok: false; readonly problems: Partial<Readonly<Record<MetadataField, string>>> };

type ReadField =
  | { readonly ok: true; readonly csl: Partial<CslItem> }
  | { readonly ok: false; readonly problem: string };

/** The texts the form opens with. */
export function draftOf({ csl }: Pick<Source, 'csl'>): RecordDraft {
  return {
    title: csl.title ?? '',
    author: formatNamesForEditing(csl.author ?? []),
    issued: formatDate(csl.issued, 'iso'),
    'container-title': csl['container-title'] ?? '',
    URL: csl.URL ?? '',
    language: csl.language ?? '',
    type: csl.type,
  };
}

/**
 * A value as a file wrote it, in the form in which its field is typed ("By Jane Doe" as `Doe, Jane`, "Thu, 19 Feb
 * 2026" as `2026-02-19`), so that it can be chosen and stored; as it is where it is no value of that field. `base` makes a
 * relative address whole.
 */
export function typedForm(field: MetadataField, value: string, base: string | null = null): string {
  const read = readOffered(field, value, base);
  return read === null ? value.trim() : draftOf({ csl: { id: '', type: '', ...read } })[field];
}

/** The fields in which two drafts differ, in the form's order; white space around a text is no difference. */
export function changedFields(before: RecordDraft, after: RecordDraft): readonly MetadataField[] {
  return METADATA_FIELDS.filter((field) => before[field].trim() !== after[field].trim());
}

/**
 * Reads the fields that were changed. One left as it was is not judged again, so that an odd value from a
 * file never stands in the way of correcting another. An emptied field is taken out; only the title and
 * the type must stay.
 */
export function checkDraft(before: RecordDraft, after: RecordDraft): CheckedDraft {
  const fields = changedFields(before, after);
  const problems: Partial<Record<MetadataField, string>> = {};
  let csl: Partial<CslItem> = {};
  for (const field of fields) {
    const read = readField(field, after[field].trim());
    if (read.ok) csl = { ...csl, ...read.csl };
    else problems[field] = read.problem;
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, csl, fields };
}

function readField(field: MetadataField, typed: string): ReadField {
  if (field === 'title') {
    const title = typed.replace(/\s+/gu, ' ');
    return title === '' ? { ok: false, problem: 'A source needs a title.' } : { ok: true, csl: { title } };
  }
  if (field === 'type') return { ok: true, csl: { type: typed } };
  if (typed === '') return { ok: true, csl: { [field]: undefined } };
  if (field === 'author') return { ok: true, csl: { author: parseNames(typed) } };
  if (field === 'issued') return readDate(typed);
  if (field === 'URL') return readAddress(typed);
  if (field === 'language') return readLanguage(typed);
  return { ok: true, csl: { 'container-title': typed.replace(/\s+/gu, ' ') } };
}

function readDate(typed: string): ReadField {
  const parsed = parseDate(typed);
  return parsed.ok ? { ok: true, csl: { issued: parsed.date } } : parsed;
}

function readAddress(typed: string): ReadField {
  const problem = 'This is not the address of a web page: it begins with https:// or http://.';
  if (!/^https?:\/\//iu.test(typed) || !URL.canParse(typed)) return { ok: false, problem };
  return { ok: true, csl: { URL: typed } };
}

/** BCP 47 as Intl judges it: well-formed, and in its canonical spelling (`EN-gb` is `en-GB`). */
function readLanguage(typed: string): ReadField {
  try {
    return { ok: true, csl: { language: Intl.getCanonicalLocales(typed.replaceAll('_', '-'))[0] } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, problem: `“${typed}” is not a language tag. Write it as en, en-GB, ko or zh-Hant.` };
  }
}
