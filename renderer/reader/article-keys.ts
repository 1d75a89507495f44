import { COLOURS, type Colour } from '../../shared/model';
import { useColourLabels } from '../store';
import { useCommand } from '../ui';

export interface ArticleActions {
  readonly hasSelection: boolean;
  readonly hasFocus: boolean;
  /** Whether there is a layer that Escape can peel. */
  readonly canPeel: boolean;
  readonly stepBlock: (by: 1 | -1) => void;
  readonly stepAnnotation: (by: 1 | -1) => void;
  readonly startSelection: () => void;
  readonly selectAll: () => void;
  readonly highlight: (colour?: Colour) => void;
  readonly comment: () => void;
  readonly addToNote: () => void;
  readonly remove: () => void;
  readonly peel: () => void;
}

/** Offers everything the reader can do with its key. */
export function useArticleKeys(actions: ArticleActions): void {
  useReadingKeys(actions);
  useSelectionKeys(actions);
  useAnnotationKeys(actions);
  useColourKeys(actions);
}

function useReadingKeys({ stepBlock, stepAnnotation, canPeel, peel }: ArticleActions): void {
  const offer = (id: string, title: string, keys: readonly string[], run: () => void, isEnabled = true) =>
    ({ id: `reader.${id}`, title, group: 'Article', keys, scope: 'article', isEnabled, run }) as const;
  useCommand(offer('next-block', 'Next paragraph', ['j'], () => stepBlock(1)));
  useCommand(offer('previous-block', 'Previous paragraph', ['k'], () => stepBlock(-1)));
  useCommand(offer('next-annotation', 'Next annotation', [']'], () => stepAnnotation(1)));
  useCommand(offer('previous-annotation', 'Previous annotation', ['['], () => stepAnnotation(-1)));
  useCommand(offer('peel', 'Let go of the selection or the focus', ['Escape'], peel, canPeel));
}

function useSelectionKeys({ startSelection, selectAll }: ArticleActions): void {
  const offer = (id: string, title: string, keys: string, run: () => void) =>
    ({ id: `reader.${id}`, title, group: 'Article', keys: [keys], scope: 'article', run }) as const;
  useCommand(offer('start-selection', 'Select the paragraph’s first word', 'v', startSelection));
  useCommand(offer('select-all', 'Select the whole article', 'Mod+A', selectAll));
}

function useAnnotationKeys(actions: ArticleActions): void {
  const { hasSelection, hasFocus } = actions;
  const offer = (id: string, title: string, keys: readonly string[], isEnabled: boolean, run: () => void) =>
    ({ id: `reader.${id}`, title, group: 'Annotation', keys, scope: 'article', isEnabled, run }) as const;
  useCommand(offer('highlight', 'Highlight the selection', ['h'], hasSelection, () => actions.highlight()));
  useCommand(offer('comment', 'Comment', ['a'], hasSelection || hasFocus, actions.comment));
  useCommand(offer('add-to-note', 'Add to note', ['n'], hasSelection || hasFocus, actions.addToNote));
  useCommand(
    offer(
      'edit-comment',
      'Edit the annotation’s comment',
      ['Enter'],
      hasFocus && !hasSelection,
      actions.comment,
    ),
  );
  useCommand(offer('remove', 'Delete the annotation', ['Delete'], hasFocus && !hasSelection, actions.remove));
}

function useColourKeys({ hasSelection, hasFocus, highlight }: ArticleActions): void {
  const labels = useColourLabels();
  const offer = (colour: Colour) =>
    ({
      id: `reader.colour-${colour}`,
      title: `Mark as ${labels[colour]}`,
      group: 'Annotation',
      keys: [String(COLOURS.indexOf(colour) + 1)],
      scope: 'article',
      isEnabled: hasSelection || hasFocus,
      run: () => highlight(colour),
    }) as const;
  // Eight calls and no loop: the number of hooks in a component is fixed.
  useCommand(offer('amber'));
  useCommand(offer('teal'));
  useCommand(offer('violet'));
  useCommand(offer('red'));
  useCommand(offer('green'));
  useCommand(offer('blue'));
  useCommand(offer('pink'));
  useCommand(offer('slate'));
}
