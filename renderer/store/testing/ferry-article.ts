/** A page and its paragraphs, of which tests make two versions. */
export const ADDRESS = 'https://coast-weekly.example/2026/ferry';
export const POST =
  'For nineteen winters the noon ferry to Holm carried the post and, on most days, nobody at all. Its captain has kept a book of every crossing.';
export const PROMISE =
  'An empty boat is still a promise, said Karl Lund, who farms below the chapel. You do not cancel a promise because nobody came.';
export const COUNTY =
  'The county will decide in March whether the promise is worth 2.3 million a year. The council counted eleven passengers a week.';
export const SHOP =
  'On the island they have stopped asking. The shop closes at noon, when the boat comes in, and opens again when it has left.';
export const BELL =
  'Nobody knows who rang the bell on the night of 4 January. It was heard as far away as the lighthouse at Skerry Point.';
