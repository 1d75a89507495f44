import { counted } from '../../shared/counted';
import { tagInWords, tagParts } from '../../shared/model';
import type { CodebookTag } from '../store';

type Counts = Pick<CodebookTag, 'own' | 'within'>;

/** How often a tag is in use, as a sentence without its end: `2 annotations, 5 with the tags below`. */
export function countInWords({ own, within }: Counts, hasBelow: boolean): string {
  if (within === 0) return hasBelow ? 'No annotations, nor on the tags below' : 'No annotations';
  if (!hasBelow) return counted(own, 'annotation');
  return `${own === 0 ? 'No annotations of its own' : counted(own, 'annotation')}, ${within.toLocaleString('en')} with the tags below`;
}

/** The name a tag gets under another parent; null stands for none. */
export function nameUnder(name: string, parent: string | null): string {
  const leaf = tagParts(name).at(-1) ?? name;
  return parent === null ? leaf : `${parent}/${leaf}`;
}

/** What goes with a tag that is deleted, as the end of a sentence. */
export function whatGoes(within: number, below: number): string {
  const marks = within === 0 ? 'No annotation has it' : `It is taken off ${counted(within, 'annotation')}`;
  const tags =
    below === 0 ? '' : below === 1 ? ', with the tag below it' : `, with the ${below} tags below it`;
  return `${marks}${within === 0 && below > 0 ? '; it goes' : ''}${tags}.`;
}

/** What a renaming did, as a sentence. */
export function renamedSentence(name: string, annotations: number): string {
  const where = annotations === 0 ? '' : ` in ${counted(annotations, 'annotation')}`;
  return `Now called “${tagInWords(name)}”${where}.`;
}
