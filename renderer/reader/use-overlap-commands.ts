import { counted } from '../../shared/counted';
import type { Annotation } from '../../shared/model';
import { partsOf } from '../../shared/model';
import {
  type Article,
  announce,
  announceStep,
  joinAnnotations,
  joinWords,
  mergeAnnotations,
  type Reshaped,
  reportError,
  session,
  splitAnnotation,
  splitIntoParts,
} from '../store';
import { useCommand } from '../ui';
import { neighbourOf } from './annotation-order';
import type { ArticleSelection } from './article-selection';
import type { ArticleView } from './article-view';
import { cutOffset, mergeable } from './overlaps';
import type { PaintedAnnotations } from './painted-annotations';
import type { ToolbarAction } from './selection-toolbar';
import type { Overlaps } from './use-overlaps';

export interface OverlapCommandsInput {
  readonly article: Article;
  readonly view: ArticleView | null;
  readonly painted: PaintedAnnotations;
  readonly selection: ArticleSelection;
  readonly focused: Annotation | null;
  readonly overlaps: Overlaps;
}

/** What the toolbar of a selection and the list of a place offer of these commands. */
export interface OverlapCommands {
  readonly toolbar: readonly ToolbarAction[];
  readonly merge: () => void;
}

/** Offers what can be done with annotations that lie over each other, and with quotations of several spans. */
export function useOverlapCommands(input: OverlapCommandsInput): OverlapCommands {
  const { overlaps, focused } = input;
  const offer = (id: string, title: string, keys: string, isEnabled: boolean, run: () => void) =>
    ({
      id: `reader.${id}`,
      title,
      group: 'Annotation',
      keys: [keys],
      scope: 'article',
      isEnabled,
      run,
    }) as const;
  const hasPile = overlaps.pile.length > 1;
  const joining = useJoining(input);
  const splitting = useSplitting(input);
  const merged = focused === null ? [] : othersToMerge(input, focused);
  const merge = () => {
    if (focused === null || merged.length === 0) return;
    settle(mergeAnnotations([focused.id, ...merged.map(({ id }) => id)]), ({ step }) =>
      announceStep(`${counted(merged.length + 1, 'annotation')} merged into one.`, step),
    );
  };
  useCommand(offer('next-here', 'Next annotation at this place', 'o', hasPile, overlaps.cycle));
  useCommand(offer('list-here', 'List the annotations at this place', 'Shift+O', hasPile, overlaps.list));
  useCommand(offer('merge', 'Merge with the annotations it overlaps', 'Shift+M', merged.length > 0, merge));
  return { toolbar: [...joining, ...splitting], merge };
}

/** Those of the list where there is one before the user's eyes, else all that overlap or touch the focused one. */
function othersToMerge({ article, painted, overlaps }: OverlapCommandsInput, focused: Annotation) {
  if (overlaps.isListed) return overlaps.pile.filter(({ id }) => id !== focused.id);
  return mergeable(article.text, painted.index, focused);
}

/** Joining: selected words to the focused quotation, or the annotation before or after it. */
function useJoining({ view, painted, selection, focused }: OverlapCommandsInput): readonly ToolbarAction[] {
  const { span } = selection;
  const canJoin = span !== null && focused !== null && !covers(focused, span);
  const joinSelected = () => {
    const words = selection.readMeant();
    if (words === null || focused === null) return;
    selection.clear();
    view?.painter.anticipate(words, focused.colour);
    settle(
      joinWords(focused.id, words),
      ({ annotations: [joined], step }) =>
        announceStep(
          `Joined to the quotation, which has ${counted(joined ? partsOf(joined).length : 1, 'part')} now.`,
          step,
        ),
      () => {
        view?.painter.forgetAnticipated();
        selection.select(words);
      },
    );
  };
  const joinNeighbour = (by: 1 | -1) => {
    if (focused === null) return;
    const other = neighbourOf(painted.placed, { id: focused.id, offset: focused.start }, by);
    if (other === null) announce(`There is no annotation ${by === 1 ? 'after' : 'before'} this one to join.`);
    else
      settle(joinAnnotations([focused.id, other.id]), ({ step }) =>
        announceStep('2 annotations joined into one.', step),
      );
  };
  const offer = (by: 1 | -1) =>
    ({
      id: by === 1 ? 'reader.join-next' : 'reader.join-previous',
      title: by === 1 ? 'Join with the next annotation' : 'Join with the previous annotation',
      group: 'Annotation',
      keys: [by === 1 ? '}' : '{'],
      scope: 'article',
      isEnabled: span === null && focused !== null,
      run: () => joinNeighbour(by),
    }) as const;
  useCommand({
    id: 'reader.join-words',
    title: 'Join to the focused quotation',
    group: 'Annotation',
    keys: ['Shift+J'],
    scope: 'article',
    isEnabled: canJoin,
    run: joinSelected,
  });
  useCommand(offer(1));
  useCommand(offer(-1));
  return canJoin
    ? [{ label: 'Join', name: 'Join to the focused quotation', keys: 'Shift+J', run: joinSelected }]
    : [];
}

/** Splitting: at a place in the words, or into the parts that were joined. */
function useSplitting({
  article,
  selection,
  focused,
  overlaps,
}: OverlapCommandsInput): readonly ToolbarAction[] {
  const place = { selected: selection.span, clicked: overlaps.clicked };
  const offset = focused === null ? null : cutOffset(article.text, focused, place);
  const isJoined = focused !== null && partsOf(focused).length > 1;
  const tell = ({ annotations, step }: Reshaped) =>
    announceStep(`Split into ${counted(annotations.length, 'annotation')}.`, step);
  const split = () => {
    if (focused === null || offset === null) return;
    selection.clear();
    settle(splitAnnotation(focused.id, offset), tell);
  };
  useCommand({
    id: 'reader.split',
    title: 'Split the annotation here',
    group: 'Annotation',
    keys: ['Shift+S'],
    scope: 'article',
    isEnabled: offset !== null,
    run: split,
  });
  useCommand({
    id: 'reader.split-parts',
    title: 'Split the quotation into its parts',
    group: 'Annotation',
    keys: ['Shift+P'],
    scope: 'article',
    isEnabled: isJoined,
    run: () => (focused === null ? undefined : settle(splitIntoParts(focused.id), tell)),
  });
  return offset !== null && focused !== null && selection.span !== null && covers(focused, selection.span)
    ? [{ label: 'Split', name: 'Split the annotation here', keys: 'Shift+S', run: split }]
    : [];
}

/** Focuses what was made and tells of it; a failure was told by the store, and `onFailure` takes back what was shown. */
function settle(
  reshaping: Promise<Reshaped | null>,
  tell: (reshaped: Reshaped) => void,
  onFailure?: () => void,
): void {
  reshaping.then(
    (reshaped) => {
      if (reshaped === null) return;
      session.focusAnnotation(reshaped.annotations[0]?.id ?? null, 'reader');
      tell(reshaped);
    },
    (cause: unknown) => {
      onFailure?.();
      reportError('The annotation could not be changed. Try again, or reload the window.', cause);
    },
  );
}

function covers(annotation: Annotation, span: { readonly start: number; readonly end: number }): boolean {
  return partsOf(annotation).some(({ start, end }) => start <= span.start && span.end <= end);
}
