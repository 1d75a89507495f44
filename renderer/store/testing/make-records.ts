import { importSource } from '../../../shared/importing';
import { parseHtml } from '../../../shared/importing/testing/parse-html';
import type { Annotation, Source } from '../../../shared/model';
import type { AnnotationDraft } from '../annotations/annotation-writes';
import type { TestWindow } from './fresh-library';

/** Imports a text file as a user would; fails when it is not added. */
export async function addText({ store }: TestWindow, name: string, text: string): Promise<Source> {
  const bytes = new TextEncoder().encode(text);
  const imported = await importSource({ name, bytes }, parseHtml);
  const { sourceId } = await store.addSource(imported, { name, bytes });
  const source = await store.findSource(sourceId);
  if (!source) throw new Error('The source was not added');
  return source;
}

/** A draft of an amber highlight of these words, which stand in the source once. */
export async function highlightOf(
  { store }: TestWindow,
  source: Source,
  words: string,
): Promise<AnnotationDraft> {
  const article = await store.loadArticle(source.id);
  const start = article?.text.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`“${words}” is not in the source`);
  const target = { start, end: start + words.length, exact: words, prefix: '', suffix: '' };
  return { sourceId: source.id, revisionId: source.revisionId, target, kind: 'highlight', colour: 'amber' };
}

/** Highlights these words in amber. */
export async function highlight(window: TestWindow, source: Source, words: string): Promise<Annotation> {
  return window.store.createAnnotation(await highlightOf(window, source, words));
}

/** The highlighted words of a source, in the order the sidebar shows them. */
export async function wordsOf({ store }: TestWindow, source: Source): Promise<string[]> {
  return (await store.loadAnnotations(source.id)).map(({ exact }) => exact);
}
