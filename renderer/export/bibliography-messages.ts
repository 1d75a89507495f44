import type { BibliographyProgress, TextRun } from '../../shared/citation';
import type { CslItem } from '../../shared/model';

/** How a formatted bibliography looks: a style's id or the XML of its file, and a language or nothing for the style's own. */
export interface BibliographyLook {
  readonly style: string;
  readonly locale: string;
}

/** A bibliography as its file has it, and its first entries for the preview. */
export interface FormattedBibliography {
  readonly text: string;
  readonly entries: readonly (readonly TextRun[])[];
}

/** The page that a bibliography is to be; null for lines of text. */
export type BibliographyPage = { readonly title: string; readonly language: string } | null;

/** What the page asks a worker for; answers bear the number of their request. */
export type BibliographyRequest =
  | {
      readonly kind: 'format';
      readonly number: number;
      readonly items: readonly CslItem[];
      readonly style: string;
      readonly locale: string;
      readonly page: BibliographyPage;
    }
  | { readonly kind: 'check'; readonly number: number; readonly xml: string };

/** Any number of `progress` comes before one of the others. `problem` is a sentence on a style that cannot be used; `failure` is a bug's message, for the log. */
export type BibliographyAnswer = { readonly number: number } & (
  | { readonly kind: 'progress'; readonly progress: BibliographyProgress }
  | { readonly kind: 'formatted'; readonly bibliography: FormattedBibliography }
  | { readonly kind: 'checked'; readonly title: string }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'failure'; readonly failure: string }
);
