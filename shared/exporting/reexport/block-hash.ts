/** Words without the line breaks around them, lines ended by `\n`. */
export function bodyOf(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/^\n+|\n+$/g, '');
}

/** FNV-1a, 32 bits, as eight digits: tells an edit, keeps no secret. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  const body = bodyOf(text);
  for (let index = 0; index < body.length; index += 1) {
    hash = Math.imul(hash ^ body.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
