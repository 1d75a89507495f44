import type { BibEntry } from './bib-entries';

type Lent = Readonly<Record<string, string>>;

/** What a parent lends under another name (BibLaTeX manual 3.19, appendix B): a book's title is its chapters' book. */
const OF_A_BOOK: Lent = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  titleaddon: 'booktitleaddon',
  author: 'bookauthor',
};
const OF_SEVERAL_VOLUMES: Lent = {
  title: 'maintitle',
  subtitle: 'mainsubtitle',
  titleaddon: 'maintitleaddon',
};
const OF_A_JOURNAL: Lent = { title: 'journaltitle', subtitle: 'journalsubtitle' };
const NOT_LENT = new Set([
  'crossref',
  'xref',
  'xdata',
  'entryset',
  'keywords',
  'label',
  'options',
  'shorttitle',
]);
/** Parents of parents; a circle of them ends here as well. */
const MOST_GENERATIONS = 4;

/** The entry with what `crossref` and `xdata` lend it, from their own parents too; its own fields come first. */
export function withInherited(
  entry: BibEntry,
  byKey: ReadonlyMap<string, BibEntry>,
  generation = 0,
): BibEntry {
  const { fields } = entry;
  if ((!fields.has('crossref') && !fields.has('xdata')) || generation === MOST_GENERATIONS) return entry;
  const find = (key: string): BibEntry | undefined => {
    const found = byKey.get(key.trim().toLowerCase());
    return found === undefined || found === entry ? undefined : withInherited(found, byKey, generation + 1);
  };
  const own = new Map(fields);
  const lend = (other: BibEntry | undefined, names: Lent) => {
    for (const [name, value] of other?.fields ?? []) {
      const lent = names[name] ?? name;
      if (!own.has(lent) && !NOT_LENT.has(lent)) own.set(lent, value);
    }
  };
  for (const key of (fields.get('xdata') ?? '').split(',')) lend(find(key), {});
  const parent = find(fields.get('crossref') ?? '');
  lend(parent, lentBy(parent?.type ?? ''));
  return { ...entry, fields: own };
}

function lentBy(type: string): Lent {
  if (type.startsWith('mv')) return OF_SEVERAL_VOLUMES;
  return type === 'periodical' ? OF_A_JOURNAL : OF_A_BOOK;
}
