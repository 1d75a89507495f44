import { isObject } from '../../loose-json';
import { type CslItem, CslItemSchema, parseRecord } from '../../model';
import { typeOfCslJson } from '../item-types';
import { tidyCsl } from './loose-csl';
import type { ParsedBibliography } from './parsed-bibliography';

/** Reads CSL JSON: a list of items, one item, or a list under `items`. Unknown fields are kept, odd values read as `tidyCsl` does. */
export function readCslItems(text: string): ParsedBibliography {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return { items: [], problems: [`The file is no valid JSON: ${reasonOf(cause)}.`] };
  }
  const items: CslItem[] = [];
  const problems: string[] = [];
  for (const [index, raw] of listOf(json).entries()) {
    const parsed = parseRecord(CslItemSchema, withTextId(raw));
    if (parsed.ok) items.push(parsed.value);
    else problems.push(`Item ${index + 1}${nameOf(raw)} was left out: ${parsed.problem}.`);
  }
  return { items, problems };
}

function listOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  const items = isObject(json) ? json.items : undefined;
  return Array.isArray(items) ? items : [json];
}

/** CSL's schema allows a number as an id, and some programs leave the type or the id out. */
function withTextId(raw: unknown): unknown {
  if (!isObject(raw)) return raw;
  const { 'citation-key': key, ...rest } = raw;
  const id = raw.id ?? key ?? '';
  const textId = typeof id === 'number' ? String(id) : id;
  const { type = 'document', ...fields } = tidyCsl(rest);
  return {
    type: typeof type === 'string' ? typeOfCslJson(type) : type,
    ...fields,
    ...(key !== undefined && key !== textId && { 'citation-key': key }),
    id: textId,
  };
}

function nameOf(raw: unknown): string {
  const title = isObject(raw) ? raw.title : undefined;
  return typeof title === 'string' && title ? ` (“${title.slice(0, 60)}”)` : '';
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
}
