import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The ids `docx` draws by chance for the links of a part. */
const LINK_IDS = /\brId[\da-z_-]{21}(?=")/g;
/** In local time, as fflate reads it back in: the first day a ZIP archive can name. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * The same package byte for byte whenever the same document is packed: links are numbered, the dates are
 * those of what was written, and no time of packing remains. `docx` offers none of this itself. Without a
 * date the properties have none.
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
    return [name, strToU8(name === 'docProps/core.xml' ? withDates(xml, dates) : xml)];
  });
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_EPOCH });
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
