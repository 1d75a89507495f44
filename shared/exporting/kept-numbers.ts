/** Begins a text that stands for a number; a private-use character, which nobody writes. */
const MARK = '\u{f0000}number ';
/** A string, which is passed over, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const MAY_BE_LOST = /[\d.]{16}|\d[eE][+-]?\d{3}/;
const MARKED = new RegExp(`"${MARK}(-?\\d[\\d.eE+-]*)"`, 'gu');

/**
 * JSON in which every number that a double cannot hold as it is written (more than 15 digits, beyond its range) is a
 * text that `withNumbers` makes a number again. Linear; nothing but a look where there is none.
 */
export function withNumbersKept(json: string): string {
  if (!MAY_BE_LOST.test(json)) return json;
  return json.replace(TOKEN, (token) =>
    token.startsWith('"') || isHeld(token) ? token : `"${MARK}${token}"`,
  );
}

/** What `withNumbersKept` made texts of as numbers again, with every digit. Linear. */
export function withNumbers(json: string): string {
  return json.includes(MARK) ? json.replace(MARKED, '$1') : json;
}

function isHeld(token: string): boolean {
  const digits = token
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
  return digits.length <= 15 && Number.isFinite(Number(token));
}
