/** The styles on offer, in the order to list them. How to get one stands in `shipped.ts`, which lists of names need not load. */
export const BIBLIOGRAPHY_STYLES: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'apa', title: 'APA, 7th edition' },
  { id: 'modern-language-association', title: 'MLA, 9th edition' },
  { id: 'chicago-note-bibliography', title: 'Chicago, 17th edition (notes and bibliography)' },
  { id: 'chicago-author-date', title: 'Chicago, 17th edition (author-date)' },
  { id: 'harvard-cite-them-right', title: 'Harvard, Cite Them Right, 12th edition' },
  { id: 'ieee', title: 'IEEE' },
  { id: 'vancouver', title: 'Vancouver' },
];

/** The languages a bibliography can be in, each under its own name. */
export const BIBLIOGRAPHY_LOCALES: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'en-US', title: 'English (US)' },
  { id: 'en-GB', title: 'English (UK)' },
  { id: 'de-DE', title: 'Deutsch' },
  { id: 'fr-FR', title: 'Français' },
  { id: 'ko-KR', title: '한국어' },
];
