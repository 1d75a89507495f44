import type { Evidence } from './metadata/evidence';
import { plainTextBlocks } from './plain-text-blocks';
import type { DecodedFile, ReadSource } from './read-source';

/** Reads plain text; a plausible first line is its title. */
export function readText(file: DecodedFile): ReadSource {
  const { title, blocks } = plainTextBlocks(file.source);
  const evidence: Evidence[] = [];
  if (title !== null) {
    evidence.push({ field: 'title', origin: 'article-text', locator: 'first line', value: title });
  }
  if (file.url !== null) {
    evidence.push({ field: 'URL', origin: 'default', locator: 'address of the file', value: file.url });
  }
  return { blocks, evidence, problems: [], base: file.url, extra: {} };
}
