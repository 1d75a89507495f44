import { isObject, type Json, listOf } from '../../loose-json';
import type { CslItem } from '../../model';
import { parseNames } from '../metadata/names';
import { pageAddress, pageKey } from '../metadata/urls';
import { recordOf } from './gather';
import { textOf } from './loose-json';

/** What an annotation is about; `key` tells it from others of its file. */
export interface AnnotatedThing {
  readonly key: string;
  readonly csl: CslItem;
}

interface Named {
  readonly source: string;
  readonly sourceTitle: string;
  readonly sourceLanguage?: string;
}

/** The source of a target: a page by its address, a part of a book by the book, anything else by its IRI. */
export function sourceOf(
  { source, sourceTitle, sourceLanguage }: Named,
  book: AnnotatedThing | null,
): AnnotatedThing {
  if (book !== null && !/^[a-z][a-z\d+.-]*:/i.test(source)) return book;
  const address = pageAddress(source, null);
  const title = sourceTitle || (address === null ? source : '');
  const fields = { title, URL: address, language: sourceLanguage };
  return {
    key: pageKey(source) ?? source,
    csl: recordOf(address === null ? 'document' : 'webpage', fields),
  };
}

/**
 * The book that a set of annotations says it is about (Readium and Thorium: `about` with Dublin Core), whose targets are
 * files inside it; null where the file says of none.
 */
export function bookOf({ about }: Json): AnnotatedThing | null {
  if (!isObject(about)) return null;
  const title = dublinCore(about, 'title');
  if (title === '') return null;
  const isbn = listOf(about['dc:identifier'])
    .map(textOf)
    .find((name) => /^urn:isbn:/i.test(name));
  const creators = listOf(about['dc:creator']).map((creator) =>
    textOf(isObject(creator) ? creator.name : creator),
  );
  const fields = {
    title,
    author: creators.flatMap((name) => parseNames(name)),
    publisher: dublinCore(about, 'publisher'),
    ISBN: isbn?.slice('urn:isbn:'.length),
  };
  return { key: `about ${title}`, csl: recordOf('book', fields) };
}

function dublinCore(about: Json, name: string): string {
  return textOf(listOf(about[`dc:${name}`])[0]);
}
