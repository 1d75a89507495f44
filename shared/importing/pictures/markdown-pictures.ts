/** A picture written out where an address stands: in brackets behind its description, or in a definition. */
const WRITTEN = /(\]\(<?|\]:[ \t]*<?|\bsrc=["'])(data:image\/[\w.+-]+;base64,[\w+/=%-]{200,})/gi;
const ASIDE = /data:,aside-(\d+)-aside/g;

/**
 * Markdown without the pictures written out in it, which its parser would go through letter by letter, and the function
 * that puts them back into any part of it. Linear.
 */
export function picturesAside(source: string): {
  readonly light: string;
  readonly whole: (part: string) => string;
} {
  const addresses: string[] = [];
  const light = source.replace(WRITTEN, (_, before: string, address: string) => {
    addresses.push(address);
    return `${before}data:,aside-${addresses.length - 1}-aside`;
  });
  const whole = (part: string) =>
    addresses.length === 0 || !part.includes('data:,aside-')
      ? part
      : part.replace(ASIDE, (written, number: string) => addresses[Number(number)] ?? written);
  return { light, whole };
}
