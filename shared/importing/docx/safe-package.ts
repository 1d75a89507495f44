import { strToU8, zipSync } from 'fflate';
import type { ZipArchive } from '../zip/archive';
import type { ZipFile } from '../zip/entry';

/** XML of one document, unpacked; a book of a thousand pages has 20 MB. */
const MAX_XML_BYTES = 60_000_000;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|bmp|tiff?|emf|wmf|svg)$/i;

/**
 * The parts of a document that hold words, in an archive that is not packed: mammoth would unpack whatever
 * it is given, however large. A picture is its own path there, so that mammoth says which stands where and
 * none is unpacked for it. `reason` fits after a colon.
 */
export function safePackage(
  archive: ZipArchive,
): { readonly outcome: 'safe'; readonly bytes: Uint8Array } | Exclude<ZipFile, { outcome: 'read' }> {
  const parts: Record<string, Uint8Array> = {};
  let size = 0;
  for (const entry of archive.entries) {
    if (PICTURE.test(entry.name)) parts[entry.name] = strToU8(entry.name);
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    size += entry.size;
    if (size > MAX_XML_BYTES)
      return { outcome: 'bomb', reason: `its text would be more than ${MAX_XML_BYTES / 1_000_000} MB` };
    const part = archive.read(entry);
    if (part.outcome !== 'read') return part;
    parts[entry.name] = part.bytes;
  }
  return { outcome: 'safe', bytes: zipSync(parts, { level: 0 }) };
}
