/** A number with its noun, as a reader of English counts: `1 source`, `1,204 sources`. For nouns whose plural adds an s. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
