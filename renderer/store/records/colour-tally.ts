import * as v from 'valibot';
import { COLOURS, type Colour, CountSchema } from '../../../shared/model';

/** How many annotations of each colour a source has; a colour without any is absent. */
export type ColourTally = Readonly<Partial<Record<Colour, number>>>;

const TallySchema = v.object({
  sourceId: v.string(),
  counts: v.record(v.picklist(COLOURS), v.optional(CountSchema)),
});

/** The counts of a stored tally; none when the row is absent or damaged. */
export function readTally(raw: unknown): ColourTally {
  const parsed = v.safeParse(TallySchema, raw);
  return parsed.success ? parsed.output.counts : {};
}

/** The tally after annotations came (positive) or went (negative). No count falls below 0. */
export function addToTally(tally: ColourTally, changes: ReadonlyMap<Colour, number>): ColourTally {
  const counts: Partial<Record<Colour, number>> = {};
  for (const colour of COLOURS) {
    const count = (tally[colour] ?? 0) + (changes.get(colour) ?? 0);
    if (count > 0) counts[colour] = count;
  }
  return counts;
}
