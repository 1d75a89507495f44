import { useEffect } from 'react';
import { BIBLIOGRAPHY_STYLES } from '../../shared/citation';
import { recallCitationStyles, useCitationStyles, useSettings } from '../store';
import type { BibliographyLook } from './bibliography-messages';

/** The style and language that are chosen; where the style is the user's own, the XML of its file. */
export function useBibliographyLook(): BibliographyLook {
  const chosen = useSettings(({ bibliographyStyle }) => bibliographyStyle);
  const locale = useSettings(({ bibliographyLocale }) => bibliographyLocale);
  const styles = useCitationStyles();
  useEffect(() => {
    void recallCitationStyles();
  }, []);
  const own = styles.find(({ id }) => id === chosen);
  return { style: own?.xml ?? shippedOr(chosen), locale };
}

/** The id of a style that ships; a style of the user's that has been removed is no choice any more. */
export function shippedOr(id: string): string {
  const [first] = BIBLIOGRAPHY_STYLES;
  return BIBLIOGRAPHY_STYLES.find((style) => style.id === id)?.id ?? first?.id ?? id;
}
