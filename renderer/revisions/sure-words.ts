import { type Annotation, OMISSION, quotedWords } from '../../shared/model';
import { uniteSpans } from '../../shared/text';
import { runsByParagraph } from './runs-by-paragraph';

/** The anchoring must be this sure of the place... */
const LEAST_SCORE = 0.9;
/** ...and the words may differ in this share of them at most, which leaves out every short quotation. */
const MOST_CHANGED = 0.1;

const FIGURE = /\p{N}/u;
/** One such word turns a quotation into its opposite, however long it is: English, German, French, Korean. */
const NEGATION =
  /(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|\p{L}+n['’]t|nicht|nichts|kein\p{L}*|nie|niemals|niemand|ohne|ne|n['’]\p{L}+|pas|jamais|rien|aucune?|sans|안|못)(?!\p{L})|않|없|아니|못하/iu;

/**
 * Which of the annotations that wait for a decision may be accepted together, by their ids and in their order.
 * An orphan is none, nor is one whose change may be one of meaning: a figure, a negation, more than a word in
 * ten. Compares each with its found words in `newText`, so it takes some tenths of a millisecond for each.
 */
export function sureIn(pending: readonly Annotation[], newText: string): readonly string[] {
  return pending.filter((annotation) => isSure(annotation, newText)).map(({ id }) => id);
}

/** The words an annotation would have if those found for it were accepted; parts that came to one place are one. */
export function foundWords({ found }: Annotation, newText: string): string {
  return uniteSpans(newText, found?.spans ?? [])
    .map(({ start, end }) => newText.slice(start, end))
    .join(OMISSION);
}

function isSure(annotation: Annotation, newText: string): boolean {
  if (annotation.anchor !== 'fuzzy' || (annotation.found?.score ?? 0) < LEAST_SCORE) return false;
  const oldWords = quotedWords(annotation);
  const newWords = foundWords(annotation, newText);
  const runs = runsByParagraph(oldWords, newWords);
  const removed = runs.flatMap((run) =>
    run.kind === 'removed' ? [oldWords.slice(run.old.start, run.old.end)] : [],
  );
  const added = runs.flatMap((run) =>
    run.kind === 'added' ? [newWords.slice(run.fresh.start, run.fresh.end)] : [],
  );
  const changed = Math.max(wordCount(removed.join(' ')), wordCount(added.join(' ')));
  return (
    changed <= MOST_CHANGED * wordCount(oldWords) &&
    ![...removed, ...added].some((words) => FIGURE.test(words) || NEGATION.test(words))
  );
}

function wordCount(words: string): number {
  return words.split(/\s+/u).filter((word) => word !== '').length;
}
