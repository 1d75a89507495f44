/** What begins the id of a block that has a number for its name. */
const NUMBERED = 'b10c';

/** The UUID (RFC 9562, version 8) that a name always has: four hashes of 32 bits. Tells names apart, keeps no secret. */
export function uuidFor(name: string): string {
  const digits = [0, 1, 2, 3].map((seed) => hashWith(seed, name)).join('');
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 3) | 8).toString(16);
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ];
  return groups.join('-');
}

/** The UUID of block `number`, to 65,535, of a document; `numberInUuid` is its inverse, null for any other. */
export function numberedUuid(document: string, number: number): string {
  return NUMBERED + number.toString(16).padStart(4, '0') + uuidFor(document).slice(8);
}

export function numberInUuid(document: string, uuid: string): number | null {
  const isNumbered = uuid.startsWith(NUMBERED) && uuid.slice(8) === uuidFor(document).slice(8);
  return isNumbered ? Number.parseInt(uuid.slice(4, 8), 16) : null;
}

/** FNV-1a over the seed and the name. */
function hashWith(seed: number, name: string): string {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
