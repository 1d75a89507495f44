/**
 * The eight annotation colours in the order of keys 1-8. A record stores the hue, never the label, so
 * that a label can be renamed without touching an annotation.
 */
export const COLOURS = ['amber', 'teal', 'violet', 'red', 'green', 'blue', 'pink', 'slate'] as const;

export type Colour = (typeof COLOURS)[number];

/** A label for each colour. */
export type ColourLabels = Readonly<Record<Colour, string>>;

/** The label each colour carries until its user names it otherwise. */
export const DEFAULT_COLOUR_LABELS: ColourLabels = {
  amber: 'Claim',
  teal: 'Figure',
  violet: 'Voice',
  red: 'Doubt',
  green: 'Evidence',
  blue: 'Context',
  pink: 'Question',
  slate: 'Follow-up',
};
