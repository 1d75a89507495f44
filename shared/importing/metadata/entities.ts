import { COMMON_REFERENCES, referencedCharacter } from '../../text';

const NAMED: Readonly<Record<string, string>> = {
  ...COMMON_REFERENCES,
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
const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/**
 * The words with HTML's entities as their characters, where a site's program escaped what needed no escape
 * (`Don&#8217;t`), once or twice. What is no entity that it knows stays. Linear.
 */
export function withoutEntities(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(ENTITY, (entity, decimal = '', hexadecimal = '', name = '') => {
    if (name !== '') return NAMED[String(name).toLowerCase()] ?? entity;
    return referencedCharacter(decimal, hexadecimal) ?? entity;
  });
}
