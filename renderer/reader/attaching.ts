import type { Annotation } from '../../shared/model';
import {
  type Article,
  announceStep,
  attachAnnotation,
  reportError,
  revisionDesk,
  session,
  useAnnotations,
  useRevisionDesk,
} from '../store';
import { useCommand } from '../ui';
import type { ArticleSelection } from './article-selection';

/** An annotation that looks for words, and what gives it those that are selected. */
export interface Attaching {
  readonly annotation: Annotation;
  readonly attach: () => void;
}

/** The annotation of this source that looks for words; null when none does. Offers what ends that, with keys. */
export function useAttaching(article: Article, selection: ArticleSelection): Attaching | null {
  const id = useRevisionDesk((desk) => desk.attachingId);
  const annotations = useAnnotations(article.source.id);
  const annotation = id === null ? undefined : annotations?.find((other) => other.id === id);
  const isOurs = annotation !== undefined;
  const attach = () => {
    const span = selection.readMeant();
    if (span === null || id === null) return;
    selection.clear();
    attachAnnotation(id, article, span).then(
      (step) => {
        revisionDesk.attach(null);
        session.focusAnnotation(id, 'reader');
        announceStep('The annotation stands at these words now.', step);
      },
      (cause: unknown) => {
        reportError(
          'The annotation could not be attached. The words are selected again: try once more.',
          cause,
        );
        selection.select(span);
      },
    );
  };
  useCommand({
    id: 'reader.attach',
    title: 'Attach the orphan to the selected words',
    group: 'Annotation',
    keys: ['Enter'],
    scope: 'article',
    isEnabled: isOurs && selection.span !== null,
    run: attach,
  });
  useCommand({
    id: 'reader.stop-attaching',
    title: 'Stop looking for words for the orphan',
    group: 'Annotation',
    keys: ['Shift+A'],
    isEnabled: isOurs,
    run: () => revisionDesk.attach(null),
  });
  return annotation === undefined ? null : { annotation, attach };
}
