import { formatDate } from '../../shared/citation';
import { counted } from '../../shared/counted';
import { COLOURS, type Colour, type ColourLabels, type Source } from '../../shared/model';

/**
 * The line under a title: publisher and date as far as they are known, else the name of the file the
 * title was taken from, else the day it was imported.
 */
export function metaOf(source: Source): string {
  const { csl, provenance, createdAt } = source;
  const known = [csl['container-title'] ?? csl.publisher ?? '', formatDate(csl.issued, 'long')].filter(
    Boolean,
  );
  if (known.length > 0) return known.join(' · ');
  const fileName = provenance.title?.origin === 'file-name' ? provenance.title.value.trim() : '';
  return fileName !== '' && fileName !== csl.title ? fileName : `Imported ${importedOn(createdAt)}`;
}

function importedOn(createdAt: string): string {
  const date = new Date(createdAt);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return formatDate({ 'date-parts': [parts] }, 'long');
}

export interface ColourCount {
  readonly colour: Colour;
  readonly count: number;
}

/** The colours a source is annotated in, in the order of the keys 1-8. */
export function coloursOf(tally: Readonly<Partial<Record<Colour, number>>>): readonly ColourCount[] {
  return COLOURS.map((colour) => ({ colour, count: tally[colour] ?? 0 })).filter(({ count }) => count > 0);
}

/** What the dots say, for those who do not see them: `3 annotations: 2 Claim, 1 Figure`. */
export function tallyInWords(colours: readonly ColourCount[], labels: ColourLabels): string {
  const total = colours.reduce((sum, { count }) => sum + count, 0);
  const parts = colours.map(({ colour, count }) => `${count} ${labels[colour]}`);
  return `${counted(total, 'annotation')}: ${parts.join(', ')}`;
}
