/** A number of bytes as megabytes, from a thousand of them on as gigabytes, decimal, with one digit after the point at most. */
export function sizeInWords(bytes: number): string {
  const [unit, size] = bytes < 1_000_000_000 ? ['MB', 1_000_000] : ['GB', 1_000_000_000];
  return `${(bytes / size).toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}
