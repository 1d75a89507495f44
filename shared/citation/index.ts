export { toBibLatex } from './biblatex';
export { toBibTex } from './bibtex';
export { makeCitekey } from './citekey';
export { toCslJson, toCslSchema } from './csl-json';
export { type ParsedDate, parseDate } from './date-parsing';
export { formatDate, formatYear } from './dates';
export { plainTitle } from './item-fields';
export { isCslType, typeOfCslJson } from './item-types';
export { formatNamesForEditing, parseNames } from './name-editing';
export { formatNames } from './names';
export { parseBibliography } from './reading/bibliography';
export type { ParsedBibliography } from './reading/parsed-bibliography';
export { toRis } from './ris';
export { shortCitation } from './short-citation';
export type { BibliographyProgress, BibliographyStep } from './styles/bibliography-progress';
export { type Mark, plainText, type TextRun } from './styles/entry-runs';
export {
  type BibliographyOptions,
  checkCslStyle,
  formatBibliography,
  formatBibliographyRich,
} from './styles/formatted-bibliography';
export { BIBLIOGRAPHY_LOCALES, BIBLIOGRAPHY_STYLES } from './styles/offered';
export { StyleProblem } from './styles/style-problem';
