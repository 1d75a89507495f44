/** Characters that HTML wrote in place of JSON's own, by templates that escape where nothing need be escaped. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#x22;': '"',
  '&amp;': '&',
  '&#38;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
  '&apos;': "'",
};

export type LenientJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/**
 * The value of a JSON-LD block as browsers' and search engines' parsers forgive it: CDATA and comment
 * wrappers, comments, trailing commas, raw line breaks in strings, entities in place of quotation marks,
 * several values one after the other (which come back as a list). An empty block is an empty list; for
 * anything else the reason is the strict parser's. Linear.
 */
export function parseLenientJson(source: string): LenientJson {
  const plain = source.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, ' ');
  if (plain.trim() === '') return { ok: true, value: [] };
  const strict = parsed(plain);
  if (strict.ok) return strict;
  for (const text of [plain, plain.replace(/&(?:#?\w+);/g, (entity) => ENTITIES[entity] ?? entity)]) {
    const mended = mend(text);
    if (mended.trim() === '') return { ok: true, value: [] };
    const lenient = parsed(mended);
    if (lenient.ok) return lenient;
    const several = parsed(`[${mended}]`);
    if (several.ok) return several;
  }
  return strict;
}

function parsed(text: string): LenientJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, reason: error.message };
  }
}

/** A string, a comment of either kind, or a comma before an end; and values that follow without a comma. */
const TOKEN =
  /"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|,(?=\s*(?:[}\]]|$))|[}\]](?=\s*[{[])|;\s*$/g;

function mend(text: string): string {
  return withoutComments(text).replace(TOKEN, (token) => {
    if (token.startsWith('"')) return string(token);
    return token === '}' || token === ']' ? `${token},` : ' ';
  });
}

/** Comments first: a comma before one is a trailing comma only once it is gone. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (token) =>
    token.startsWith('"') ? token : ' ',
  );
}

/** A string with raw control characters as spaces, and without escapes that JSON does not know (`\'`). */
function string(token: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids and pages write
  return token.replace(/[\u0000-\u001f]+/g, ' ').replace(/\\(?!["\\/bfnrtu])/g, '');
}
