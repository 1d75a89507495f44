import { elementsNamed, parseXml } from '../xml';

/** Scrambles fonts, not words, and needs no key (EPUB 3.3, section 4.3; Adobe's older way). */
const FONTS_ALONE: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

/** The paths that `META-INF/encryption.xml` says are encrypted, fonts left aside. */
export function encryptedPaths(encryption: string): ReadonlySet<string> {
  const locked = elementsNamed(parseXml(encryption), 'EncryptedData').filter((data) => {
    const [method] = elementsNamed(data, 'EncryptionMethod');
    return !FONTS_ALONE.has(method?.attributes.get('Algorithm') ?? '');
  });
  return new Set(
    locked.flatMap((data) =>
      elementsNamed(data, 'CipherReference').map((reference) => reference.attributes.get('URI') ?? ''),
    ),
  );
}
