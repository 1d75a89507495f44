const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
const HIGHEST_CHARACTER = 0x10_ff_ff;
const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/**
 * The words with HTML's entities as their characters, where a site's program escaped what needed no escape
 * (`Don&#8217;t`), once or twice. What is no entity that it knows stays. Linear.
 */
export function withoutEntities(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(ENTITY, (entity, decimal = '', hexadecimal = '', name = '') => {
    if (name !== '') return NAMED[String(name).toLowerCase()] ?? entity;
    const code = decimal === '' ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    const isCharacter = code >= 0x20 && code <= HIGHEST_CHARACTER && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : entity;
  });
}
