import type { Annotation, Colour } from '../../../shared/model';

/** An annotation of the sample by the words it covers, each of which stands in the article once. */
export interface SampleAnnotation {
  readonly words: string;
  readonly colour: Colour;
  readonly kind: Annotation['kind'];
  readonly tags: readonly string[];
  readonly comment: string;
}

const FOUR_PASSENGERS = 'Westvale Rail’s door sensors put the average at four passengers a night';
/** Words of the article that the note quotes too. */
export const SIXTY_ONE = 'give an average of 61 passengers, with 118 on the night of the harbour fair';
/** Words of the article that the note quotes too. */
export const ADMISSION = '“The data were incomplete, and we should have said so,”';

/** In document order; two pairs overlap, so that the sample shows what overlapping looks like. */
export const SAMPLE_ANNOTATIONS: readonly SampleAnnotation[] = [
  { words: FOUR_PASSENGERS, colour: 'amber', kind: 'highlight', tags: ['passenger counts'], comment: '' },
  {
    words: '212 nights of tallies in pencil seen by the Courier, give an average of 61 passengers',
    colour: 'green',
    kind: 'comment',
    tags: ['passenger counts', 'documents'],
    comment: 'Which 212 nights? Ask whether the weeks of the strike are among them.',
  },
  { words: SIXTY_ONE, colour: 'teal', kind: 'highlight', tags: ['passenger counts'], comment: '' },
  {
    words: 'only one had a working sensor, an internal memo of 3 December that year says',
    colour: 'red',
    kind: 'comment',
    tags: ['documents'],
    comment: 'The memo is paraphrased, not quoted. Get the document before using this.',
  },
  {
    words:
      'an internal memo of 3 December that year says, and it opened on to the platform at just two of the nine stops',
    colour: 'blue',
    kind: 'highlight',
    tags: [],
    comment: '',
  },
  { words: ADMISSION, colour: 'violet', kind: 'highlight', tags: ['Westvale Rail'], comment: '' },
];
