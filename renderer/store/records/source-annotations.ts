import Dexie from 'dexie';
import type { Annotation } from '../../../shared/model';
import { database } from './database';
import { parsers } from './record-parsers';

/** All annotations of a source as they are stored, readable or not, in the order of their starts. */
export function storedAnnotations(sourceId: string): Promise<readonly unknown[]> {
  return database.annotations
    .where('[sourceId+start]')
    .between([sourceId, Dexie.minKey], [sourceId, Dexie.maxKey])
    .toArray();
}

/** Those of them that can be read; the others stay untouched, as everywhere. */
export async function readableAnnotations(sourceId: string): Promise<readonly Annotation[]> {
  return (await storedAnnotations(sourceId)).flatMap((raw) => {
    const parsed = parsers.annotations(raw);
    return parsed.ok ? [parsed.value] : [];
  });
}
