const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'ru', 'uk'];

let months: ReadonlyMap<string, number> | null = null;

/** The month, from 1, of a name or its abbreviation in ten European languages besides English; null for another word. */
export function monthInLanguages(name: string): number | null {
  months ??= new Map(LANGUAGES.flatMap(namesIn));
  return months.get(folded(name)) ?? null;
}

/** From the data of Intl; a name stands otherwise beside a day than alone in Slavic languages. */
function namesIn(language: string): [string, number][] {
  const styles = [
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
    { month: 'long' },
  ] as const;
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index): [string, number] => {
      const part = format.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month');
      return [folded(part?.value ?? ''), index + 1];
    });
  });
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/, '');
}
