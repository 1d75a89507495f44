import { describe as describeSpan } from '../../shared/anchoring';
import type { Annotation, Colour } from '../../shared/model';
import {
  type Article,
  changeAnnotations,
  changeSettings,
  createAnnotation,
  reportError,
  session,
  useSettings,
} from '../store';
import { catchTyping, dropTyping } from '../ui';
import type { ArticleSelection } from './article-selection';
import type { ArticleView } from './article-view';
import { isOfSpan } from './placed-parts';

/** What a selection, or else the focused annotation, can be made into. */
export interface Annotating {
  /** Highlights the selection in a colour (the last one used by default), or recolours the focused annotation. */
  readonly highlight: (colour?: Colour) => Promise<void>;
  readonly comment: () => Promise<void>;
  readonly addToNote: () => Promise<void>;
}

export interface AnnotatingInput {
  readonly article: Article;
  readonly view: ArticleView | null;
  readonly placed: readonly Annotation[];
  readonly selection: ArticleSelection;
  readonly focused: Annotation | null;
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** The three things a selection is for. A write that fails is told by the store, and the selection comes back. */
export function useAnnotating(input: AnnotatingInput): Annotating {
  const { article, view, placed, selection, focused, onAddToNote } = input;
  const lastColour = useSettings((settings) => settings.lastColour);
  const annotate = async (kind: Annotation['kind'], colour: Colour): Promise<Annotation | null> => {
    const span = selection.readMeant();
    if (span === null) return null;
    // First of all: a second press of the key must not make a second annotation.
    selection.clear();
    // The words are marked in this frame, and stored in the next few.
    view?.painter.anticipate(span, colour);
    const annotation = await createAnnotation({
      sourceId: article.source.id,
      revisionId: article.revision.id,
      target: describeSpan(article.text, span),
      kind,
      colour,
    }).catch((cause: unknown) => {
      reportError('The annotation could not be saved. The words are selected again: try once more.', cause);
      return null;
    });
    if (annotation === null) {
      view?.painter.forgetAnticipated();
      selection.select(span);
    } else session.focusAnnotation(annotation.id, 'reader');
    return annotation;
  };
  return {
    highlight: async (colour) => {
      if (colour !== undefined) changeSettings({ lastColour: colour });
      if (selection.readMeant() !== null) await annotate('highlight', colour ?? lastColour);
      else if (focused !== null && colour !== undefined && focused.colour !== colour)
        await changeAnnotations([focused.id], { colour }, 'Change colour').catch((cause: unknown) =>
          reportError('The colour could not be changed. Try again, or reload the window.', cause),
        );
    },
    comment: async () => {
      if (selection.readMeant() === null) {
        if (focused !== null) session.editComment(focused.id);
        return;
      }
      const stored = annotate('comment', lastColour);
      // The comment's field comes when the annotation is stored; who types on must not wait for it.
      catchTyping('Comment');
      const annotation = await stored;
      if (annotation === null) dropTyping();
      else session.editComment(annotation.id);
    },
    addToNote: async () => {
      const span = selection.readMeant();
      const same = span === null ? undefined : placed.find((annotation) => isOfSpan(annotation, span));
      if (same !== undefined) selection.clear();
      const annotation = same ?? (span === null ? focused : await annotate('highlight', lastColour));
      if (annotation !== null) onAddToNote(annotation);
    },
  };
}
