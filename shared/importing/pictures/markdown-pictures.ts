import { replaceRuns } from './replace-runs';

/** A picture written out where an address stands: in brackets behind its description, or in a definition. */
const WRITTEN = /(\]\(<?|\]:[ \t]*<?|\bsrc=["'])data:image\/[\w.+-]+;base64,/gi;
const WRITTEN_END = /[^\w+/=%-]/g;
/** A shorter address does not hold the parser up. */
const LONG = 200;
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
  const light = replaceRuns(source, WRITTEN, WRITTEN_END, ({ text, begun: [, before = ''] }) => {
    const address = text.slice(before.length);
    if (address.length < LONG) return null;
    addresses.push(address);
    return `${before}data:,aside-${addresses.length - 1}-aside`;
  });
  const whole = (part: string) =>
    addresses.length === 0 || !part.includes('data:,aside-')
      ? part
      : part.replace(ASIDE, (written, number: string) => addresses[Number(number)] ?? written);
  return { light, whole };
}
