/** Whether two JSON values say the same, whatever the order of their keys. Linear. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = new Map(Object.entries(a));
  const right = Object.entries(b);
  return (
    left.size === right.length &&
    right.every(([key, value]) => left.has(key) && isSameJson(left.get(key), value))
  );
}
