import type { ArchiveTable } from '../../../shared/model';

/** The field by which each table's records are found. */
const KEY_FIELDS: Readonly<Record<ArchiveTable, string>> = {
  sources: 'id',
  revisions: 'id',
  bodies: 'revisionId',
  attachments: 'sha256',
  annotations: 'id',
  notes: 'id',
  links: 'id',
  tags: 'id',
  noteSummaries: 'id',
  places: 'sourceId',
  settings: 'key',
  unreadable: 'key',
};

/** A record's key; null for what has none and cannot be stored. */
export function keyOf(table: ArchiveTable, record: unknown): string | number | null {
  if (typeof record !== 'object' || record === null) return null;
  const key: unknown = Reflect.get(record, KEY_FIELDS[table]);
  if (table === 'unreadable') return typeof key === 'number' ? key : null;
  return typeof key === 'string' && key !== '' ? key : null;
}
