import {
  type CitationStyle,
  CitationStyleSchema,
  type ExportTemplate,
  ExportTemplateSchema,
  isSameJson,
  parseRecord,
} from '../../../shared/model';
import { database } from '../records/database';
import type { Beside } from '../records/history';
import { CITATION_STYLES_KEY, stylesIn } from '../settings/citation-styles';
import { changesBetween, reversed, type SettingChange, withChanges } from '../settings/setting-changes';
import { putChanges, rowOf, SETTINGS_KEY } from '../settings/settings';
import { type Naming, unite } from './united-names';

/** What of an archive's settings came to those of this library. */
export interface SettingsNews {
  readonly templates: number;
  readonly styles: number;
  /** Pairs of sources that its user had said are not the same. */
  readonly decisions: number;
  /** How many of the templates and styles have a number after their name, which was taken here. */
  readonly renamed: number;
}

export interface StoredSettings {
  readonly news: SettingsNews;
  /** The settings as they are stored now. */
  readonly row: object;
  /** Takes all of it back; null where nothing was changed. */
  readonly beside: Beside | null;
}

type Archived = ReadonlyMap<string | number, object>;

/**
 * Brings an archive's settings to those of this library (ST133): its templates, citation styles and pairs
 * that are not the same are added to the own ones, which stay; with `isWhole`, for a library that held nothing, all other
 * settings become the archive's. Runs in a transaction over `settings`.
 */
export async function storeSettings(archived: Archived, isWhole: boolean): Promise<StoredSettings> {
  const before = rowOf(await database.settings.get(SETTINGS_KEY));
  const incoming = archived.get(SETTINGS_KEY) ?? null;
  const templates = additionsTo(entriesIn(before), entriesIn(incoming), templateIn, TEMPLATES);
  const styles = additionsTo(
    styleEntries(await stylesHere()),
    styleEntries(stylesIn(archived.get(CITATION_STYLES_KEY))),
    styleIn,
    STYLES,
  );
  const pairs = pairsIn(incoming).filter((pair) => !pairsIn(before).includes(pair));
  const whole = isWhole && incoming !== null ? wholeRow(before, incoming) : before;
  const after = withChanges(whole, [
    ...templates.entries.map(([key, after]) => ({ field: 'exportTemplates', key, after })),
    ...pairs.map((key) => ({ field: 'notDuplicates', key, after: true })),
  ]);
  const row = whole === before ? after : withIds(after, new Map([...templates.idsHere, ...styles.idsHere]));
  const changes = changesBetween(before, row);
  if (changes.length > 0) await database.settings.put(row);
  const addedStyles = styles.entries.map(([, raw]) => raw);
  await addStyles(addedStyles);
  return {
    row,
    news: {
      templates: templates.entries.length,
      styles: addedStyles.length,
      decisions: pairs.length,
      renamed: templates.renamed + styles.renamed,
    },
    beside: changes.length + addedStyles.length > 0 ? takingBack(changes, addedStyles, true) : null,
  };
}

/** The archive's settings, with the own templates and pairs that are not the same in the place of its own. */
function wholeRow(before: object, incoming: object): object {
  const own = changesBetween({}, before).filter(({ field }) => UNITED.has(field));
  if (own.length === 0) return incoming;
  return withChanges(
    Object.fromEntries(Object.entries(incoming).filter(([field]) => !UNITED.has(field))),
    own,
  );
}

const UNITED: ReadonlySet<string> = new Set(['exportTemplates', 'notDuplicates']);

/** The chosen style and formats, where they have another id here. */
function withIds(row: object, idsHere: ReadonlyMap<string, string>): object {
  if (idsHere.size === 0) return row;
  const style: unknown = Reflect.get(row, 'bibliographyStyle');
  const formats: unknown = Reflect.get(row, 'exportFormats');
  const chosen = Object.entries(typeof formats === 'object' && formats !== null ? formats : {});
  const idHere = (id: unknown) => (typeof id === 'string' ? (idsHere.get(id) ?? id) : id);
  const formatHere = (format: unknown) =>
    typeof format === 'string' && format.startsWith(TEMPLATE)
      ? `${TEMPLATE}${idHere(format.slice(TEMPLATE.length))}`
      : format;
  return {
    ...row,
    bibliographyStyle: idHere(style),
    exportFormats: Object.fromEntries(chosen.map(([kind, format]) => [kind, formatHere(format)])),
  };
}

