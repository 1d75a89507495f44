import { counted } from '../../shared/counted';
import { sourceTitle } from '../../shared/model';
import type { Source } from '../store';

/** How many annotations the source that stays has, and the one that goes. */
export interface MergedCounts {
  readonly kept: number;
  readonly other: number;
}

/** What comes of a merge, in a few sentences: of the texts, of the annotations, and of the citekey that goes (ST100-ST106). */
export function outcomeInWords(kept: Source, other: Source, counts: MergedCounts): string {
  return [
    textInWords(kept, other),
    annotationsInWords(kept, other, counts),
    `The citekey ${other.citekey} goes: cite ${kept.citekey} in its place.`,
    'You can undo this.',
  ]
    .filter(Boolean)
    .join(' ');
}

function textInWords(kept: Source, other: Source): string {
  const title = `“${sourceTitle(other)}”`;
  if (hasText(other) && !hasText(kept))
    return `The text of ${title} becomes the text of “${sourceTitle(kept)}”.`;
  if (hasText(other)) return `The text of ${title} stays readable as an earlier revision.`;
  // A source that never had a file has no revision.
  return other.revisionId === ''
    ? `${title} has no text; what only its record knows is kept.`
    : `${title} has no text; its file is kept with the source that stays.`;
}

/** Those of the source whose text is read are where they are; those of the other are looked for in it. */
function annotationsInWords(kept: Source, other: Source, counts: MergedCounts): string {
  if (!hasText(kept) && !hasText(other))
    return counts.other === 0 ? '' : 'What is annotated in it waits for a text.';
  const [sought, from] = hasText(kept) ? [counts.other, other] : [counts.kept, kept];
  if (sought === 0) return '';
  const which = sought === 1 ? 'The annotation' : `The ${counted(sought, 'annotation')}`;
  return `${which} of “${sourceTitle(from)}” ${sought === 1 ? 'is' : 'are'} looked for in the text that stays, and what is not found word for word waits for your decision.`;
}

function hasText({ characterCount }: Source): boolean {
  return characterCount > 0;
}
