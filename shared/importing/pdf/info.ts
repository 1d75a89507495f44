import type { CslItem } from '../../model';
import type { RawBlock } from '../../text';
import { type Evidence, oneLine } from '../metadata/evidence';
import { believableTitle, creatorEvidence, isAuthorName, propertyEvidence } from '../metadata/properties';
import { elementsNamed, parseXml } from '../xml';

/** What a PDF keeps of itself: its Info dictionary's strings, and XMP as XML where it has any. */
export interface PdfInfo {
  readonly info: ReadonlyMap<string, string>;
  readonly xmp: string | null;
}

/** Evidence of Info and XMP (ISO 32000-2, section 14.3), as far as it can be believed; XMP first, which knows more. */
export function infoEvidence(
  { info, xmp }: PdfInfo,
  blocks: readonly RawBlock[],
): { readonly evidence: Evidence[]; readonly extra: Partial<CslItem> } {
  const root = parseXml(xmp ?? '');
  const [title] = elementsNamed(root, 'title');
  const [creator] = elementsNamed(root, 'creator');
  const listed = creator === undefined ? [] : elementsNamed(creator, 'li').map(({ text }) => text.trim());
  const written = (info.get('Author') ?? '').split(/\s*[;]\s*/).map((name) => name.trim());
  const names = (listed.some(isAuthorName) ? listed : written).filter(isAuthorName);
  const doi = /\b10\.\d{4,9}\/[^\s<>"]+/.exec(
    oneLine(elementsNamed(root, 'doi')[0]?.text ?? info.get('doi')) ?? '',
  )?.[0];
  const language = info.get('Language') ?? elementsNamed(root, 'language')[0]?.text;
  return {
    evidence: [
      ...propertyEvidence('title', 'XMP dc:title', believableTitle(title?.text ?? '', blocks)),
      ...propertyEvidence('title', 'Info Title', believableTitle(info.get('Title') ?? '', blocks)),
      ...creatorEvidence(
        listed.some(isAuthorName) ? 'XMP dc:creator' : 'Info Author',
        names.map((name) => ({ name, sortsAs: null })),
      ),
      ...propertyEvidence('issued', 'Info CreationDate', dayOfPdfDate(info.get('CreationDate') ?? '')),
      ...propertyEvidence('language', 'Lang', language),
    ],
    extra: doi === undefined ? {} : { DOI: doi },
  };
}

/** `D:20260203101500+01'00'` is the day 2026-02-03 (ISO 32000-2, section 7.9.4). */
function dayOfPdfDate(date: string): string | null {
  const [, year, month = '', day = ''] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(date.trim()) ?? [];
  if (year === undefined) return null;
  return [year, month, day].filter((part) => part !== '').join('-');
}
