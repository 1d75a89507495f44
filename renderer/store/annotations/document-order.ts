import type { Annotation } from '../../../shared/model';

/** By start, then end, then time of making. */
export function inDocumentOrder(a: Annotation, b: Annotation): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
