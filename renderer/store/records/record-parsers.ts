import {
  type Annotation,
  AnnotationSchema,
  type Link,
  LinkSchema,
  type Note,
  NoteSchema,
  type Parsed,
  parseRecord,
  type Revision,
  RevisionSchema,
  type Source,
  SourceSchema,
  type Tag,
  TagSchema,
} from '../../../shared/model';
import { isPlainAnnotation } from './plain-annotation';

/** The records that views show. Bodies and attachments are large and read only where they are shown. */
export interface ViewedRecords {
  readonly sources: Source;
  readonly revisions: Revision;
  readonly annotations: Annotation;
  readonly notes: Note;
  readonly links: Link;
  readonly tags: Tag;
}
export type ViewedTable = keyof ViewedRecords;

type Parsers = { readonly [T in ViewedTable]: (raw: unknown) => Parsed<ViewedRecords[T]> };

/** One parser for each table that views show. */
export const parsers: Parsers = {
  sources: (raw) => parseRecord(SourceSchema, raw),
  revisions: (raw) => parseRecord(RevisionSchema, raw),
  annotations: (raw) =>
    isPlainAnnotation(raw) ? { ok: true, value: raw } : parseRecord(AnnotationSchema, raw),
  notes: (raw) => parseRecord(NoteSchema, raw),
  links: (raw) => parseRecord(LinkSchema, raw),
  tags: (raw) => parseRecord(TagSchema, raw),
};

/** Whether views show this table's records. */
export function isViewed(table: string): table is ViewedTable {
  return table in parsers;
}

/** A field of a raw record as text; undefined when there is none. */
export function textField(raw: unknown, field: string): string | undefined {
  if (typeof raw !== 'object' || raw === null || !(field in raw)) return undefined;
  const value: unknown = Reflect.get(raw, field);
  return typeof value === 'string' ? value : undefined;
}
