import { counted } from '../../shared/counted';
import type { Annotation, Colour } from '../../shared/model';
import { foldForSearch } from '../../shared/text';
import {
  announce,
  announceStep,
  type BulkChange,
  changeEachAnnotation,
  changeSettings,
  joinAnnotations,
  removeAnnotations,
  useColourLabels,
  useTagNames,
} from '../store';
import { withTag } from './tags';

/** What can be done to all chosen annotations, each in one step of undo that a message offers to take back. */
export interface SelectionActions {
  readonly recolour: (colour: Colour) => void;
  readonly addTag: (typed: string) => void;
  readonly removeTag: (tag: string) => void;
  readonly remove: () => void;
  /** Makes one quotation of their words, in document order. */
  readonly join: () => void;
  /** One after another in document order; the note has a step of undo for each. */
  readonly addToNote: () => void;
}

export interface SelectionActionsParts {
  readonly chosen: readonly Annotation[];
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** Acts on what is chosen now. A failure is told by the store, and changes nothing. */
export function useSelectionActions({ chosen, onAddToNote }: SelectionActionsParts): SelectionActions {
  const known = useTagNames();
  const labels = useColourLabels();
  const ids = chosen.map(({ id }) => id);
  const many = counted(chosen.length, 'annotation');
  const tell = (change: Promise<BulkChange>, done: (many: string) => string, nothing: string) =>
    void change.then(({ step, changed }) =>
      step === null ? announce(nothing) : announceStep(done(counted(changed, 'annotation')), step),
    );
  return {
    recolour: (colour) =>
      tell(
        changeEachAnnotation(
          ids,
          (annotation) => (annotation.colour === colour ? null : { colour }),
          `Label ${many} “${labels[colour]}”`,
        ),
        (changed) => `${changed} labelled “${labels[colour]}”.`,
        `${many} had the label “${labels[colour]}” already.`,
      ),
    addTag(typed) {
      const tag = withTag([], typed, known)[0];
      if (tag === undefined) return;
      changeSettings({ lastTag: tag });
      tell(
        changeEachAnnotation(
          ids,
          ({ tags }) => {
            const changed = withTag(tags, tag, known);
            return changed === tags ? null : { tags: [...changed] };
          },
          `Add tag “${tag}” to ${many}`,
        ),
        (changed) => `Tag “${tag}” added to ${changed}.`,
        `${many} had the tag “${tag}” already.`,
      );
    },
    removeTag: (tag) =>
      tell(
        changeEachAnnotation(
          ids,
          ({ tags }) => {
            const left = tags.filter((other) => foldForSearch(other) !== foldForSearch(tag));
            return left.length === tags.length ? null : { tags: left };
          },
          `Remove tag “${tag}” from ${many}`,
        ),
        (changed) => `Tag “${tag}” removed from ${changed}.`,
        `The tag “${tag}” was gone already.`,
      ),
    remove: () => void removeAnnotations(ids).then((step) => announceStep(`${many} deleted.`, step)),
    join: () =>
      void joinAnnotations(ids).then((joined) => {
        if (joined !== null) announceStep(`${many} joined into one quotation.`, joined.step);
      }),
    addToNote() {
      for (const annotation of chosen) onAddToNote(annotation);
    },
  };
}
