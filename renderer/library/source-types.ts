/** The CSL types the form offers, by the words a user knows them by (CSL 1.0.2, appendix III). */
export const SOURCE_TYPES: readonly (readonly [type: string, words: string])[] = [
  ['article-newspaper', 'Newspaper article'],
  ['article-magazine', 'Magazine article'],
  ['webpage', 'Web page'],
  ['post-weblog', 'Blog post'],
  ['article-journal', 'Journal article'],
  ['book', 'Book'],
  ['chapter', 'Book chapter'],
  ['report', 'Report'],
  ['thesis', 'Thesis'],
  ['interview', 'Interview'],
  ['speech', 'Speech or talk'],
  ['broadcast', 'Broadcast'],
  ['post', 'Post or message'],
  ['personal_communication', 'Letter or e-mail'],
  ['legal_case', 'Court decision'],
  ['legislation', 'Law'],
  ['document', 'Document'],
];

/** The types on offer for a record: those above, and its own where that is none of them. */
export function typesFor(type: string): readonly (readonly [type: string, words: string])[] {
  return type === '' || SOURCE_TYPES.some(([known]) => known === type)
    ? SOURCE_TYPES
    : [...SOURCE_TYPES, [type, type]];
}
