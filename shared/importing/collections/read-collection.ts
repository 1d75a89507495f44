import { MAX_PACKED_BYTES } from '../../file-limits';
import { type Decoded, decodeText } from '../decode';
import { problems as sentences } from '../problems';
import { latin1 } from '../sniff';
import type { Collection } from './collection';
import { type Look, lookOf } from './look';

/** How many sentences of one file are shown before the rest is counted. */
const MOST_PROBLEMS = 200;

/**
 * Reads a bibliography or a collection of another program: BibTeX, BibLaTeX, RIS, CSL JSON, Hypothesis,
 * Web Annotations, Readwise, Zotero's RDF, Better BibTeX JSON and Kindle clippings. Null for anything else,
 * by content and never by name, so that an article is left to `importSource`. Never throws: a record that
 * cannot be read is a problem and the others are there. For other files it costs a look at 16 KB; linear.
 */
export async function readCollection(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<Collection | null> {
  const look = lookOf(file.bytes);
  if (look === null || file.bytes.length > MAX_PACKED_BYTES) return null;
  try {
    const decoded = await decodeText(file.bytes, { isHtml: false });
    if (decoded.outcome !== 'decoded') return await undecoded(file, look, decoded);
    const read = await READERS[look](decoded.text.replace(/^\ufeff/, ''));
    if (read === null) return null;
    const guessed =
      decoded.how === 'guessed' ? [sentences.guessedEncoding(file.name, decoded.encoding).message] : [];
    return { ...read, problems: withinReason([...guessed, ...read.problems]) };
  } catch (cause) {
    // As for other files (SPEC IM8): what a reader did not foresee costs this file alone, and is said.
    const reason = reasonOf(cause);
    return { kind: NAMES[look], sources: [], problems: [sentences.unreadable(file.name, reason).message] };
  }
}

/** Lists within lists within lists, made by hand or to do harm, are more than an engine's stack holds. */
function reasonOf(cause: unknown): string {
  if (cause instanceof RangeError && /call stack/i.test(cause.message)) return 'it is nested too deeply';
  return cause instanceof Error ? cause.message : String(cause);
}

/** How much of a file without known characters is asked what it is. */
const ASKED_BYTES = 1_000_000;

/** Whether it is a collection shows in its ASCII; its words are not guessed at. */
async function undecoded(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  look: Look,
  decoded: Exclude<Decoded, { readonly outcome: 'decoded' }>,
): Promise<Collection | null> {
  const read = await READERS[look](latin1(bytes, 0, ASKED_BYTES));
  if (read === null) return null;
  const { message } =
    decoded.outcome === 'damaged-utf8'
      ? sentences.damagedUtf8(name, decoded.line)
      : sentences.unknownEncoding(name);
  return { kind: read.kind, sources: [], problems: [message] };
}

/** What a file is called when its reader failed before it knew more. */
const NAMES: Readonly<Record<Look, string>> = {
  json: 'JSON',
  csv: 'Readwise',
  clippings: 'Kindle',
  rdf: 'Zotero',
  ris: 'RIS',
  bib: 'BibTeX',
};

const READERS: Readonly<Record<Look, (text: string) => Promise<Collection | null>>> = {
  json: async (text) => (await import('./json-collection')).readJsonCollection(text),
  csv: async (text) => (await import('./readwise')).readReadwise(text),
  clippings: async (text) => (await import('./kindle')).readKindle(text),
  rdf: async (text) => (await import('./zotero-rdf')).readZoteroRdf(text),
  ris: async (text) => (await import('./bibliography')).readRisFile(text),
  bib: async (text) => (await import('./bibliography')).readBibFile(text),
};

function withinReason(found: readonly string[]): readonly string[] {
  const rest = found.length - MOST_PROBLEMS;
  return rest <= 1
    ? found
    : [...found.slice(0, MOST_PROBLEMS), `${rest.toLocaleString('en')} other entries were left out.`];
}