/** How a format that a template writes is named among the last chosen ones. */
const TEMPLATE = 'template:';

const TEMPLATES: Naming<ExportTemplate> = {
  nameOf: ({ name }) => name,
  contentOf: ({ scope, extension, text }) => JSON.stringify([scope, extension, text]),
  named: (template, id, name) => ({ ...template, id, name }),
};

const STYLES: Naming<CitationStyle> = {
  nameOf: ({ title }) => title,
  contentOf: ({ xml }) => xml,
  named: (style, id, title) => ({ ...style, id, title }),
};

type Entries = readonly (readonly [key: string, raw: unknown])[];

/** What comes to the own ones, as it was stored where it need not be named anew; damaged ones where their key is free. */
function additionsTo<T extends { readonly id: string }>(
  own: Entries,
  incoming: Entries,
  read: (entry: Entries[number]) => T | null,
  naming: Naming<T>,
) {
  const sound = new Map(
    incoming.flatMap((entry) => {
      const thing = read(entry);
      return thing === null ? [] : [[entry, thing] as const];
    }),
  );
  const ours = own.map(read).filter((thing) => thing !== null);
  const { added, idsHere } = unite(ours, [...sound.values()], naming);
  const keys = new Set(own.map(([key]) => key));
  const entries = incoming.flatMap((entry): Entries => {
    const thing = sound.get(entry);
    if (thing === undefined) return keys.has(entry[0]) ? [] : [entry];
    const addition = added.find(({ from }) => from === thing);
    if (addition === undefined) return [];
    return addition.thing === thing ? [entry] : [[addition.thing.id, addition.thing]];
  });
  const renamed = added.filter(({ thing, from }) => naming.nameOf(thing) !== naming.nameOf(from)).length;
  return { entries, idsHere, renamed };
}

function templateIn([id, raw]: Entries[number]): ExportTemplate | null {
  const parsed = parseRecord(ExportTemplateSchema, raw);
  return parsed.ok ? { ...parsed.value, id } : null;
}

function styleIn([, raw]: Entries[number]): CitationStyle | null {
  const parsed = parseRecord(CitationStyleSchema, raw);
  return parsed.ok ? parsed.value : null;
}

/** Styles stand in a list, without keys: a damaged one is known by what it is. */
function styleEntries(styles: readonly unknown[]): Entries {
  return styles.map((raw) => [styleIn(['', raw])?.id ?? JSON.stringify(raw), raw]);
}

async function stylesHere(): Promise<readonly unknown[]> {
  return stylesIn(await database.settings.get(CITATION_STYLES_KEY));
}

async function addStyles(added: readonly unknown[]): Promise<void> {
  if (added.length > 0)
    await database.settings.put({ key: CITATION_STYLES_KEY, styles: [...(await stylesHere()), ...added] });
}

/** Takes changes back, or makes them again; what was changed since stays. */
function takingBack(changes: readonly SettingChange[], styles: readonly unknown[], isThere: boolean): Beside {
  return async () => {
    const back = reversed(changes, rowOf(await database.settings.get(SETTINGS_KEY)));
    await putChanges(back);
    if (isThere && styles.length > 0) {
      const others = (await stylesHere()).filter((raw) => !styles.some((style) => isSameJson(style, raw)));
      await database.settings.put({ key: CITATION_STYLES_KEY, styles: others });
    }
    if (!isThere) await addStyles(styles);
    return takingBack(back, styles, !isThere);
  };
}

function entriesIn(row: object | null): Entries {
  const templates: unknown = row && Reflect.get(row, 'exportTemplates');
  return typeof templates === 'object' && templates !== null ? Object.entries(templates) : [];
}

function pairsIn(row: object | null): readonly string[] {
  const pairs: unknown = row && Reflect.get(row, 'notDuplicates');
  return Array.isArray(pairs) ? pairs.filter((pair) => typeof pair === 'string') : [];
}
