import * as v from 'valibot';
import { COLOURS, type Colour } from './colour';
import { ExportTemplateSchema } from './export-template';
import { parseEach } from './parse';

/** Entries by name, each read on its own: one that does not fit is left out. What is no such thing has none. */
function eachEntry<T>(schema: v.GenericSchema<unknown, T>) {
  return v.pipe(
    v.fallback(v.record(v.string(), v.unknown()), {}),
    v.transform((raw): Readonly<Record<string, T>> => {
      const entries = Object.entries(raw).map(([name, value]) => [name, v.safeParse(schema, value)] as const);
      return Object.fromEntries(
        entries.flatMap(([name, parsed]) => (parsed.success ? [[name, parsed.output] as const] : [])),
      );
    }),
  );
}

/** Items in their order, each read on its own. */
function eachItem<T>(schema: v.GenericSchema<unknown, T>) {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((raw): readonly T[] => parseEach(schema, raw).records),
  );
}

/**
 * What the user chose and where they were; every field, and every entry of one, falls back alone, so one bad value
 * resets itself only.
 */
export const SettingsSchema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  textSize: v.fallback(v.picklist([15, 16, 17, 18, 20, 22, 24]), 18),
  lastColour: v.fallback(v.picklist(COLOURS), 'amber'),
  lastTag: v.fallback(v.string(), ''),
  /** The labels the user gave; a colour that is absent or empty has its default one. */
  colourLabels: v.pipe(
    eachEntry(v.string()),
    v.transform((labels): Readonly<Partial<Record<Colour, string>>> => {
      return Object.fromEntries(
        Object.entries(labels).filter(([name]) => COLOURS.some((colour) => colour === name)),
      );
    }),
  ),
  /** The keys the user gave to commands, by the command's id; an empty list takes a command's keys away. */
  keys: eachEntry(v.array(v.string())),
  /** Whether commands answer to single letters, which speech input and some keyboards press unasked (WCAG 2.1.4). */
  hasSingleKeys: v.fallback(v.boolean(), true),
  /** Whether the article carries semantic marks, which screen readers announce, beside its painted highlights. */
  hasSpokenMarks: v.fallback(v.boolean(), false),
  /** Pairs of sources that the user says are not the same, each as two ids with a space between, the lesser first. */
  notDuplicates: eachItem(v.string()),
  openSourceId: v.fallback(v.nullable(v.string()), null),
  openNoteId: v.fallback(v.nullable(v.string()), null),
  paneSizes: eachEntry(v.record(v.string(), v.number())),
  hasSeenSample: v.fallback(v.boolean(), false),
  /** The format last saved in, by the kind of what was exported. */
  exportFormats: eachEntry(v.string()),
  /** The style of formatted bibliographies: an id of one that ships or that the user added. */
  bibliographyStyle: v.fallback(v.string(), 'apa'),
  /** Their language, or nothing for the one the style has. */
  bibliographyLocale: v.fallback(v.string(), ''),
  /** Whether exported notes carry each quotation's full provenance. */
  hasFullProvenance: v.fallback(v.boolean(), false),
  /** Whether Markdown files carry the marks by which they can be updated. */
  hasUpdateMarks: v.fallback(v.boolean(), false),
  /** The user's export templates, by id. */
  exportTemplates: eachEntry(ExportTemplateSchema),
});

/** Where the reader last stood in a source: the offset of the first block in view. */
export const PlaceSchema = v.object({ sourceId: v.string(), offset: v.number() });

export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;
export type Place = Readonly<v.InferOutput<typeof PlaceSchema>>;

/** The settings of a first start. */
export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});
