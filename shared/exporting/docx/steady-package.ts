import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The ids `docx` draws by chance for the links of a part. */
const LINK_IDS = /\brId[\da-z_-]{21}(?=")/g;
/** In local time, as fflate reads it back in: the first day a ZIP archive can name. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * The same package byte for byte whenever the same document is packed: links are numbered, the dates are
 * those of what was written, and no time of packing remains. Without a date the properties have none. What is said
 * of spacing beside East Asian words is put in as well, since `docx` offers none of this itself.
 */
export function steadyPackage(
  bytes: Uint8Array,
  dates: { readonly createdAt?: string | undefined; readonly updatedAt?: string | undefined },
): Uint8Array {
  const numbers = new Map<string, string>();
  const numbered = (id: string): string => {
    const known = numbers.get(id) ?? `rIdLink${numbers.size + 1}`;
    numbers.set(id, known);
    return known;
  };
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, part];
    const xml = strFromU8(part).replace(LINK_IDS, numbered);
    if (name === 'docProps/core.xml') return [name, strToU8(withDates(xml, dates))];
    return [name, strToU8(name === 'word/styles.xml' ? withoutAutoSpace(xml) : xml)];
  });
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_EPOCH });
}

/**
 * Word would part Latin letters and numbers from the Hangul, kana or Han beside them: “3 월” is not what was quoted.
 * `docx` can say it of single paragraphs alone, and of numbers alone.
 */
function withoutAutoSpace(styles: string): string {
  const off = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
  return styles.replace(/(?<=<w:pPrDefault><w:pPr>)(?=<w:spacing)/, off);
}

function withDates(core: string, dates: Parameters<typeof steadyPackage>[1]): string {
  const withDate = (xml: string, name: string, date: string | undefined): string =>
    xml.replace(new RegExp(`<dcterms:${name}([^>]*)>[^<]*</dcterms:${name}>`), (_, attributes: string) =>
      date ? `<dcterms:${name}${attributes}>${wholeSeconds(date)}</dcterms:${name}>` : '',
    );
  return withDate(withDate(core, 'created', dates.createdAt), 'modified', dates.updatedAt);
}

/** Word reads no fractions of a second in its properties. */
const wholeSeconds = (date: string): string => date.replace(/\.\d+(?=Z$)/, '');
