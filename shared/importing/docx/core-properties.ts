import type { RawBlock } from '../../text';
import type { Evidence } from '../metadata/evidence';
import { believableTitle, creatorEvidence, isAuthorName, propertyEvidence } from '../metadata/properties';
import { elementsNamed, parseXml } from '../xml';

/** What a document's `docProps/core.xml` says of it (ECMA-376, part 2, section 11), as far as it can be believed. */
export function corePropertyEvidence(core: string, blocks: readonly RawBlock[]): Evidence[] {
  const root = parseXml(core);
  const textOf = (name: string) => elementsNamed(root, name)[0]?.text.trim() ?? '';
  const creators = textOf('creator')
    .split(';')
    .map((name) => name.trim())
    .filter(isAuthorName)
    .map((name) => ({ name, sortsAs: null }));
  return [
    ...propertyEvidence('title', 'dc:title', believableTitle(textOf('title'), blocks)),
    ...creatorEvidence('dc:creator', creators),
    ...propertyEvidence('issued', 'dcterms:created', textOf('created')),
    ...propertyEvidence('language', 'dc:language', textOf('language')),
  ];
}
