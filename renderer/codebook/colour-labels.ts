import {
  COLOURS,
  type Colour,
  type ColourLabels,
  DEFAULT_COLOUR_LABELS,
  type Settings,
} from '../../shared/model';
import { foldForSearch } from '../../shared/text';

/** The most letters of a label: what fits into a card beside its paragraph and tags. */
export const LONGEST_LABEL = 32;

type Given = Settings['colourLabels'];

/** The given labels with another for one colour; an empty one, or the default, is none. */
export function withLabel(given: Given, colour: Colour, label: string): Given {
  const { [colour]: _, ...others } = given;
  return label.trim() === '' || label === DEFAULT_COLOUR_LABELS[colour]
    ? others
    : { ...others, [colour]: label };
}

/** The other colours that are called the same, whatever the case. */
export function sameLabel(labels: ColourLabels, colour: Colour): readonly Colour[] {
  const key = foldForSearch(labels[colour]);
  return COLOURS.filter((other) => other !== colour && foldForSearch(labels[other]) === key);
}
